namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>
/// The lexical grammar of SPARQL 1.1 (19.8), longest match first. <c>NIL</c> and <c>ANON</c> are left to the parser as two marks each.
/// Codepoint escapes (<c>\u00E9</c>) are read inside texts and IRIs only.
/// </summary>
internal sealed class SparqlLexer(string text)
{
    private readonly List<Token> tokens = [];
    private int noColonBefore; // a run of name characters known to hold no colon: scanning it again for each dot would be quadratic
    private int at;

    public IReadOnlyList<Token> ReadAll()
    {
        while (at < text.Length)
        {
            var (kind, end) = Next();
            tokens.Add(new(kind, at, end - at));
            at = end;
        }
        return tokens;
    }

    private (TokenKind Kind, int End) Next() => text[at] switch
    {
        ' ' or '\t' or '\r' or '\n' => (TokenKind.WhiteSpace, While(at, c => c is ' ' or '\t' or '\r' or '\n')),
        '#' => (TokenKind.Comment, While(at, c => c is not ('\r' or '\n'))),
        '"' or '\'' => Quoted(),
        '<' => Iri() is var end and > 0 ? (TokenKind.Iri, end) : Mark(),
        '?' or '$' => Names.VariableEnd(text, at + 1) is var end && end > at + 1 ? (TokenKind.Variable, end) : Mark(),
        '@' => LanguageTag() is var end and > 0 ? (TokenKind.LanguageTag, end) : Unknown(),
        '_' when Peek(1) == ':' => Names.BlankLabelEnd(text, at + 2) is var end && end > at + 2 ? (TokenKind.BlankNode, end) : Unknown(),
        ':' => (TokenKind.PrefixedName, Names.LocalEnd(text, at + 1)),
        >= '0' and <= '9' or '.' or '+' or '-' => Number() ?? Mark(),
        _ => Names.IsStart(text, at) > 0 || text[at] == '_' ? Name() : Mark(),
    };

    private (TokenKind, int) Name()
    {
        if (at >= noColonBefore && text[at] != '_')
        {
            var end = Names.PrefixEnd(text, at);
            if (end < text.Length && text[end] == ':') return (TokenKind.PrefixedName, Names.LocalEnd(text, end + 1));
            noColonBefore = end;
        }
        return (TokenKind.Word, Names.WordEnd(text, at));
    }

    private (TokenKind, int) Quoted()
    {
        var quote = text[at];
        var isLong = Peek(1) == quote && Peek(2) == quote;
        for (var end = at + (isLong ? 3 : 1); end < text.Length; end++)
        {
            var c = text[end];
            if (c == '\\' && end + 1 < text.Length && (isLong || text[end + 1] is not ('\r' or '\n'))) end++;
            else if (!isLong && c is '\r' or '\n') return (TokenKind.UnclosedText, end);
            else if (c == quote && !isLong) return (TokenKind.Text, end + 1);
            else if (c == quote && At(end + 1) == quote && At(end + 2) == quote) return (TokenKind.Text, end + 3);
        }
        return (TokenKind.UnclosedText, text.Length);
    }

    private int Iri()
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '>') return end + 1;
            if (text[end] == '\\' && At(end + 1) is 'u' or 'U') continue;
            if (text[end] <= ' ' || text[end] is '<' or '"' or '{' or '}' or '|' or '^' or '`' or '\\') return -1;
        }
        return -1;
    }

    private int LanguageTag()
    {
        var end = While(at + 1, char.IsAsciiLetter);
        if (end == at + 1) return -1;
        while (At(end) == '-' && While(end + 1, char.IsAsciiLetterOrDigit) is var next && next > end + 1) end = next;
        return end;
    }

    private (TokenKind, int)? Number()
    {
        var start = text[at] is '+' or '-' ? at + 1 : at;
        var end = While(start, char.IsAsciiDigit);
        var whole = end > start;
        if (At(end) == '.' && While(end + 1, char.IsAsciiDigit) is var fraction && (fraction > end + 1 || whole && ExponentEnd(fraction) > 0))
        {
            if (ExponentEnd(fraction) is var exponent and > 0) return (TokenKind.DoubleNumber, exponent);
            return (TokenKind.DecimalNumber, fraction);
        }
        if (!whole) return null;
        return ExponentEnd(end) is var power and > 0 ? (TokenKind.DoubleNumber, power) : (TokenKind.IntegerNumber, end);
    }

    private int ExponentEnd(int from)
    {
        if (At(from) is not ('e' or 'E')) return -1;
        var digits = At(from + 1) is '+' or '-' ? from + 2 : from + 1;
        var end = While(digits, char.IsAsciiDigit);
        return end > digits ? end : -1;
    }

    private (TokenKind, int) Mark()
    {
        if (at + 1 < text.Length && text.AsSpan(at, 2) is "^^" or "&&" or "||" or "!=" or "<=" or ">=") return (TokenKind.Mark, at + 2);
        return "{}()[].;,|/^=<>!+-*?".Contains(text[at], StringComparison.Ordinal) ? (TokenKind.Mark, at + 1) : Unknown();
    }

    private (TokenKind, int) Unknown() =>
        (TokenKind.Unknown, at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1));

    private char Peek(int ahead) => At(at + ahead);

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private int While(int from, Func<char, bool> test)
    {
        while (from < text.Length && test(text[from])) from++;
        return from;
    }
}
