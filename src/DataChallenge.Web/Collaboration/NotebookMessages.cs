using DataChallenge.Web.Notebooks;

namespace DataChallenge.Web.Collaboration;

/// <summary>What the browsers that show a notebook hear.</summary>
public interface INotebookClient
{
    Task Applied(AppliedOperation operation);

    Task Running(RunningCell run);

    /// <summary>A run is over; why, when it left no result.</summary>
    Task Ended(string cell, RunEnd end);

    Task People(IReadOnlyList<PersonHere> people);
}

/// <summary>What a browser needs when it joins: the whole notebook, or only what it missed.</summary>
public sealed record Joined(string Name, Notebook? Notebook, IReadOnlyList<AppliedOperation> Missed, IReadOnlyList<RunningCell> Running, IReadOnlyList<PersonHere> People);

/// <summary>What became of an operation. Slowed: it waited, because they came too fast.</summary>
public sealed record OperationAnswer(AppliedOperation? Applied, Rejection? Rejected, bool Slowed)
{
    public static readonly OperationAnswer NotJoined = new(null, Rejection.NotJoined, false);
}

/// <summary>Someone in the notebook and the cell they are in. The key is theirs for as long as they stay.</summary>
public sealed record PersonHere(string Key, string Name, string? Cell, bool Facilitator);

public sealed record RunningCell(string Cell, string By, DateTimeOffset Since);

public enum RunEnd { Recorded, Cancelled }
