using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Kits;

/// <summary>Minutes the way people say them: 45 min, 2 h, 3 h 40.</summary>
public static class Durations
{
    public static string InWords(this IStringLocalizer<KitsText> texts, int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, _) => texts["Minutes", minutes],
        (var hours, 0) => texts["Hours", hours],
        var (hours, rest) => texts["HoursMinutes", hours, rest],
    };
}
