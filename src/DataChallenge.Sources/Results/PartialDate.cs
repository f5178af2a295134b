using System.Globalization;

namespace DataChallenge.Sources.Results;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The year only.</summary>
    Year,
    /// <summary>Year and month.</summary>
    Month,
    /// <summary>Year, month and day.</summary>
    Day,
    /// <summary>A moment to the second.</summary>
    Second,
}

/// <summary>
/// A date of the proleptic Gregorian calendar as far as it is known. Years before the common era are negative or zero as in
/// XSD 1.1 and ISO 8601: year 0 is 1 BCE, year -44 is 45 BCE.
/// </summary>
/// <param name="Precision">How much of it is known.</param>
/// <param name="Year">The year; 0 is 1 BCE.</param>
/// <param name="Month">1 to 12; 1 when unknown, so that dates sort.</param>
/// <param name="Day">1 to 31; 1 when unknown.</param>
/// <param name="Time">Time of day as written, zero when unknown.</param>
/// <param name="Offset">Offset from UTC, null when the text has none.</param>
public readonly record struct PartialDate(DatePrecision Precision, int Year, int Month, int Day, TimeSpan Time, TimeSpan? Offset) : IComparable<PartialDate>
{
    /// <summary>
    /// Reads <c>xsd:dateTime</c>, <c>xsd:date</c>, <c>xsd:gYearMonth</c> or <c>xsd:gYear</c> (XSD 1.1 Part 2, 3.3). Wikidata writes every date as
    /// a dateTime at midnight UTC whatever its precision, so midnight UTC is read as a day, and 1 January at midnight as a day too: the precision
    /// of a year cannot be told from the literal alone. Null when the text is not a date.
    /// </summary>
    public static PartialDate? Parse(string lexical, string? datatype)
    {
        var text = lexical.AsSpan().Trim();
        if (!TakeYear(ref text, out var year)) return null;
        var known = datatype?.StartsWith(Xsd.Prefix, StringComparison.Ordinal) == true ? datatype[Xsd.Prefix.Length..] : "";
        if (known == "gYear" || text.IsEmpty) return TakeOffset(text, out var offset) ? new(DatePrecision.Year, year, 1, 1, default, offset) : null;
        if (!TakePart(ref text, 12, out var month)) return null;
        if (known == "gYearMonth" || text.IsEmpty) return TakeOffset(text, out var offset) ? new(DatePrecision.Month, year, month, 1, default, offset) : null;
        if (!TakePart(ref text, DaysIn(year, month), out var day)) return null;
        if (text is not ['T', ..]) return TakeOffset(text, out var offset) ? new(DatePrecision.Day, year, month, day, default, offset) : null;
        return Moment(text[1..], year, month, day);
    }

    /// <summary>By the moment each begins, in UTC when the offset is known.</summary>
    public int CompareTo(PartialDate other) => Beginning.CompareTo(other.Beginning);

    /// <summary>Earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private (long Day, TimeSpan Time) Beginning
    {
        get
        {
            var time = Time - (Offset ?? default);
            var days = (long)Math.Floor(time / TimeSpan.FromDays(1));
            return (DayNumber + days, time - (days * TimeSpan.FromDays(1)));
        }
    }

    /// <summary>Days of the proleptic Gregorian calendar, counted in years that begin in March so that the leap day comes last.</summary>
    private long DayNumber
    {
        get
        {
            long year = Month > 2 ? Year : Year - 1L;
            var leaps = Floor(year, 4) - Floor(year, 100) + Floor(year, 400);
            var month = (Month + 9) % 12;
            return (year * 365) + leaps + (((month * 153) + 2) / 5) + Day;
        }
    }

    private static long Floor(long year, long by) => (year / by) - (year % by < 0 ? 1 : 0);

    private static PartialDate? Moment(ReadOnlySpan<char> text, int year, int month, int day)
    {
        var end = text.IndexOfAny('Z', '+', '-');
        var clock = end < 0 ? text : text[..end];
        if (!TakeOffset(end < 0 ? default : text[end..], out var offset)) return null;
        if (clock.SequenceEqual("00:00:00") && offset is { Ticks: 0 }) return new(DatePrecision.Day, year, month, day, default, offset);
        return TimeSpan.TryParse(clock, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1)
            ? new(DatePrecision.Second, year, month, day, time, offset)
            : null;
    }

    private static bool TakeYear(ref ReadOnlySpan<char> text, out int year)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = digits.Length;
        if (end < 4 || !int.TryParse(digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out year)) { year = 0; return false; }
        if (text[0] == '-') year = -year;
        text = digits[end..];
        return true;
    }

    private static bool TakePart(ref ReadOnlySpan<char> text, int most, out int part)
    {
        part = 0;
        if (text.Length < 3 || text[0] != '-' || !int.TryParse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out part)) return false;
        text = text[3..];
        return part >= 1 && part <= most;
    }

    private static bool TakeOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty) return true;
        if (text.SequenceEqual("Z")) { offset = TimeSpan.Zero; return true; }
        if (text.Length != 6 || text[0] is not ('+' or '-') || !TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var size)) return false;
        offset = text[0] == '-' ? -size : size;
        return true;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
