using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Notebooks;

/// <summary>What a team's notebook may ask: the sources of its event's kit.</summary>
public sealed class NotebookSources(TeamDirectory teams, EventDirectory events, KitCatalogue kits)
{
    public async Task<Kit?> Kit(string teamId, CancellationToken cancel = default) =>
        await teams.Find(teamId, cancel) is { } team && await events.Find(team.EventId, cancel) is { } found ? kits.Find(found.KitId) : null;

    public async Task<bool> Allows(string teamId, string? source, CancellationToken cancel = default) =>
        source is not null && await Kit(teamId, cancel) is { } kit && kit.Sources.Any(known => $"{kit.Id}/{known.Id}" == source);
}
