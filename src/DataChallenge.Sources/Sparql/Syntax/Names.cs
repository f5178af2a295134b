namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>Where names end (SPARQL 1.1, productions PN_CHARS_BASE to PN_LOCAL_ESC). Each answer is the offset just after the name.</summary>
internal static class Names
{
    /// <summary>UTF-16 units of the PN_CHARS_BASE character that begins here, or 0.</summary>
    public static int IsStart(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c)) return 1;
        if (c < 0xC0) return 0;
        if (char.IsSurrogate(c))
            return at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]) && char.ConvertToUtf32(c, text[at + 1]) <= 0xEFFFF ? 2 : 0;
        return c is not ('\u00D7' or '\u00F7') && c is <= '\u02FF' or (>= '\u0370' and <= '\u037D') or (>= '\u037F' and <= '\u1FFF')
            or '\u200C' or '\u200D' or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF') or (>= '\u3001' and <= '\uD7FF')
            or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFFD') ? 1 : 0;
    }

    public static int VariableEnd(string text, int at) => NameEnd(text, at, c => c is not '-');

    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && (Part(text, at, c => c is not '-') is var size and > 0)) at += size;
        return at;
    }

    /// <summary>PN_PREFIX; equal to <paramref name="at"/> when none begins here.</summary>
    public static int PrefixEnd(string text, int at) => IsStart(text, at) == 0 ? at : DottedEnd(text, at, inLocal: false);

    public static int BlankLabelEnd(string text, int at) =>
        at < text.Length && (text[at] == '_' || char.IsAsciiDigit(text[at]) || IsStart(text, at) > 0) ? DottedEnd(text, at, inLocal: false) : at;

    /// <summary>PN_LOCAL, which may be empty.</summary>
    public static int LocalEnd(string text, int at) =>
        at < text.Length && text[at] is not ('-' or '\u00B7') && !IsCombining(text[at]) ? DottedEnd(text, at, inLocal: true) : at;

    /// <summary>Name characters and dots, the last not a dot.</summary>
    private static int DottedEnd(string text, int at, bool inLocal)
    {
        int start = at, end = at;
        while (at < text.Length)
        {
            if (text[at] == '.' && end > start) { at++; continue; }
            var size = inLocal ? LocalPart(text, at) : Part(text, at, _ => true);
            if (size == 0) break;
            end = at += size;
        }
        return end;
    }

    private static int LocalPart(string text, int at) => text[at] switch
    {
        ':' => 1,
        '%' => at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]) ? 3 : 0,
        '\\' => at + 1 < text.Length && "_~.-!$&'()*+,;=/?#@%".Contains(text[at + 1], StringComparison.Ordinal) ? 2 : 0,
        _ => Part(text, at, _ => true),
    };

    private static int NameEnd(string text, int at, Func<char, bool> also)
    {
        if (at < text.Length && (text[at] is '\u00B7' || IsCombining(text[at]))) return at;
        while (at < text.Length && Part(text, at, also) is var size and > 0) at += size;
        return at;
    }

    /// <summary>UTF-16 units of the PN_CHARS character here, or 0.</summary>
    private static int Part(string text, int at, Func<char, bool> also)
    {
        var c = text[at];
        if (c is '_' or '-' or '\u00B7' || char.IsAsciiDigit(c) || IsCombining(c)) return also(c) ? 1 : 0;
        return IsStart(text, at);
    }

    private static bool IsCombining(char c) => c is (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';
}
