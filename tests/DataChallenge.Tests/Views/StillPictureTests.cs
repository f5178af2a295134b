using System.Globalization;
using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Views;

public class StillPictureTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    private static BarPicture Bars(params int[] numbers) => BarPicture.Of(
        Words.Draw<BarDrawing>(new() { Kind = ViewKind.Bar, Label = "x", Value = "n" }, Answer.From("x n", numbers.Select((number, index) => new object?[] { $"Q{index + 1}", number }))),
        French);

    [Fact]
    public void Bars_without_a_negative_one_start_at_the_edge() => Assert.Equal("0%", Bars(934, 150).Zero);

    [Fact]
    public void A_negative_bar_lies_left_of_the_zero_line()
    {
        var picture = Bars(75, -25);
        Assert.Equal("25%", picture.Zero);
        Assert.Equal(("25%", "75%"), (picture.Lines[0].Start, picture.Lines[0].Width));
        Assert.Equal(("0%", "25%"), (picture.Lines[1].Start, picture.Lines[1].Width));
    }

    [Fact]
    public void A_map_of_many_groups_names_three_and_counts_all()
    {
        var rows = Enumerable.Range(0, 10).Select(index => new object?[] { $"rue {index}", $"Q{index % 4 + 1}", "Point(-1.55 47.21)" });
        var map = Words.Draw<MapDrawing>(new() { Kind = ViewKind.Map, Point = "lieu", Label = "rue", Group = "genre" }, Answer.From("rue genre lieu", rows));
        Assert.Contains("Q1, 3 (30 %) ; Q2, 3 (30 %) ; Q3, 2 (20 %). 4 groupes en tout.", map.Summary.Plain(), StringComparison.Ordinal);
    }
}
