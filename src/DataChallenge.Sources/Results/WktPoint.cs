using System.Globalization;

namespace DataChallenge.Sources.Results;

/// <summary>
/// Reads <c>Point(longitude latitude)</c>, the Well-Known Text Wikidata writes as <c>geo:wktLiteral</c> (GeoSPARQL 1.0, 8.5.1).
/// A leading IRI names the reference system: CRS84 is read, any other (Wikidata's points on the Moon, for instance) is not a place here.
/// </summary>
internal static class WktPoint
{
    private const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    public static GeoPoint? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.StartsWith("<"))
        {
            var end = text.IndexOf('>');
            if (end < 0 || !text[1..end].SequenceEqual(Crs84)) return null;
            text = text[(end + 1)..].TrimStart();
        }
        if (!text.StartsWith("POINT", StringComparison.OrdinalIgnoreCase)) return null;
        text = text[5..].Trim();
        if (text is not ['(', .., ')']) return null;
        text = text[1..^1].Trim();
        var gap = text.IndexOf(' ');
        if (gap < 0) return null;
        return Degrees(text[..gap], 180) is { } longitude && Degrees(text[gap..].Trim(), 90) is { } latitude
            ? new GeoPoint(longitude, latitude)
            : null;
    }

    private static double? Degrees(ReadOnlySpan<char> text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
