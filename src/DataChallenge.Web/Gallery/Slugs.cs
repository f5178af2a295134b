using System.Globalization;
using System.Text;

namespace DataChallenge.Web.Gallery;

/// <summary>Readable addresses from titles: lower-case ASCII words joined by hyphens.</summary>
public static class Slugs
{
    private const int Longest = 80;

    public static string From(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length > Longest) whole = Shorten(whole);
        return whole.Length == 0 ? "projet" : whole;
    }

    // Cut between words when there is a place to.
    private static string Shorten(string slug)
    {
        var cut = slug.LastIndexOf('-', Longest);
        return slug[..(cut > Longest / 2 ? cut : Longest)].Trim('-');
    }
}
