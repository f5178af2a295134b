using System.Text.Json.Serialization;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Notebooks;

/// <summary>
/// One thing someone does to a notebook, small enough to send to every teammate. Its id, made by who sends it, lets it be sent twice and count once.
/// A place is named by the cell before it (null for the top), so that it stays right when others add or move cells meanwhile.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(AddCell), "addCell")]
[JsonDerivedType(typeof(SetText), "setText")]
[JsonDerivedType(typeof(MoveCell), "moveCell")]
[JsonDerivedType(typeof(DeleteCell), "deleteCell")]
[JsonDerivedType(typeof(RestoreCell), "restoreCell")]
[JsonDerivedType(typeof(ConfigureView), "configureView")]
[JsonDerivedType(typeof(SetSource), "setSource")]
[JsonDerivedType(typeof(RecordRun), "recordRun")]
public abstract record Operation(string Id, string Cell);

public sealed record AddCell(
    string Id, string Cell, CellKind Kind, string? After = null, string Text = "", string? Source = null, string? Reads = null, ViewSpec? View = null) : Operation(Id, Cell);

/// <summary>Replaces a cell's whole text; the last to arrive wins. Base is the text revision its author had before them, which shows whose words were covered.</summary>
public sealed record SetText(string Id, string Cell, string Text, long Base) : Operation(Id, Cell);

public sealed record MoveCell(string Id, string Cell, string? After = null) : Operation(Id, Cell);

/// <summary>Puts a cell in the bin.</summary>
public sealed record DeleteCell(string Id, string Cell) : Operation(Id, Cell);

public sealed record RestoreCell(string Id, string Cell, string? After = null) : Operation(Id, Cell);

public sealed record ConfigureView(string Id, string Cell, ViewSpec View, string? Reads = null) : Operation(Id, Cell);

public sealed record SetSource(string Id, string Cell, string Source) : Operation(Id, Cell);

/// <summary>What a run gave. Only the site itself records one.</summary>
public sealed record RecordRun(string Id, string Cell, CellRun Run) : Operation(Id, Cell);

/// <summary>An operation with who did it and when, as kept in the stream.</summary>
public sealed record SignedOperation(string By, DateTimeOffset At, Operation Operation);

/// <summary>An operation in its place in the notebook's order.</summary>
public sealed record AppliedOperation(long Revision, string By, DateTimeOffset At, Operation Operation, IReadOnlyList<Effect> Effects);

/// <summary>What an operation did besides what it says.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(TextKept), "textKept")]
[JsonDerivedType(typeof(EditedInBin), "editedInBin")]
public abstract record Effect(string Cell);

/// <summary>Someone's saved text was covered by an author who had not seen it, and is kept with the cell.</summary>
public sealed record TextKept(string Cell, string Author) : Effect(Cell);

/// <summary>The text was kept in a cell that someone had deleted meanwhile.</summary>
public sealed record EditedInBin(string Cell) : Effect(Cell);

public enum Rejection { NotJoined, Malformed, Reserved, UnknownCell, CellExists, WrongKind, TextTooLong, TooManyCells, NotebookFull, NameTooLong }

/// <summary>What became of an operation.</summary>
public abstract record ApplyOutcome
{
    private ApplyOutcome() { }

    /// <summary>It has its place; a second sending of the same operation gets the place of the first.</summary>
    public sealed record Applied(AppliedOperation Operation, Notebook Notebook) : ApplyOutcome;

    public sealed record Rejected(Rejection Reason) : ApplyOutcome;
}
