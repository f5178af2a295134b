using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Notebooks;

public class NotebookStateTests
{
    private static readonly Notebook Empty = new() { TeamId = "team" };
    private int made;

    [Fact]
    public void A_cell_stands_after_the_one_it_names_or_at_the_top_or_at_the_end_when_that_one_is_gone()
    {
        var notebook = Do(Empty, Add("aaaa"), Add("bbbb", "aaaa"), Add("cccc", "aaaa"), Add("dddd"), Add("eeee", "gone-cell"));
        Assert.Equal(["dddd", "aaaa", "cccc", "bbbb", "eeee"], notebook.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_moved_cell_keeps_what_it_holds()
    {
        var notebook = Do(Empty, Add("aaaa"), Add("bbbb", "aaaa"), new MoveCell(Id(), "aaaa", "bbbb"));
        Assert.Equal(["bbbb", "aaaa"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal("text of aaaa", notebook.Find("aaaa")!.Text);
    }

    [Fact]
    public void The_later_of_two_savings_wins_and_the_covered_text_is_kept_for_its_author()
    {
        var before = Do(Empty, Add("aaaa"));
        var seen = before.Find("aaaa")!.TextRevision;
        var first = Accept(before, new SetText(Id(), "aaaa", "La Loire", seen), "Ada");
        var second = Accept(first.Notebook, new SetText(Id(), "aaaa", "La Vilaine", seen), "Bob");
        var cell = second.Notebook.Find("aaaa")!;
        Assert.Equal("La Vilaine", cell.Text);
        Assert.Equal([new KeptText("Ada", "La Loire", second.Notebook.Revision)], cell.Kept);
        Assert.Equal([new TextKept("aaaa", "Ada")], second.Effects);
    }

    [Fact]
    public void A_text_replaced_by_someone_who_had_read_it_is_not_kept()
    {
        var first = Accept(Do(Empty, Add("aaaa")), new SetText(Id(), "aaaa", "La Loire", 1), "Ada").Notebook;
        var second = Accept(first, new SetText(Id(), "aaaa", "La Vilaine", first.Revision), "Bob");
        Assert.Empty(second.Notebook.Find("aaaa")!.Kept);
        Assert.Empty(second.Effects);
    }

    [Fact]
    public void A_deleted_cell_that_someone_was_editing_takes_their_text_and_comes_back_with_it()
    {
        var deleted = Do(Empty, Add("aaaa"), Add("bbbb", "aaaa"), new DeleteCell(Id(), "aaaa"));
        var edited = Accept(deleted, new SetText(Id(), "aaaa", "ma phrase", 1), "Ada");
        Assert.Contains(new EditedInBin("aaaa"), edited.Effects);
        var back = Do(edited.Notebook, new RestoreCell(Id(), "aaaa"));
        Assert.Equal(["aaaa", "bbbb"], back.Cells.Select(cell => cell.Id));
        Assert.Equal("ma phrase", back.Find("aaaa")!.Text);
        Assert.Empty(back.Bin);
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_and_one_at_the_limit_is_not()
    {
        var notebook = Do(Empty, Add("aaaa"));
        Assert.Equal(Rejection.TextTooLong, Refuse(notebook, new SetText(Id(), "aaaa", new string('x', NotebookLimits.CellText + 1), 1)));
        Accept(notebook, new SetText(Id(), "aaaa", new string('x', NotebookLimits.CellText), 1), "Ada");
    }

    [Fact]
    public void A_notebook_holds_so_many_cells_and_no_more()
    {
        var full = Do(Empty, [.. Enumerable.Range(0, NotebookLimits.Cells).Select(number => Add($"cell-{number}"))]);
        Assert.Equal(Rejection.TooManyCells, Refuse(full, Add("more")));
        var place = Do(full, new DeleteCell(Id(), "cell-0"));
        var again = Do(place, Add("more"));
        Assert.Equal(Rejection.TooManyCells, Refuse(again, new RestoreCell(Id(), "cell-0")));
    }

    [Fact]
    public void What_does_not_fit_a_cell_is_refused_with_its_reason()
    {
        var notebook = Do(Empty, Add("aaaa"), new AddCell(Id(), "view", CellKind.View));
        var table = new ViewSpec { Kind = ViewKind.Table };
        Assert.Equal(Rejection.CellExists, Refuse(notebook, Add("aaaa")));
        Assert.Equal(Rejection.UnknownCell, Refuse(notebook, new SetText(Id(), "other-team", "x", 0)));
        Assert.Equal(Rejection.UnknownCell, Refuse(notebook, new RestoreCell(Id(), "aaaa")));
        Assert.Equal(Rejection.WrongKind, Refuse(notebook, new ConfigureView(Id(), "aaaa", table)));
        Assert.Equal(Rejection.WrongKind, Refuse(notebook, new SetSource(Id(), "view", "kit/source")));
        Assert.Equal(Rejection.NameTooLong, Refuse(notebook, new ConfigureView(Id(), "view", table with { Title = new string('x', 201) })));
        Assert.Equal(Rejection.NameTooLong, Refuse(notebook, new ConfigureView(Id(), "view", table with { Layers = [.. Enumerable.Repeat("kit/layer", 13)] })));
        Assert.Equal(Rejection.Malformed, Refuse(notebook, new DeleteCell("", "aaaa")));
        Assert.Equal(Rejection.Malformed, Refuse(notebook, new DeleteCell(Id(), "../../etc")));
    }

    private string Id() => $"op-{++made:0000}";

    private AddCell Add(string id, string? after = null) => new(Id(), id, CellKind.Text, after, $"text of {id}");

    private static Notebook Do(Notebook notebook, params Operation[] operations) =>
        operations.Aggregate(notebook, (current, operation) => Accept(current, operation, "Site").Notebook);

    private static NotebookState.Step.Accepted Accept(Notebook notebook, Operation operation, string by) =>
        Assert.IsType<NotebookState.Step.Accepted>(NotebookState.Apply(notebook, operation, by));

    private static Rejection Refuse(Notebook notebook, Operation operation) =>
        Assert.IsType<NotebookState.Step.Refused>(NotebookState.Apply(notebook, operation, "Ada")).Reason;
}
