using System.Globalization;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>Dates as people write them, no more precise than they are known.</summary>
public static class DateDisplay
{
    /// <summary>
    /// Wikidata writes a date known to the year as the moment of midnight on 1 January. Such a moment is shown as the year: claiming a day
    /// nobody told would be false far more often than leaving out a birthday on New Year's Day.
    /// </summary>
    public static PartialDate? Read(Value value) => value.AsDate() switch
    {
        { Precision: DatePrecision.Day, Month: 1, Day: 1 } date when value.Lexical.Contains('T') => date with { Precision = DatePrecision.Year },
        var date => date,
    };

    public static string Text(PartialDate date, CultureInfo culture)
    {
        var french = culture.TwoLetterISOLanguageName == "fr";
        var text = Year(date.Year, french);
        if (date.Precision == DatePrecision.Year) return text;
        text = $"{culture.DateTimeFormat.GetMonthName(date.Month)} {text}";
        if (date.Precision == DatePrecision.Month) return text;
        text = $"{(french && date.Day == 1 ? "1er" : date.Day.ToString(culture))} {text}";
        return date.Precision == DatePrecision.Day ? text : $"{text}, {date.Time.ToString("hh\\:mm", culture)}";
    }

    /// <summary>A number that sorts dates of every precision: the year and its part.</summary>
    public static double Order(PartialDate date) => date.Year + (date.Month - 1 + (date.Day - 1 + date.Time.TotalDays) / 31) / 12;

    private static string Year(int year, bool french)
    {
        if (year > 0) return year.ToString(CultureInfo.InvariantCulture);
        var before = (1L - year).ToString(CultureInfo.InvariantCulture);
        return french ? $"{before} av.\u00A0J.-C." : $"{before} BCE";
    }
}
