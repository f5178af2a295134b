using System.Globalization;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>How values read to people: numbers and dates in the reader's format, identifiers short, addresses as links.</summary>
public static class ValueDisplay
{
    public static DrawnValue Draw(Value value, CultureInfo culture) => value.Kind switch
    {
        ValueKind.Entity or ValueKind.Link when value.IsBlank() => new(culture.TwoLetterISOLanguageName == "fr" ? "(inconnu)" : "(unknown)"),
        ValueKind.Entity => new(Identifier(value), Link(value)),
        ValueKind.Number when Finite(value) is { } number => new(Number(number, culture), Order: number),
        ValueKind.Date when DateDisplay.Read(value) is { } date => new(DateDisplay.Text(date, culture), Order: DateDisplay.Order(date)),
        ValueKind.Point when value.AsPoint() is { } place => new(Place(place, culture)),
        ValueKind.Image => new(FileName(value), Link(value)),
        ValueKind.Link => new(value.Lexical, Link(value)),
        ValueKind.Boolean => new(Truth(value.Lexical, culture)),
        _ => new(value.Lexical, Language: value.Language),
    };

    /// <summary>Years and other numbers of four digits stay together; longer ones are grouped; at most six decimals.</summary>
    public static string Number(double number, CultureInfo culture)
    {
        if (!double.IsFinite(number)) return number.ToString(culture);
        var size = Math.Abs(number);
        if (size >= 1e15 || size is > 0 and < 1e-6) return number.ToString("0.###e0", culture);
        return number.ToString(size < 10_000 ? "0.######" : "#,0.######", culture);
    }

    /// <summary>A part of a whole: « 86 % », « moins de 1 % » is left to the sentence.</summary>
    public static string Share(double part, double whole, CultureInfo culture)
    {
        var percent = whole == 0 ? 0 : 100 * part / whole;
        var digits = percent is > 0 and < 1 or > 99 and < 100 ? "0.0" : "0";
        var text = percent.ToString(digits, culture);
        return culture.TwoLetterISOLanguageName == "fr" ? $"{text}\u00A0%" : $"{text}%";
    }

    /// <summary>Only http(s): a result may hold any address, and a page must not offer javascript: as a link.</summary>
    public static string? Link(Value value)
    {
        if (!Uri.TryCreate(value.Lexical, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        return value.Kind switch
        {
            ValueKind.Entity => WikidataPage(value),
            ValueKind.Image => FilePage(value, address),
            _ => address.AbsoluteUri,
        };
    }

    /// <summary>A number that can be drawn: not NaN, not infinite, nor so large that a sum of ten thousand would be.</summary>
    public static double? Finite(Value? value) => value?.AsNumber() is { } number && Math.Abs(number) < 1e300 ? number : null;

    /// <summary>Q42 for Wikidata, the last part of any other IRI.</summary>
    private static string Identifier(Value entity) => entity.AsWikidataId() ?? LastPart(entity.Lexical);

    private static string? WikidataPage(Value entity) => entity.AsWikidataId() switch
    {
        null => null,
        ['P', ..] and var property => $"https://www.wikidata.org/wiki/Property:{property}",
        ['L', ..] and var lexeme => $"https://www.wikidata.org/wiki/Lexeme:{lexeme}",
        var item => $"https://www.wikidata.org/wiki/{item}",
    };

    private static string FileName(Value image) => image.AsFileName() ?? LastPart(image.Lexical);

    /// <summary>The page that names the author and licence, rather than the bare file.</summary>
    private static string FilePage(Value image, Uri address) => image.AsFileName() is { } name
        ? $"https://commons.wikimedia.org/wiki/File:{Uri.EscapeDataString(name.Replace(' ', '_'))}"
        : address.AbsoluteUri;

    private static string LastPart(string iri)
    {
        var end = iri.TrimEnd('/', '#');
        return Uri.UnescapeDataString(end[(end.LastIndexOfAny(['/', '#']) + 1)..]);
    }

    private static string Place(GeoPoint place, CultureInfo culture)
    {
        var west = culture.TwoLetterISOLanguageName == "fr" ? "O" : "W";
        return string.Create(culture, $"{Math.Abs(place.Latitude):0.####}° {(place.Latitude < 0 ? "S" : "N")}, {Math.Abs(place.Longitude):0.####}° {(place.Longitude < 0 ? west : "E")}");
    }

    private static string Truth(string lexical, CultureInfo culture) => (lexical is "true" or "1", culture.TwoLetterISOLanguageName) switch
    {
        (true, "fr") => "oui",
        (false, "fr") => "non",
        (true, _) => "yes",
        _ => "no",
    };
}
