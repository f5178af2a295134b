using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace DataChallenge.Web.Accounts;

/// <summary>How often one address may try to sign in. Lockout protects one account; this protects all of them from one guesser.</summary>
public sealed class SignInLimits : IDisposable
{
    public const int Tries = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new() { PermitLimit = Tries, Window = Window, SegmentsPerWindow = 5, QueueLimit = 0 }));

    public bool Allow(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(Key(address));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>One subscriber holds a whole /64 of IPv6 addresses.</summary>
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
