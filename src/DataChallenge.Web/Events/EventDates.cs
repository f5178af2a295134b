using System.Globalization;

namespace DataChallenge.Web.Events;

/// <summary>Days and hours as people of this instance live them. Setting: TimeZone (default Europe/Paris).</summary>
public sealed class EventDates(IConfiguration settings, TimeProvider time)
{
    private readonly TimeZoneInfo zone =
        TimeZoneInfo.TryFindSystemTimeZoneById(settings["TimeZone"] ?? "Europe/Paris", out var found) ? found : TimeZoneInfo.Utc;

    public DateOnly Today => DateOf(time.GetUtcNow());

    /// <summary>The first moment of a day.</summary>
    public DateTimeOffset Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The moment a day is over.</summary>
    public DateTimeOffset End(DateOnly day) => Start(day.AddDays(1));

    public string Day(DateTimeOffset moment) => DateOf(moment).ToString("D", CultureInfo.CurrentCulture);

    /// <summary>The last day of something that ends at this moment.</summary>
    public string LastDay(DateTimeOffset end) => Day(end.AddTicks(-1));

    public string Hour(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("t", CultureInfo.CurrentCulture);

    /// <summary>The hour for a moment of today, day and hour before.</summary>
    public string Moment(DateTimeOffset moment) => DateOf(moment) == Today
        ? Hour(moment)
        : TimeZoneInfo.ConvertTime(moment, zone).ToString("g", CultureInfo.CurrentCulture);

    private DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
