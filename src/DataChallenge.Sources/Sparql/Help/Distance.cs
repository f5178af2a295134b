using System.Globalization;
using System.Text;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>How alike two words are.</summary>
internal static class Distance
{
    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).</summary>
    public static int Between(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }

    /// <summary>The candidate nearest to a word, when it is near enough not to be chance: one error, or two from six letters on.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < 2 or > 40) return null;
        var most = word.Length < 6 ? 1 : 2;
        return candidates
            .Where(candidate => candidate != word && Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (candidate, distance: Between(word, candidate)))
            .Where(pair => pair.distance <= most)
            .OrderBy(pair => pair.distance).ThenBy(pair => Math.Abs(pair.candidate.Length - word.Length)).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>Upper case without accents.</summary>
    public static string Plain(string word)
    {
        if (word.Length > 40) return word; // no keyword; and a word cut short may end in half a character, which cannot be normalised
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToUpperInvariant(c));
        return plain.ToString();
    }
}
