using System.Threading.RateLimiting;
using DataChallenge.Web.Accounts;

namespace DataChallenge.Web.Sparql;

/// <summary>How often help may be asked for: each pupil at the pace of typing; strangers, who share addresses, at the pace of a few.</summary>
public sealed class HelpPace : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> typing = Limiter(tokens: 60, aSecond: 5);
    private readonly PartitionedRateLimiter<HttpContext> examining = Limiter(tokens: 10, aSecond: 0.2);

    public bool MayAdvise(HttpContext http) => Takes(typing, http);

    public bool MayExamine(HttpContext http) => Takes(examining, http);

    public void Dispose()
    {
        typing.Dispose();
        examining.Dispose();
    }

    private static bool Takes(PartitionedRateLimiter<HttpContext> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(int tokens, double aSecond) => PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetTokenBucketLimiter(Who(http), _ => new()
        {
            TokenLimit = tokens,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1 / aSecond),
            QueueLimit = 0,
        }));

    private static string Who(HttpContext http)
    {
        var person = Person.From(http.User);
        return person.Participant?.Id ?? person.Account?.Id ?? $"address {http.Connection.RemoteIpAddress}";
    }
}
