using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DataChallenge.Web.Teams;

/// <summary>
/// What one address may try. Only wrong codes count against guessing, and the same wrong code counts once, so a class behind one address,
/// all typing what is misspelt on the board, still gets in. Joining itself is bounded well above a class.
/// </summary>
public sealed class JoinLimits(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Tally wrongCodes = new(30, Window, time);
    private readonly Tally joins = new(200, Window, time);

    public bool TooManyWrongCodes(IPAddress? address) => wrongCodes.Reached(Key(address));

    public void WrongCode(IPAddress? address, string typed) => wrongCodes.Add(Key(address), typed);

    public bool TooManyJoins(IPAddress? address) => joins.Reached(Key(address));

    public void Joined(IPAddress? address, string participantId) => joins.Add(Key(address), participantId);

    /// <summary>One subscriber holds a whole /64 of IPv6 addresses.</summary>
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    /// <summary>Different things counted by key over a window that starts with the first.</summary>
    private sealed class Tally(int limit, TimeSpan window, TimeProvider time)
    {
        private const int Crowd = 10_000;
        private readonly ConcurrentDictionary<string, Count> counts = [];

        public bool Reached(string key)
        {
            if (!counts.TryGetValue(key, out var count) || count.Since + window <= time.GetUtcNow()) return false;
            lock (count.Things) return count.Things.Count >= limit;
        }

        public void Add(string key, string thing)
        {
            var now = time.GetUtcNow();
            if (counts.Count > Crowd) Forget(now);
            var count = counts.AddOrUpdate(key, _ => new(now, []), (_, old) => old.Since + window <= now ? new(now, []) : old);
            lock (count.Things) if (count.Things.Count < limit) count.Things.Add(thing);
        }

        private void Forget(DateTimeOffset now)
        {
            foreach (var (key, count) in counts)
                if (count.Since + window <= now) counts.TryRemove(key, out _);
        }

        private sealed record Count(DateTimeOffset Since, HashSet<string> Things);
    }
}
