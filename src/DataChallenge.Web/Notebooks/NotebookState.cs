using DataChallenge.Web.Views;

namespace DataChallenge.Web.Notebooks;

/// <summary>The rules of a notebook: (state, operation) gives a new state and its effects, or the reason it is refused. Knows no clock, store or network.</summary>
public static class NotebookState
{
    public abstract record Step
    {
        private Step() { }
        public sealed record Accepted(Notebook Notebook, IReadOnlyList<Effect> Effects) : Step;
        public sealed record Refused(Rejection Reason) : Step;
    }

    public static Step Apply(Notebook notebook, Operation operation, string by)
    {
        if (!IsIdentifier(operation.Id) || !IsIdentifier(operation.Cell)) return new Step.Refused(Rejection.Malformed);
        var next = notebook with { Revision = notebook.Revision + 1 };
        return operation switch
        {
            AddCell add => Add(next, add, by),
            SetText set => Set(next, set, by),
            MoveCell move => Move(next, move),
            DeleteCell delete => Delete(next, delete),
            RestoreCell restore => Restore(next, restore),
            ConfigureView configure => Configure(next, configure),
            SetSource set => Choose(next, set),
            RecordRun record => Record(next, record),
            _ => new Step.Refused(Rejection.Malformed),
        };
    }

    private static Step Add(Notebook next, AddCell add, string by)
    {
        if (!Enum.IsDefined(add.Kind)) return new Step.Refused(Rejection.Malformed);
        if (Anywhere(next, add.Cell) is not null) return new Step.Refused(Rejection.CellExists);
        if (next.Cells.Count >= NotebookLimits.Cells) return new Step.Refused(Rejection.TooManyCells);
        if (next.Cells.Count + next.Bin.Count >= NotebookLimits.CellsEver) return new Step.Refused(Rejection.NotebookFull);
        if (TextFits(next, "", add.Text) is { } tooLong) return new Step.Refused(tooLong);
        if (!NameFits(add.Source) || !NameFits(add.Reads) || !ViewFits(add.View)) return new Step.Refused(Rejection.NameTooLong);
        var cell = new Cell
        {
            Id = add.Cell,
            Kind = add.Kind,
            Text = add.Text,
            Source = add.Kind == CellKind.Sparql ? add.Source : null,
            Reads = add.Kind == CellKind.View ? add.Reads : null,
            View = add.Kind == CellKind.View ? add.View : null,
            TextRevision = next.Revision,
            Author = by,
        };
        return Accept(next with { Cells = Insert(next.Cells, cell, add.After) });
    }

