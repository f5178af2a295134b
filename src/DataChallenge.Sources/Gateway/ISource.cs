using DataChallenge.Sources.Results;

namespace DataChallenge.Sources.Gateway;

/// <summary>What answers a query: an embedded snapshot, Wikidata over HTTP, an embedded table, the education portal.</summary>
public interface ISource
{
    /// <summary>What people see of it, and what provenance quotes.</summary>
    SourceDescription Description { get; }

    /// <summary>Answers a query within its deadline, or says in a <see cref="QueryProblem"/> why not. Throws only on bugs and on cancellation.</summary>
    Task<QueryOutcome> Run(SourceQuery query, CancellationToken cancel = default);
}

/// <summary>A source's identity card.</summary>
/// <param name="Id">Stable identifier, <c>kit/source</c> for a kit's own.</param>
/// <param name="Title">Its name in both languages.</param>
/// <param name="Version">Changes when its data changes.</param>
/// <param name="Date">The day its data was taken.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Attribution">Whom to name when reusing.</param>
public sealed record SourceDescription(string Id, Localized Title, string Version, DateOnly Date, string Licence, string Attribution);

/// <summary>A query as a person wrote it, with the limits it runs under.</summary>
/// <param name="Text">SPARQL 1.1 query text; well-known Wikidata prefixes need no declaration.</param>
/// <param name="Language">BCP 47 tag that <c>[AUTO_LANGUAGE]</c> stands for in the label service.</param>
/// <param name="Deadline">Time after which the source stops; null for the source's own limit.</param>
/// <param name="Asker">Whose turn it takes in a source's queue: a team or person identifier; equal queries of several askers run once, in the first one's turn.</param>
/// <param name="Progress">Told each time the place in a source's queue changes; it must return at once.</param>
public sealed record SourceQuery(string Text, string Language = "fr", TimeSpan? Deadline = null, string Asker = "", IProgress<QueuePlace>? Progress = null);

/// <summary>A query's place in a source's queue.</summary>
/// <param name="Position">1 for the next to be asked, 0 once it is being asked.</param>
/// <param name="Waiting">How many wait in all.</param>
public readonly record struct QueuePlace(int Position, int Waiting);

/// <summary>A result, or the reason there is none.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome() { }

    /// <summary>The query was answered.</summary>
    public sealed record Answered(Result Result) : QueryOutcome;

    /// <summary>The query was refused or failed in a way its author should read.</summary>
    public sealed record Failed(QueryProblem Problem) : QueryOutcome;
}

/// <summary>The ways a query can fail. Each has a localised sentence and remedy under the key <c>Problem_{kind}</c>.</summary>
public enum ProblemKind
{
    /// <summary>The text is not SPARQL; line and column say where.</summary>
    Syntax,
    /// <summary>An update (INSERT, DELETE…): reading only.</summary>
    UpdateRefused,
    /// <summary>A SERVICE to a host that is not allowed.</summary>
    ServiceRefused,
    /// <summary>A prefix nobody declared.</summary>
    UnknownPrefix,
    /// <summary>A query form the notebook cannot show (CONSTRUCT, DESCRIBE).</summary>
    FormNotShown,
    /// <summary>The text is longer than the limit.</summary>
    TooLong,
    /// <summary>Braces or parentheses nested deeper than the limit.</summary>
    TooDeep,
    /// <summary>Stopped at its deadline.</summary>
    TimeLimit,
    /// <summary>Stopped at the engine's memory limit.</summary>
    MemoryLimit,
    /// <summary>Too many queries are waiting.</summary>
    Busy,
    /// <summary>The source does not exist or cannot be reached.</summary>
    SourceUnavailable,
    /// <summary>The engine failed in a way it should not have.</summary>
    EngineFailure,
    /// <summary>A live source asked for fewer queries (HTTP 429).</summary>
    SourceLimited,
    /// <summary>A live source shut this site out for hours because its limits were broken.</summary>
    SourceBanned,
    /// <summary>A live source began an answer that is broken or was cut before its end.</summary>
    AnswerUnreadable,
    /// <summary>A live source's answer is larger than the limit on bytes.</summary>
    AnswerTooLarge,
}

/// <summary>Why a query has no result.</summary>
/// <param name="Kind">Which of the known ways.</param>
/// <param name="Line">1-based line of the author's text, when the place is known.</param>
/// <param name="Column">1-based column in UTF-16 units, when the place is known.</param>
/// <param name="Length">How many UTF-16 units the place spans, at least 1 when known.</param>
/// <param name="Detail">What stands there or what was expected, in the engine's words, for those who want it.</param>
public sealed record QueryProblem(ProblemKind Kind, int? Line = null, int? Column = null, int? Length = null, string? Detail = null);
