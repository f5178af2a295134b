using System.Globalization;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>A date as far as it is known: a year, a month of a year, a day, a moment (UTC).</summary>
/// <param name="Year">Astronomical: 0 is 1 before the common era (XSD 1.1).</param>
public readonly record struct KnownDate(int Year, int? Month = null, int? Day = null, TimeOnly? Time = null)
{
    /// <summary>Sorts dates of every precision: the year and its part.</summary>
    public double Order => Year + ((Month ?? 1) - 1) / 12d + ((Day ?? 1) - 1) / 372d + (Time?.ToTimeSpan().TotalDays ?? 0) / 372d;
}

/// <summary>What a value's lexical form says; null when it does not say it, since open data holds anything.</summary>
public static partial class ValueReading
{
    /// <summary>A finite number.</summary>
    public static double? Number(Value? value) =>
        value?.Kind == ValueKind.Number && double.TryParse(value.Lexical, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A place on Earth: longitude −180 to 180, latitude −90 to 90; a WKT literal of another globe or system is none.</summary>
    public static (double Lon, double Lat)? Place(Value? value)
    {
        if (value is null || WktPoint().Match(value.Lexical) is not { Success: true } match) return null;
        var lon = double.Parse(match.Groups["lon"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        var lat = double.Parse(match.Groups["lat"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Abs(lon) <= 180 && Math.Abs(lat) <= 90 ? (lon, lat) : null;
    }

    /// <summary>
    /// xsd:gYear, gYearMonth, date and dateTime. Wikidata writes a date known to the year as midnight of 1 January:
    /// such a moment reads as the year, since claiming a day nobody told would be false far more often.
    /// </summary>
    public static KnownDate? Date(Value? value)
    {
        if (value is null || XsdDate().Match(value.Lexical) is not { Success: true } match) return null;
        if (!int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)) return null;
        if (!match.Groups["month"].Success) return new(year);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return null;
        if (!match.Groups["day"].Success) return new(year, month);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (day is < 1 or > 31) return null;
        if (!match.Groups["time"].Success) return new(year, month, day);
        if (!TimeOnly.TryParse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out var time)) return null;
        if (time == TimeOnly.MinValue) return (month, day) == (1, 1) ? new(year) : new(year, month, day);
        return new(year, month, day, time);
    }

    [GeneratedRegex(@"^\s*(<http://www\.opengis\.net/def/crs/OGC/1\.3/CRS84>\s*)?Point\s*\(\s*(?<lon>[-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?)\s+(?<lat>[-+]?[0-9]+(\.[0-9]*)?([eE][-+]?[0-9]+)?)\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WktPoint();

    [GeneratedRegex(@"^(?<year>[-+]?[0-9]{1,9})(-(?<month>[0-9][0-9])(-(?<day>[0-9][0-9])(T(?<time>[0-9][0-9]:[0-9][0-9](:[0-9][0-9](\.[0-9]{1,7})?)?))?)?)?(Z|[-+][0-9][0-9]:[0-9][0-9])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex XsdDate();
}