    private static Step Set(Notebook next, SetText set, string by)
    {
        if (Anywhere(next, set.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        if (TextFits(next, cell.Text, set.Text) is { } tooLong) return new Step.Refused(tooLong);
        var effects = new List<Effect>();
        var kept = cell.Kept;
        if (Covers(set, cell, by))
        {
            kept = [.. cell.Kept.Where(text => text.By != cell.Author).TakeLast(NotebookLimits.Kept - 1), new(cell.Author!, cell.Text, next.Revision)];
            effects.Add(new TextKept(cell.Id, cell.Author!));
        }
        if (next.Find(cell.Id) is null) effects.Add(new EditedInBin(cell.Id));
        return Accept(Replace(next, cell with { Text = set.Text, TextRevision = next.Revision, Author = by, Kept = kept }), effects);
    }

    /// <summary>Whether this saving covers words that its author had not seen and that are nowhere in it.</summary>
    private static bool Covers(SetText set, Cell cell, string by) =>
        set.Base < cell.TextRevision && !string.IsNullOrEmpty(cell.Author) && cell.Author != by
        && !string.IsNullOrWhiteSpace(cell.Text) && !set.Text.Contains(cell.Text, StringComparison.Ordinal);

    private static Step Move(Notebook next, MoveCell move)
    {
        if (next.Find(move.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        return move.After == move.Cell ? Accept(next) : Accept(next with { Cells = Insert(Without(next.Cells, cell.Id), cell, move.After) });
    }

    private static Step Delete(Notebook next, DeleteCell delete)
    {
        if (next.Find(delete.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        return Accept(next with { Cells = Without(next.Cells, cell.Id), Bin = [.. next.Bin, cell] });
    }

    private static Step Restore(Notebook next, RestoreCell restore)
    {
        if (next.Bin.FirstOrDefault(cell => cell.Id == restore.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        if (next.Cells.Count >= NotebookLimits.Cells) return new Step.Refused(Rejection.TooManyCells);
        return Accept(next with { Bin = Without(next.Bin, cell.Id), Cells = Insert(next.Cells, cell, restore.After) });
    }

    private static Step Configure(Notebook next, ConfigureView configure)
    {
        if (Anywhere(next, configure.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        if (cell.Kind != CellKind.View) return new Step.Refused(Rejection.WrongKind);
        if (!NameFits(configure.Reads) || !ViewFits(configure.View)) return new Step.Refused(Rejection.NameTooLong);
        return Accept(Replace(next, cell with { Reads = configure.Reads, View = configure.View }));
    }

    private static Step Choose(Notebook next, SetSource set)
    {
        if (Anywhere(next, set.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        if (cell.Kind != CellKind.Sparql) return new Step.Refused(Rejection.WrongKind);
        if (!NameFits(set.Source)) return new Step.Refused(Rejection.NameTooLong);
        return Accept(Replace(next, cell with { Source = set.Source }));
    }

    private static Step Record(Notebook next, RecordRun record)
    {
        if (Anywhere(next, record.Cell) is not { } cell) return new Step.Refused(Rejection.UnknownCell);
        if (cell.Kind != CellKind.Sparql) return new Step.Refused(Rejection.WrongKind);
        return Accept(Replace(next, cell with { Run = record.Run }));
    }

    private static Step.Accepted Accept(Notebook notebook, IReadOnlyList<Effect>? effects = null) => new(notebook, effects ?? []);

    private static Cell? Anywhere(Notebook notebook, string id) => notebook.Find(id) ?? notebook.Bin.FirstOrDefault(cell => cell.Id == id);

    private static Notebook Replace(Notebook notebook, Cell cell) => notebook with
    {
        Cells = Swap(notebook.Cells, cell),
        Bin = Swap(notebook.Bin, cell),
    };

    private static IReadOnlyList<Cell> Swap(IReadOnlyList<Cell> cells, Cell changed) =>
        cells.Any(cell => cell.Id == changed.Id) ? [.. cells.Select(cell => cell.Id == changed.Id ? changed : cell)] : cells;

    private static Cell[] Without(IReadOnlyList<Cell> cells, string id) => [.. cells.Where(cell => cell.Id != id)];

    /// <summary>After the cell named; at the top for null; at the end when that cell is no longer there.</summary>
    private static List<Cell> Insert(IReadOnlyList<Cell> cells, Cell cell, string? after)
    {
        var list = new List<Cell>(cells);
        var before = after is null ? -1 : list.FindIndex(other => other.Id == after);
        list.Insert(after is not null && before < 0 ? list.Count : before + 1, cell);
        return list;
    }

    private static Rejection? TextFits(Notebook notebook, string old, string text)
    {
        if (text.Length > NotebookLimits.CellText) return Rejection.TextTooLong;
        var total = notebook.Cells.Concat(notebook.Bin).Sum(cell => cell.Text.Length + cell.Kept.Sum(kept => kept.Text.Length)) - old.Length + text.Length;
        return text.Length > old.Length && total > NotebookLimits.TotalText ? Rejection.NotebookFull : null;
    }

    private static bool NameFits(string? name) => name is null || name.Length <= NotebookLimits.Name;

    private static bool ViewFits(ViewSpec? view) => view is null
        || (Enum.IsDefined(view.Kind) && (view.Title?.Length ?? 0) <= NotebookLimits.Title
            && NameFits(view.Label) && NameFits(view.Value) && NameFits(view.Point) && NameFits(view.Group)
            && view.Layers.Count <= NotebookLimits.Layers && view.Layers.All(layer => layer is not null && NameFits(layer)));

    private static bool IsIdentifier(string? id) =>
        id is { Length: >= 4 and <= 40 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
