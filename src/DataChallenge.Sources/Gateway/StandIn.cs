namespace DataChallenge.Sources.Gateway;

/// <summary>
/// A live source with a snapshot that answers while the live one cannot be asked. The answer's provenance is the snapshot's own, with its
/// title and date, so that whoever reads it sees which data it is. Each query tries the live one first: it comes back by itself.
/// </summary>
public sealed class StandIn(ISource live, ISource snapshot) : ISource
{
    /// <summary>The live source's.</summary>
    public SourceDescription Description => live.Description;

    /// <summary>The live source's outcome, unless it is unavailable, limited, banned, unreadable or too busy and the snapshot has an answer.</summary>
    public async Task<QueryOutcome> Run(SourceQuery query, CancellationToken cancel = default)
    {
        var outcome = await live.Run(query, cancel);
        if (outcome is not QueryOutcome.Failed { Problem.Kind: var kind } || !Stands(kind)) return outcome;
        return await snapshot.Run(query, cancel) is QueryOutcome.Answered answered ? answered : outcome;
    }

    private static bool Stands(ProblemKind kind) => kind is ProblemKind.SourceUnavailable or ProblemKind.SourceLimited or ProblemKind.SourceBanned
        or ProblemKind.AnswerUnreadable or ProblemKind.Busy;
}
