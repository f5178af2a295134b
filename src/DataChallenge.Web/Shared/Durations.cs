using System.Globalization;

namespace DataChallenge.Web.Shared;

/// <summary>Lengths of time as people say them: « 45 min », « 1 h 30 », the same in both languages.</summary>
public static class Durations
{
    private const char Space = '\u00a0';

    public static string Words(int minutes)
    {
        var (hours, rest) = Math.DivRem(Math.Max(0, minutes), 60);
        var culture = CultureInfo.InvariantCulture;
        if (hours == 0) return string.Create(culture, $"{rest}{Space}min");
        return rest == 0 ? string.Create(culture, $"{hours}{Space}h") : string.Create(culture, $"{hours}{Space}h{Space}{rest:00}");
    }
}
