using System.Threading.RateLimiting;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Posters;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Gallery;

/// <summary>What running a published figure's query again gave. The publication keeps its own result whatever this is.</summary>
public abstract record RerunOutcome
{
    private RerunOutcome() { }

    public sealed record Answered(Result Before, Result Now) : RerunOutcome;

    public sealed record Failed(QueryProblem Problem) : RerunOutcome;

    /// <summary>Asked too often from one address.</summary>
    public sealed record TooMany : RerunOutcome;
}

/// <summary>Runs the queries of published figures again on their sources.</summary>
public sealed class Reruns(QueryGateway gateway, Results results) : IDisposable
{
    // A class of 35 behind one school address may each rerun every figure of a poster; a program in a loop may not.
    private readonly PartitionedRateLimiter<string> limits = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 120,
            TokensPerPeriod = 60,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    public async Task<RerunOutcome> Run(Figure figure, string fromAddress, CancellationToken cancel = default)
    {
        if (await results.Find(figure.ResultAddress, cancel) is not { } before) return Missing();
        using var lease = limits.AttemptAcquire(fromAddress);
        if (!lease.IsAcquired) return new RerunOutcome.TooMany();
        var outcome = await gateway.RunAgain(before.Provenance.SourceId, new SourceQuery(before.Provenance.Query, before.Provenance.Language), cancel);
        if (outcome is not QueryOutcome.Answered { Result: var now }) return new RerunOutcome.Failed(((QueryOutcome.Failed)outcome).Problem);
        await results.Keep(now, cancel);
        return new RerunOutcome.Answered(before, now);
    }

    /// <summary>A figure's result beside a later one that answers the same query on the same source; null when they are not that.</summary>
    public async Task<RerunOutcome.Answered?> Compare(Figure figure, string laterAddress, CancellationToken cancel = default)
    {
        if (await results.Find(figure.ResultAddress, cancel) is not { } before || await results.Find(laterAddress, cancel) is not { } now) return null;
        var same = before.Provenance.SourceId == now.Provenance.SourceId && before.Provenance.Query == now.Provenance.Query;
        return same ? new(before, now) : null;
    }

    public void Dispose() => limits.Dispose();

    private static RerunOutcome.Failed Missing() => new(new QueryProblem(ProblemKind.SourceUnavailable));
}
