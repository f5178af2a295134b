using System.Text.Json;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Views;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DataChallenge.Tests.Notebooks;

/// <summary>Whatever people do, in whatever order: nothing throws, nothing is lost, and replaying gives the same notebook.</summary>
public class NotebookProperties
{
    private static readonly string[] Cells = ["cell-a", "cell-b", "cell-c", "cell-d", "cell-e", ""];
    private static readonly string[] People = ["Ada", "Bob", "Chloé"];

    [Property(Arbitrary = [typeof(Deeds)], MaxTest = 500)]
    public void No_cell_ever_added_is_lost(IReadOnlyList<Deed> deeds)
    {
        var notebook = new Notebook { TeamId = "team" };
        var added = new HashSet<string>();
        foreach (var deed in deeds)
        {
            if (NotebookState.Apply(notebook, deed.Operation, deed.By) is not NotebookState.Step.Accepted step) continue;
            notebook = step.Notebook;
            if (deed.Operation is AddCell add) added.Add(add.Cell);
        }
        Assert.Equal(added.Order(), notebook.Cells.Concat(notebook.Bin).Select(cell => cell.Id).Order());
    }

    [Property(Arbitrary = [typeof(Deeds)], MaxTest = 500)]
    public void The_stream_as_written_gives_the_same_notebook_again(IReadOnlyList<Deed> deeds)
    {
        var live = new Notebook { TeamId = "team" };
        var stream = new List<string>();
        foreach (var deed in deeds)
        {
            if (NotebookState.Apply(live, deed.Operation, deed.By) is not NotebookState.Step.Accepted step) continue;
            live = step.Notebook;
            stream.Add(NotebookJson.Write(new(deed.By, default, deed.Operation)));
        }
        var replayed = stream.Select(NotebookJson.Read).Aggregate(new Notebook { TeamId = "team" }, (notebook, signed) =>
            ((NotebookState.Step.Accepted)NotebookState.Apply(notebook, signed.Operation, signed.By)).Notebook);
        Assert.Equal(JsonSerializer.Serialize(live, NotebookJson.Options), JsonSerializer.Serialize(replayed, NotebookJson.Options));
        Assert.Equal(stream.Count, live.Revision);
    }

    [Property(Arbitrary = [typeof(Deeds)], MaxTest = 500)]
    public void A_text_saved_unseen_by_the_next_author_is_kept_or_contained(IReadOnlyList<Deed> deeds)
    {
        var notebook = new Notebook { TeamId = "team" };
        foreach (var (operation, by) in deeds)
        {
            var before = notebook;
            if (NotebookState.Apply(notebook, operation, by) is not NotebookState.Step.Accepted step) continue;
            notebook = step.Notebook;
            if (operation is not SetText set || before.Find(set.Cell) is not { } old || old.Author == by || set.Base >= old.TextRevision || string.IsNullOrWhiteSpace(old.Text)) continue;
            var now = notebook.Find(set.Cell)!;
            Assert.True(now.Text.Contains(old.Text, StringComparison.Ordinal) || now.Kept.Any(kept => kept.By == old.Author && kept.Text == old.Text));
        }
    }

    public sealed record Deed(Operation Operation, string By);

    public static class Deeds
    {
        public static Arbitrary<IReadOnlyList<Deed>> Any() => Gen.ListOf(One()).Select(list => (IReadOnlyList<Deed>)[.. list]).ToArbitrary();

        private static Gen<Deed> One() =>
            from operation in Operation()
            from who in Gen.Elements(People)
            select new Deed(operation, who);

        private static Gen<Operation> Operation() =>
            from which in Gen.Choose(0, 8)
            from cell in Gen.Elements(Cells)
            from other in Gen.Elements<string?>([.. Cells, null, "cell-z"])
            from text in Gen.Elements("", " ", "a", "ab", "La Loire", new string('x', NotebookLimits.CellText + 1))
            from revision in Gen.Choose(-2, 30)
            from kind in Gen.Elements(CellKind.Text, CellKind.Sparql, CellKind.View, (CellKind)9)
            from id in Gen.Choose(0, 1_000_000)
            select Make(which, $"op-{id}", cell, other, text, revision, kind);

        private static Operation Make(int which, string id, string cell, string? other, string text, int revision, CellKind kind) => which switch
        {
            0 or 1 => new AddCell(id, cell, kind, other, text, other, other),
            2 or 3 => new SetText(id, cell, text, revision),
            4 => new MoveCell(id, cell, other),
            5 => new DeleteCell(id, cell),
            6 => new RestoreCell(id, cell, other),
            7 => new ConfigureView(id, cell, new ViewSpec { Kind = ViewKind.Bar, Title = text }, other),
            _ => new RecordRun(id, cell, new(default, "Ada", text, other, revision, false, null)),
        };
    }
}
