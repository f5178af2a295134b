using DataChallenge.Sources.Results;
using FsCheck.Xunit;

namespace DataChallenge.Tests.Results;

public class ValueTests
{
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Theory]
    [InlineData("42", 42.0)]
    [InlineData("-1.5", -1.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("-INF", double.NegativeInfinity)]
    [InlineData("NaN", double.NaN)]
    [InlineData("1,5", null)]
    public void Numbers_are_read_the_same_in_every_culture(string lexical, double? number)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("fr-FR");
        Assert.Equal(number, new Value(ValueKind.Number, lexical, Xsd + "decimal").AsNumber());
        Thread.CurrentThread.CurrentCulture = before;
    }

    [Theory]
    [InlineData("1867-11-07T00:00:00Z", "dateTime", DatePrecision.Day, 1867, 11, 7)]
    [InlineData("-0044-03-15T00:00:00Z", "dateTime", DatePrecision.Day, -44, 3, 15)]
    [InlineData("2024-02-29", "date", DatePrecision.Day, 2024, 2, 29)]
    [InlineData("2024-02-29+01:00", "date", DatePrecision.Day, 2024, 2, 29)]
    [InlineData("1503", "gYear", DatePrecision.Year, 1503, 1, 1)]
    [InlineData("-13798000000", "gYear", null, 0, 0, 0)]
    [InlineData("-12000", "gYear", DatePrecision.Year, -12000, 1, 1)]
    [InlineData("1789-07", "gYearMonth", DatePrecision.Month, 1789, 7, 1)]
    [InlineData("2026-01-02T10:20:30Z", "dateTime", DatePrecision.Second, 2026, 1, 2)]
    [InlineData("2026-01-02T10:20:30.5-05:00", "dateTime", DatePrecision.Second, 2026, 1, 2)]
    [InlineData("2023-02-29", "date", null, 0, 0, 0)]
    [InlineData("2023-13-01", "date", null, 0, 0, 0)]
    [InlineData("hier", "date", null, 0, 0, 0)]
    [InlineData("", "date", null, 0, 0, 0)]
    public void Dates_keep_their_precision_and_years_before_the_common_era(string lexical, string type, DatePrecision? precision, int year, int month, int day)
    {
        var date = new Value(ValueKind.Date, lexical, Xsd + type).AsDate();
        Assert.Equal(precision, date?.Precision);
        if (date is { } read) Assert.Equal((year, month, day), (read.Year, read.Month, read.Day));
    }

    [Fact]
    public void Dates_sort_by_time_whatever_their_precision_and_offset()
    {
        var read = new[] { "2026-01-02T01:00:00+02:00", "2026-01-01T23:30:00Z", "-0100", "1503" }
            .Select(text => PartialDate.Parse(text, null)!.Value).Order().Select(date => date.Year).ToArray();
        Assert.Equal([-100, 1503, 2026, 2026], read);
        Assert.True(PartialDate.Parse("2026-01-02T01:00:00+02:00", null) < PartialDate.Parse("2026-01-01T23:30:00Z", null));
    }

    [Property]
    public bool Dates_compare_as_the_calendar_does(DateTime one, DateTime other)
    {
        PartialDate Partial(DateTime date) => new(DatePrecision.Second, date.Year, date.Month, date.Day, date.TimeOfDay, null);
        return Math.Sign(Partial(one).CompareTo(Partial(other))) == Math.Sign(one.CompareTo(other));
    }

    [Theory]
    [InlineData("Point(-1.5536 47.2184)", -1.5536, 47.2184)]
    [InlineData("POINT (2 48)", 2.0, 48.0)]
    [InlineData("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> Point(2 48)", 2.0, 48.0)]
    [InlineData("<http://www.wikidata.org/entity/Q405> Point(2 48)", null, null)]
    [InlineData("Point(2 98)", null, null)]
    [InlineData("Point(2)", null, null)]
    [InlineData("Polygon((1 2))", null, null)]
    public void Points_are_longitude_then_latitude_on_Earth(string lexical, double? longitude, double? latitude) =>
        Assert.Equal(longitude is null ? null : new GeoPoint(longitude.Value, latitude!.Value), new Value(ValueKind.Point, lexical).AsPoint());

    [Theory]
    [InlineData("http://www.wikidata.org/entity/Q42", "Q42")]
    [InlineData("https://www.wikidata.org/entity/P31", "P31")]
    [InlineData("http://www.wikidata.org/entity/statement/Q42-1", null)]
    [InlineData("http://elsewhere/www.wikidata.org/entity/Q42", null)]
    public void Wikidata_identifiers_are_told_from_other_addresses(string iri, string? id) =>
        Assert.Equal(id, new Value(ValueKind.Entity, iri).AsWikidataId());

    [Fact]
    public void A_picture_has_its_files_name() =>
        Assert.Equal("Jeanne de Belleville (1300).jpg",
            new Value(ValueKind.Image, "http://commons.wikimedia.org/wiki/Special:FilePath/Jeanne%20de_Belleville%20%281300%29.jpg").AsFileName());

    [Fact]
    public void Truth_is_written_in_two_ways()
    {
        Assert.True(new Value(ValueKind.Boolean, "1").AsBoolean());
        Assert.False(new Value(ValueKind.Boolean, "false").AsBoolean());
        Assert.Null(new Value(ValueKind.Boolean, "oui").AsBoolean());
    }
}
