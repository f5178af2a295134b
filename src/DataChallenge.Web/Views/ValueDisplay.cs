using System.Globalization;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>How values read to people: numbers and dates in the reader's format, identifiers short, addresses as links.</summary>
public static class ValueDisplay
{
    public static DrawnValue Draw(Value value, CultureInfo culture) => value.Kind switch
    {
        ValueKind.Entity => new(Identifier(value.Lexical), Link(value)),
        ValueKind.Number when ValueReading.Number(value) is { } number => new(Number(number, culture), Order: number),
        ValueKind.Date when ValueReading.Date(value) is { } date => new(DateDisplay.Text(date, culture), Order: date.Order),
        ValueKind.Point when ValueReading.Place(value) is { } place => new(Place(place, culture)),
        ValueKind.Image => new(FileName(value.Lexical), Link(value)),
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
            ValueKind.Entity => WikidataPage(value.Lexical),
            ValueKind.Image => FilePage(value.Lexical),
            _ => address.AbsoluteUri,
        };
    }

    /// <summary>Q42 for Wikidata, the last part of any other IRI.</summary>
    public static string Identifier(string iri)
    {
        var end = iri.TrimEnd('/', '#');
        var cut = end.LastIndexOfAny(['/', '#']);
        var name = cut < 0 || cut == end.Length - 1 ? end : end[(cut + 1)..];
        return Unescape(name);
    }

    private static string? WikidataPage(string iri)
    {
        if (!iri.Contains("wikidata.org/entity/", StringComparison.Ordinal)) return null;
        var id = Identifier(iri);
        return id is not [var letter, .. var digits] || digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? null : letter switch
        {
            'Q' => $"https://www.wikidata.org/wiki/{id}",
            'P' => $"https://www.wikidata.org/wiki/Property:{id}",
            'L' => $"https://www.wikidata.org/wiki/Lexeme:{id}",
            _ => null,
        };
    }

    private const string FilePath = "Special:FilePath/";

    private static string FileName(string address)
    {
        var at = address.IndexOf(FilePath, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? Identifier(address) : Unescape(address[(at + FilePath.Length)..]).Replace('_', ' ');
    }

    /// <summary>The page that names the author and licence, rather than the bare file.</summary>
    private static string FilePage(string address) => address.Contains(FilePath, StringComparison.OrdinalIgnoreCase)
        ? $"https://commons.wikimedia.org/wiki/File:{Uri.EscapeDataString(FileName(address).Replace(' ', '_'))}"
        : address;

    private static string Place((double Lon, double Lat) place, CultureInfo culture)
    {
        var west = culture.TwoLetterISOLanguageName == "fr" ? "O" : "W";
        return string.Create(culture, $"{Math.Abs(place.Lat):0.####}° {(place.Lat < 0 ? "S" : "N")}, {Math.Abs(place.Lon):0.####}° {(place.Lon < 0 ? west : "E")}");
    }

    private static string Truth(string lexical, CultureInfo culture) => (lexical is "true" or "1", culture.TwoLetterISOLanguageName) switch
    {
        (true, "fr") => "oui",
        (false, "fr") => "non",
        (true, _) => "yes",
        _ => "no",
    };

    private static string Unescape(string text)
    {
        try { return Uri.UnescapeDataString(text); }
        catch (UriFormatException) { return text; }
    }
}
