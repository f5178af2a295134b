using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Views;

public class BarDrawingTests
{
    private static readonly ViewSpec ByX = new() { Kind = ViewKind.Bar, Label = "x", Value = "n" };

    private static BarDrawing Draw(params object?[][] rows) => Words.Draw<BarDrawing>(ByX, Answer.From("x n", rows));

    [Theory]
    [InlineData("fr", "Graphique en barres : aucune barre, le résultat est vide.")]
    [InlineData("en", "Bar chart: no bar, the result is empty.")]
    public void An_empty_result_is_an_empty_chart_that_says_so(string language, string summary)
    {
        var drawing = Words.Draw<BarDrawing>(ByX, Answer.From("x n", []), language);
        Assert.Empty(drawing.Categories);
        Assert.Equal(summary, drawing.Summary.Plain());
    }

    [Fact]
    public void One_row_is_one_bar()
    {
        var drawing = Draw(["Nantes", 3]);
        Assert.Equal("Nantes", Assert.Single(drawing.Categories).Label);
        Assert.Equal("Graphique en barres : 1 barre. Nantes : 3.", drawing.Summary.Plain());
    }

    [Fact]
    public void Ten_thousand_bars_are_the_largest_forty_and_the_others()
    {
        var drawing = Draw([.. Enumerable.Range(1, 10_000).Select(i => new object?[] { $"rue {i}", i })]);
        Assert.Equal(Bars.MaximumBars + 1, drawing.Categories.Count);
        Assert.Equal(("Autres", true), (drawing.Categories[^1].Label, drawing.Categories[^1].Rest));
        Assert.Equal("rue 9961", drawing.Categories[0].Label);
        Assert.Equal(50_005_000, drawing.Series[0].Values.Sum());
        Assert.Contains(drawing.Notices, notice => notice.Plain() == "Les 40 plus grandes barres sont montrées ; les 9960 autres sont réunies dans « Autres ».");
        Assert.StartsWith("Graphique en barres : 10000 barres.", drawing.Summary.Plain().Replace("10 000", "10000", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_without_a_label_shows_its_identifier_and_a_row_without_anything_says_so()
    {
        var drawing = Words.Draw<BarDrawing>(new() { Kind = ViewKind.Bar, Label = "x", Value = "n" }, Answer.Of("x xLabel n", ["Q1", "un", 1], ["Q2", null, 2], [null, null, 3]));
        Assert.Equal(["un", "Q2", "(sans nom)"], drawing.Categories.Select(category => category.Label));
    }

    [Fact]
    public void Numbers_nobody_can_draw_are_counted_and_left_out()
    {
        var drawing = Draw(["a", 1], ["b", double.NaN], ["c", double.PositiveInfinity], ["d", null], ["e", 1e308]);
        Assert.Equal(["a"], drawing.Categories.Select(category => category.Label));
        Assert.Equal("4 lignes n’ont pas de nombre et ne sont pas comptées.", Assert.Single(drawing.Notices));
    }

    [Fact]
    public void Negative_numbers_have_no_share_of_a_total()
    {
        var drawing = Draw(["a", 3], ["b", -1]);
        Assert.False(drawing.Shares);
        Assert.Equal("Graphique en barres : 2 barres. La plus grande : a, 3. La plus petite : b, -1.", drawing.Summary.Plain());
    }

    [Fact]
    public void Two_things_with_one_name_stay_two_bars()
    {
        var drawing = Words.Draw<BarDrawing>(ByX, Answer.Of("x xLabel n", ["Q1", "Marie", 1], ["Q2", "Marie", 2]));
        Assert.Equal([1, 2], drawing.Series[0].Values);
    }

    [Fact]
    public void Rows_of_one_thing_are_added_up_and_the_reader_is_told()
    {
        var drawing = Draw(["a", 1], ["a", 2]);
        Assert.Equal([3], drawing.Series[0].Values);
        Assert.Contains("Plusieurs lignes portent le même nom : leurs nombres sont additionnés.", drawing.Notices.Select(Words.Plain));
    }

    [Fact]
    public void Groups_beyond_eight_are_gathered()
    {
        var rows = Enumerable.Range(1, 12).Select(i => new object?[] { "Nantes", $"groupe {i}", i });
        var drawing = Words.Draw<BarDrawing>(ByX with { Group = "g" }, Answer.From("x g n", rows));
        Assert.Equal(Bars.MaximumGroups + 1, drawing.Series.Count);
        Assert.Equal(("Autres", 1 + 2 + 3 + 4), (drawing.Series[^1].Name, drawing.Series[^1].Values[0]));
    }

    [Fact]
    public void A_long_name_does_not_drown_the_summary() =>
        Assert.InRange(Draw([new string('x', 5_000), 1], ["b", 2]).Summary.Length, 50, 300);
}
