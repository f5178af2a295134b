using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataChallenge.Web.Posters;

/// <summary>
/// What a form carries beside a text: the revision it was shown at and a digest of it.
/// The digest tells a text left alone from one that was changed, so that a form open for long
/// neither overwrites nor complains about what its author did not touch.
/// </summary>
public readonly record struct TextToken(int Revision, string Digest)
{
    public static TextToken Of(int revision, string text) => new(revision, DigestOf(text));

    public bool Shows(string text) => Digest == DigestOf(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}-{Digest}");

    /// <summary>A token that was tampered with reads as one that matches nothing.</summary>
    public static TextToken Parse(string? token)
    {
        var dash = token?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0 && int.TryParse(token.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new(revision, token![(dash + 1)..])
            : new(-1, "");
    }

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))).AsSpan(0, 8));
}
