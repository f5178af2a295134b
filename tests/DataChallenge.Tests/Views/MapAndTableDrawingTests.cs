using DataChallenge.Sources.Results;
using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Views;

public class MapAndTableDrawingTests
{
    private static readonly ViewSpec Places = new() { Kind = ViewKind.Map, Point = "lieu", Label = "rue" };

    private static MapDrawing Draw(string language, params object?[][] rows) => Words.Draw<MapDrawing>(Places, Answer.From("rue lieu", rows), language);

    [Theory]
    [InlineData("fr", "Carte : aucun point à montrer.")]
    [InlineData("en", "Map: no point to show.")]
    public void A_map_of_nothing_says_so(string language, string summary) =>
        Assert.Equal(summary, Draw(language).Summary.Plain());

    [Fact]
    public void One_point_is_a_map() => Assert.Equal("Rennes", Assert.Single(Draw("fr", ["Rennes", "Point(-1.68 48.11)"]).Points).Label);

    [Theory]
    [InlineData("fr", "4 lignes ne sont pas sur la carte : leur point manque ou se lit mal.")]
    [InlineData("en", "4 rows are not on the map: their point is missing or unreadable.")]
    public void Points_off_the_earth_or_unreadable_are_counted_and_said(string language, string notice)
    {
        var map = Draw(language, ["a", "Point(-1.5 47.2)"], ["b", "Point(200 47)"], ["c", "Point(2 -91)"], ["d", null], ["e", "Point(un deux)"]);
        Assert.Equal(4, map.Unplaced);
        Assert.Equal(notice, Assert.Single(map.Notices).Plain());
        Assert.Equal(new MapBounds(-1.5, 47.2, -1.5, 47.2), map.Bounds);
    }

    [Fact]
    public void Ten_thousand_points_are_all_there_and_drawn_in_few_paths()
    {
        var map = Words.Draw<MapDrawing>(Places with { Group = "genre" }, Answer.From("rue genre lieu", Enumerable.Range(0, 10_000).Select(i => new object?[] { $"rue {i}", $"Q{i % 20}", FormattableString.Invariant($"Point({-1.6 + i % 100 * 0.001} {47.2 + i / 100 * 0.0005})") })));
        Assert.Equal(10_000, map.Points.Count);
        Assert.Equal(Maps.MaximumGroups, map.Groups.Count);
        Assert.Equal(10_000, map.Groups.Sum(group => group.Count));
        Assert.InRange(Words.Drawings.Picture(map).Frames.Sum(frame => frame.Marks.Count), 1, 4 * Maps.MaximumGroups);
    }

    [Theory]
    [InlineData("@-0044-03-15", "15 mars 45 av. J.-C.", "15 March 45 BCE")]
    [InlineData("@-0500-01-01T00:00:00Z", "501 av. J.-C.", "501 BCE")]
    [InlineData("@1789", "1789", "1789")]
    [InlineData("@1867-01-01T00:00:00Z", "1867", "1867")]
    [InlineData("@1867-11-07T00:00:00Z", "7 novembre 1867", "7 November 1867")]
    [InlineData("@1900-05-01", "1er mai 1900", "1 May 1900")]
    public void Dates_are_written_no_more_precisely_than_they_are_known(string date, string french, string english)
    {
        var result = Answer.Of("x date", ["Q1", date]);
        Assert.Equal((french, english), (Cell(result, "fr"), Cell(result, "en")));
    }

    [Fact]
    public void Dates_before_the_common_era_sort_before_the_others()
    {
        var table = Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, Answer.Of("d", ["@0100-01-01"], ["@-0044-03-15"], ["@-0300-01-01"]));
        Assert.Equal([2, 1, 0], Enumerable.Range(0, 3).OrderBy(row => table.Rows[row][0]!.Order));
    }

    [Theory]
    [InlineData("fr", "oui")]
    [InlineData("en", "yes")]
    public void Truths_are_words(string language, string expected) => Assert.Equal(expected, Cell(Answer.Of("x vrai", ["Q1", true]), language));

    [Fact]
    public void A_table_keeps_every_row_and_folds_labels_into_their_things()
    {
        var table = Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, Answer.From("rue rueLabel n", Enumerable.Range(1, 10_000).Select(i => new object?[] { $"Q{i}", $"rue {i}", i })));
        Assert.Equal(10_000, table.Rows.Count);
        Assert.Equal(["rue", "n"], table.Columns.Select(column => column.Title));
        Assert.Equal("rue 1", table.Rows[0][0]!.Text);
        Assert.Equal("https://www.wikidata.org/wiki/Q1", table.Rows[0][0]!.Link);
    }

    [Fact]
    public void A_cut_result_says_so()
    {
        var result = Answer.From("x", Enumerable.Range(1, 20).Select(i => new object?[] { $"Q{i}" }), maximum: 10);
        Assert.Contains("Résultat coupé à 10 lignes", Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, result).Notices.Single().Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_would_run_is_not_a_link() =>
        Assert.Null(Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, Answer.Of("x", ["javascript:alert(1)"])).Rows[0][0]!.Link);

    private static string Cell(Result result, string language) =>
        Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, result, language).Rows[0][1]!.Text.Plain();
}
