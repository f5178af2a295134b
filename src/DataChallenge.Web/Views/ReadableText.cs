using System.Text;

namespace DataChallenge.Web.Views;

/// <summary>
/// Text of an answer as it can stand among ours: anyone may have written it. Characters that XML refuses become the replacement
/// character, and marks that would turn the order of the words around them are left out.
/// </summary>
internal static class ReadableText
{
    public static string Of(string text)
    {
        if (!text.Any(MayHarm)) return text;
        var readable = new StringBuilder(text.Length);
        // Halves of a character without the other come out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
            if (!Turns(rune.Value)) readable.Append(Shows(rune.Value) ? rune.ToString() : "\uFFFD");
        return readable.ToString();
    }

    private static bool MayHarm(char letter) => char.IsSurrogate(letter) || Turns(letter) || !Shows(letter);

    private static bool Turns(int letter) => letter is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static bool Shows(int letter) => letter is '\t' or '\n' or '\r' or >= 0x20 and not (>= 0x7F and <= 0x9F) and not (0xFFFE or 0xFFFF);
}
