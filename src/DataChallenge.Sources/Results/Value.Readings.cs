using System.Globalization;

namespace DataChallenge.Sources.Results;

/// <summary>A place on Earth.</summary>
/// <param name="Longitude">Degrees east, WGS 84, from -180 to 180.</param>
/// <param name="Latitude">Degrees north, WGS 84, from -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);

public sealed partial record Value
{
    private const string EntityPath = "www.wikidata.org/entity/";
    private const string FilePath = "/wiki/Special:FilePath/";

    /// <summary>The number as a double (XSD 1.1 Part 2, 3.3), or null when this is no number. <c>INF</c> and <c>NaN</c> are read as such.</summary>
    public double? AsNumber() => Kind != ValueKind.Number ? null : Lexical switch
    {
        "INF" or "+INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.TryParse(Lexical, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    /// <summary>The date with the precision its datatype and form state, or null when this is no date or cannot be read.</summary>
    public PartialDate? AsDate() => Kind == ValueKind.Date ? PartialDate.Parse(Lexical, Datatype) : null;

    /// <summary>The place, or null when this is no point, is elsewhere than on Earth, or cannot be read.</summary>
    public GeoPoint? AsPoint() => Kind == ValueKind.Point ? WktPoint.Parse(Lexical) : null;

    /// <summary>The truth value of <c>true</c>, <c>1</c>, <c>false</c>, <c>0</c>; null otherwise.</summary>
    public bool? AsBoolean() => Kind != ValueKind.Boolean ? null : Lexical switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>The Wikidata identifier (<c>Q42</c>, <c>P31</c>, <c>L99</c>) of an entity, or null when the IRI is not Wikidata's.</summary>
    public string? AsWikidataId()
    {
        if (Kind != ValueKind.Entity) return null;
        var at = Lexical.IndexOf(EntityPath, StringComparison.Ordinal);
        if (at is not (7 or 8)) return null; // after http:// or https://
        var id = Lexical[(at + EntityPath.Length)..];
        return id.Length >= 2 && id[0] is 'Q' or 'P' or 'L' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? id : null;
    }

    /// <summary>The name of the Commons file an image stands for, decoded, with spaces (<c>Jeanne de Belleville.jpg</c>), or null.</summary>
    public string? AsFileName()
    {
        if (Kind != ValueKind.Image) return null;
        var at = Lexical.IndexOf(FilePath, StringComparison.Ordinal);
        return at < 0 ? null : Uri.UnescapeDataString(Lexical[(at + FilePath.Length)..]).Replace('_', ' ');
    }

    /// <summary>Whether this is an IRI or a blank node rather than a literal.</summary>
    public bool IsResource() => Kind is ValueKind.Entity or ValueKind.Link or ValueKind.Image;

    /// <summary>Whether this is a blank node (an unnamed thing).</summary>
    public bool IsBlank() => IsResource() && Lexical.StartsWith("_:", StringComparison.Ordinal);
}
