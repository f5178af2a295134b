namespace DataChallenge.Sources.Gateway;

/// <summary>
/// The one door to every source. Equal queries that run at the same time run once (a class of 35 pressing "run" on the same
/// prepared query costs one run), and an answer is remembered while its source's version lasts.
/// </summary>
public sealed class QueryGateway
{
    private readonly Dictionary<string, ISource> sources;
    private readonly AnswerCache cache;
    private readonly SingleFlight<QueryKey, QueryOutcome> flights = new();

    /// <summary>A gateway over these sources; their identifiers are distinct.</summary>
    public QueryGateway(IEnumerable<ISource> sources, AnswerCache? cache = null)
    {
        this.sources = sources.ToDictionary(source => source.Description.Id, StringComparer.Ordinal);
        this.cache = cache ?? new AnswerCache();
    }

    /// <summary>Every source's identity card, by identifier.</summary>
    public IReadOnlyList<SourceDescription> Sources =>
        [.. sources.Values.Select(source => source.Description).OrderBy(description => description.Id, StringComparer.Ordinal)];

    /// <summary>The identity card of a source, or null when there is none by that identifier.</summary>
    public SourceDescription? Describe(string sourceId) => sources.GetValueOrDefault(sourceId)?.Description;

    /// <summary>
    /// Answers a query on a source, or says why not (<see cref="ProblemKind.SourceUnavailable"/> for an unknown source). Cancelling stops the
    /// waiting; the run itself stops when nobody waits for its answer any more.
    /// </summary>
    public Task<QueryOutcome> Run(string sourceId, SourceQuery query, CancellationToken cancel = default) => Run(sourceId, query, fresh: false, cancel);

    /// <summary>Like <see cref="Run(string, SourceQuery, CancellationToken)"/>, but asks the source even when an answer is remembered; the new one takes its place.</summary>
    public Task<QueryOutcome> RunAgain(string sourceId, SourceQuery query, CancellationToken cancel = default) => Run(sourceId, query, fresh: true, cancel);

    private async Task<QueryOutcome> Run(string sourceId, SourceQuery query, bool fresh, CancellationToken cancel)
    {
        if (!sources.TryGetValue(sourceId, out var source))
            return new QueryOutcome.Failed(new QueryProblem(ProblemKind.SourceUnavailable, Detail: sourceId));
        var key = new QueryKey(sourceId, source.Description.Version, query.Language, query.Text, query.Deadline);
        if (!fresh && cache.Find(key) is { } known) return new QueryOutcome.Answered(known);
        var outcome = await flights.Run(key, stop => source.Run(query, stop), cancel);
        // What a stand-in answered is not the source's answer: the source is asked again as soon as it can be.
        if (outcome is QueryOutcome.Answered answered && answered.Result.Provenance.SourceId == sourceId) cache.Keep(key, answered.Result);
        return outcome;
    }
}
