using System.Globalization;

namespace DataChallenge.Web.Views;

/// <summary>Dates as people write them, no more precise than they are known.</summary>
public static class DateDisplay
{
    public static string Text(KnownDate date, CultureInfo culture)
    {
        var french = culture.TwoLetterISOLanguageName == "fr";
        var text = Year(date.Year, french);
        if (date.Month is not { } month) return text;
        text = $"{culture.DateTimeFormat.GetMonthName(month)} {text}";
        if (date.Day is not { } day) return text;
        text = $"{(french && day == 1 ? "1er" : day.ToString(culture))} {text}";
        return date.Time is { } time ? $"{text}, {time.ToString("HH:mm", culture)}" : text;
    }

    private static string Year(int year, bool french)
    {
        if (year > 0) return year.ToString(CultureInfo.InvariantCulture);
        var before = (1L - year).ToString(CultureInfo.InvariantCulture);
        return french ? $"{before} av.\u00A0J.-C." : $"{before} BCE";
    }
}
