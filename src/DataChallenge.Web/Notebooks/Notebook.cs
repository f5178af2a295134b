using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Notebooks;

public enum CellKind { Text, Sparql, View }

/// <summary>A team's shared, ordered cells. State is a pure function of the operations in the stream "notebook/{teamId}".</summary>
public sealed record Notebook
{
    public required string TeamId { get; init; }
    /// <summary>Revision of the last operation applied.</summary>
    public long Revision { get; init; }
    public IReadOnlyList<Cell> Cells { get; init; } = [];
    /// <summary>Deleted cells, restorable.</summary>
    public IReadOnlyList<Cell> Bin { get; init; } = [];

    public Cell? Find(string cellId) => Cells.FirstOrDefault(cell => cell.Id == cellId);
}

/// <summary>One cell. Text holds Markdown or SPARQL; a view reads the result of the SPARQL cell it names.</summary>
public sealed record Cell
{
    public required string Id { get; init; }
    public required CellKind Kind { get; init; }
    public string Text { get; init; } = "";
    /// <summary>Source a SPARQL cell asks: kit/source.</summary>
    public string? Source { get; init; }
    /// <summary>Last run of a SPARQL cell.</summary>
    public CellRun? Run { get; init; }
    /// <summary>SPARQL cell a view reads.</summary>
    public string? Reads { get; init; }
    public ViewSpec? View { get; init; }
    /// <summary>Revision at which this cell's text last changed, and who changed it.</summary>
    public long TextRevision { get; init; }
    public string? Author { get; init; }
    /// <summary>Texts that someone else's saving covered unseen, one per author: theirs to take back.</summary>
    public IReadOnlyList<KeptText> Kept { get; init; } = [];
}

/// <summary>A text that lost to a later one. The revision is the one that covered it.</summary>
public sealed record KeptText(string By, string Text, long Revision);

/// <summary>What the last run of a SPARQL cell gave: a result by its address, or a problem.</summary>
public sealed record CellRun(DateTimeOffset At, string By, string Text, string? Address, int Rows, bool Truncated, QueryProblem? Problem);
