using System.Collections.Concurrent;

namespace DataChallenge.Web.Collaboration;

/// <summary>
/// Who is in which team's pages, by live connection. Several tabs or devices of one person count once.
/// In this process only; several nodes share it through Redis (a later issue).
/// </summary>
public sealed class Presence(ILive live)
{
    private readonly ConcurrentDictionary<string, Seen> connections = [];

    public async Task Enter(string connectionId, string teamId, string name)
    {
        var was = In(teamId);
        connections[connectionId] = new(teamId, name);
        if (!was.Contains(name)) await Tell(teamId);
    }

    public async Task Leave(string connectionId)
    {
        if (connections.TryRemove(connectionId, out var gone) && !In(gone.TeamId).Contains(gone.Name)) await Tell(gone.TeamId);
    }

    /// <summary>The names of those who are there, in alphabetical order.</summary>
    public IReadOnlyList<string> In(string teamId) =>
        [.. connections.Values.Where(seen => seen.TeamId == teamId).Select(seen => seen.Name).Distinct().Order(StringComparer.Ordinal)];

    private Task Tell(string teamId) => live.Changed(Topics.Team(teamId));

    private sealed record Seen(string TeamId, string Name);
}
