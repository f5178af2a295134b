using System.Security.Cryptography;
using System.Text;

namespace DataChallenge.Web.Events;

/// <summary>
/// Codes people read aloud, copy by hand and type: no letter looks or sounds like another character (no O, I, L, S, B… beside 0, 1, 5, 8).
/// An event code has six letters; a personal return code has eight characters shown as XXXX-XXXX.
/// </summary>
public static class Codes
{
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY";
    private const string LettersAndDigits = Letters + "234679";
    private const int EventLength = 6;
    private const int ReturnLength = 8;
    /// <summary>Longer than any code: what is typed beyond is not read.</summary>
    private const int Longest = 64;

    public static string NewForEvent() => RandomNumberGenerator.GetString(Letters, EventLength);

    public static string NewForReturn()
    {
        var code = RandomNumberGenerator.GetString(LettersAndDigits, ReturnLength);
        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>Upper-case letters and digits of what was typed; empty when nothing of it can be a code.</summary>
    public static string Normalise(string? typed)
    {
        if (typed is null || typed.Length > Longest) return "";
        var kept = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (char.IsAsciiLetterOrDigit(character)) kept.Append(char.ToUpperInvariant(character));
            else if (!char.IsWhiteSpace(character) && character is not ('-' or '_' or '.' or '\u2010' or '\u2011' or '\u2013' or '\u2014')) return "";
        }
        return kept.ToString();
    }

    /// <summary>What is kept of a return code, or null when the text cannot be one.</summary>
    public static string? HashOfReturn(string? typed)
    {
        var code = Normalise(typed);
        return code.Length == ReturnLength ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code))) : null;
    }
}
