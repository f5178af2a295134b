using System.Diagnostics;
using System.Net;

namespace DataChallenge.Web.Sparql;

/// <summary>
/// How much engine time each address has used of late: a minute at most, given back as time passes. A class of 35 behind one school
/// address that runs prepared queries uses a few seconds; a program that sends runaway queries is soon asked to wait.
/// </summary>
public sealed class CostlyUse(TimeProvider time)
{
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(60);
    private const int MostAddresses = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (TimeSpan Used, DateTimeOffset At)> use = [];

    /// <summary>How long an address must wait before its next query; zero when it may run one now.</summary>
    public TimeSpan Wait(IPAddress? address)
    {
        lock (gate)
            return Used(Key(address)) - Allowance is var over && over > TimeSpan.Zero ? over : TimeSpan.Zero;
    }

    public void Charge(IPAddress? address, long startedAt)
    {
        var elapsed = Stopwatch.GetElapsedTime(startedAt);
        lock (gate)
        {
            if (use.Count >= MostAddresses) Forget();
            use[Key(address)] = (Used(Key(address)) + elapsed, time.GetUtcNow());
        }
    }

    private TimeSpan Used(string key)
    {
        if (!use.TryGetValue(key, out var last)) return TimeSpan.Zero;
        var left = last.Used - (time.GetUtcNow() - last.At);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Forget()
    {
        foreach (var key in use.Keys.Where(key => Used(key) == TimeSpan.Zero).ToList()) use.Remove(key);
        if (use.Count >= MostAddresses) use.Clear();
    }

    /// <summary>An IPv6 subscriber holds a whole /64.</summary>
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
