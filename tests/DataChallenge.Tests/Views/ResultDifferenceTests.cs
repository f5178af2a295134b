using DataChallenge.Sources.Results;
using DataChallenge.Web.Views;
using FsCheck.Xunit;

namespace DataChallenge.Tests.Views;

public class ResultDifferenceTests
{
    private static Result Genders(params (string Item, string Label, int Streets)[] rows) =>
        Answer.From("genre genreLabel rues", rows.Select(row => new object?[] { row.Item, row.Label, row.Streets }));

    private static DrawnDifference Said(Result before, Result after, string language = "fr") =>
        Words.In(language, () => Words.Drawings.Difference(before, after));

    [Fact]
    public void The_same_answer_has_not_changed()
    {
        var result = Genders(("Q1", "homme", 934), ("Q2", "femme", 150));
        Assert.True(ResultDifference.Between(result, result).IsEmpty);
        Assert.Equal("Rien n’a changé : 2 lignes, les mêmes.", Said(result, result).Sentence.Plain());
    }

    [Fact]
    public void A_thing_whose_number_moved_has_changed()
    {
        var difference = Said(Genders(("Q1", "homme", 934), ("Q2", "femme", 150)), Genders(("Q2", "femme", 152), ("Q1", "homme", 934), ("Q3", "non-binaire", 1)));
        Assert.Equal((1, 0, 1, 1), (difference.Added, difference.Removed, difference.Changed, difference.Same));
        Assert.Equal(new DrawnChange("femme", "rues", "150", "152"), Assert.Single(difference.Changes));
        Assert.Equal("Ce qui a changé : 1 ligne ajoutée, 1 ligne modifiée ; 1 ligne identique. Par exemple, femme, rues : 150 → 152.", difference.Sentence.Plain());
        Assert.Equal("non-binaire · 1", Assert.Single(difference.AddedRows));
    }

    [Fact]
    public void English_speaks_too() => Assert.StartsWith(
        "What has changed: 1 row removed; 1 row identical.",
        Said(Genders(("Q1", "male", 1), ("Q2", "female", 2)), Genders(("Q1", "male", 1)), "en").Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_lone_total_changes()
    {
        var difference = Said(Answer.Of("n", [12]), Answer.Of("n", [13]));
        Assert.Equal("Ce qui a changé : 1 ligne modifiée ; 0 ligne identique. Par exemple, n : 12 → 13.", difference.Sentence.Plain());
    }

    [Fact]
    public void A_relabelled_entity_has_changed_its_label() => Assert.Equal(
        new DrawnChange("femmes", "genre", "femme", "femmes"),
        Assert.Single(Said(Genders(("Q1", "femme", 1)), Genders(("Q1", "femmes", 1))).Changes));

    [Fact]
    public void Rows_that_nothing_tells_apart_are_counted()
    {
        var difference = ResultDifference.Between(Answer.Of("ville", ["Nantes"], ["Nantes"], ["Brest"]), Answer.Of("ville", ["Nantes"], ["Brest"], ["Brest"]));
        Assert.Equal((1, 1, 2), (difference.Added.Count, difference.Removed.Count, difference.Same));
    }

    [Fact]
    public void Other_columns_are_named()
    {
        var difference = ResultDifference.Between(Answer.Of("x n", ["Q1", 1]), Answer.Of("x m", ["Q1", 1]));
        Assert.Equal(["m"], difference.ColumnsAdded);
        Assert.Equal(["n"], difference.ColumnsRemoved);
        Assert.Equal(1, difference.Same);
    }

    [Fact]
    public void Numbers_written_otherwise_are_equal() =>
        Assert.True(ResultDifference.Between(Answer.Of("x n", ["Q1", 1]), Answer.Of("x n", ["Q1", 1.0])).IsEmpty);

    [Fact]
    public void Examples_are_bounded()
    {
        var many = Answer.From("x n", Enumerable.Range(1, 10_000).Select(i => new object?[] { $"Q{i}", i }));
        var moved = Answer.From("x n", Enumerable.Range(1, 10_000).Select(i => new object?[] { $"Q{i}", i + 1 }));
        Assert.Equal(10_000, Said(many, moved).Changed);
        Assert.Equal(DrawnDifference.Maximum, Said(many, moved).Changes.Count);
    }

    [Property]
    public bool Nothing_differs_from_itself((byte Thing, byte Number)[] rows) =>
        ResultDifference.Between(Some(rows), Some(rows)).IsEmpty;

    [Property]
    public bool What_one_way_adds_the_other_removes((byte Thing, byte Number)[] before, (byte Thing, byte Number)[] after)
    {
        var (earlier, later) = (Some(before), Some(after));
        var there = ResultDifference.Between(earlier, later);
        var back = ResultDifference.Between(later, earlier);
        return there.Added.Order().SequenceEqual(back.Removed) && there.Removed.SequenceEqual(back.Added.Order())
            && there.Changed.Count == back.Changed.Count && there.Same == back.Same;
    }

    [Property]
    public bool Every_row_is_accounted_for((byte Thing, byte Number)[] before, (byte Thing, byte Number)[] after)
    {
        var difference = ResultDifference.Between(Some(before), Some(after));
        return difference.Same + difference.Changed.Count + difference.Added.Count == after.Length
            && difference.Same + difference.Changed.Count + difference.Removed.Count == before.Length;
    }

    private static Result Some((byte Thing, byte Number)[] rows) =>
        Answer.From("x n", rows.Select(row => new object?[] { $"Q{row.Thing % 16}", (int)row.Number % 4 }));
}
