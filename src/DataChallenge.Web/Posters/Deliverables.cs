using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Posters;

/// <summary>Where a team is with one deliverable of its kit. Words for the state: <c>State_{state}</c> in PostersText.</summary>
public sealed record DeliverableProgress(KitDeliverable Deliverable, HandInState State, bool Begun, DateTimeOffset? ChangedAt)
{
    /// <summary>Where the team works on it.</summary>
    public string TeamPath(string teamId) => Deliverable.Kind == DeliverableKind.Poster
        ? $"/equipes/{teamId}/poster" : $"/equipes/{teamId}/livrables#{Deliverable.Id}";

    /// <summary>Where the facilitator reads it and answers.</summary>
    public string ReviewPath(string teamId) => Deliverable.Kind == DeliverableKind.Poster
        ? $"/equipes/{teamId}/poster/relecture" : $"/equipes/{teamId}/livrables#{Deliverable.Id}";
}

/// <summary>What teams hand in for their kit's deliverables, the poster included.</summary>
public sealed class Deliverables(IDocumentStore store, ILive live, TimeProvider time)
{
    private const int Tries = 12;

    /// <summary>The states of a team's deliverables, in the kit's order.</summary>
    public async Task<IReadOnlyList<DeliverableProgress>> Of(Kit kit, Team team, CancellationToken cancel = default)
    {
        var poster = (await store.Get<Poster>(team.Id, cancel))?.Value;
        var handed = new List<TeamDeliverable>();
        foreach (var deliverable in kit.Deliverables)
            if (await store.Get<TeamDeliverable>(TeamDeliverable.IdOf(team.Id, deliverable.Id), cancel) is { } kept) handed.Add(kept.Value);
        return States(kit, poster, handed);
    }

    /// <summary>The states of every team of an event, by team id; a team that began nothing is not in it (see <see cref="None"/>).</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<DeliverableProgress>>> OfEvent(Kit kit, string eventId, CancellationToken cancel = default)
    {
        var posters = (await Every<Poster>(eventId, cancel)).ToDictionary(poster => poster.TeamId);
        var handed = (await Every<TeamDeliverable>(eventId, cancel)).ToLookup(deliverable => deliverable.TeamId);
        return posters.Keys.Union(handed.Select(group => group.Key))
            .ToDictionary(team => team, team => States(kit, posters.GetValueOrDefault(team), handed[team]));
    }

    /// <summary>The states of a team that began nothing.</summary>
    public static IReadOnlyList<DeliverableProgress> None(Kit kit) => States(kit, null, []);

    public async Task<TeamDeliverable> Find(Team team, KitDeliverable deliverable, CancellationToken cancel = default) =>
        (await Load(team, deliverable, cancel)).Deliverable;

    public async Task<DeliverableOutcome> Change(Team team, KitDeliverable deliverable, Func<TeamDeliverable, DeliverableOutcome> change, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (before, revision) = await Load(team, deliverable, cancel);
            var outcome = change(before);
            if (outcome is not DeliverableOutcome.Done { Deliverable: var after } || after == before) return outcome;
            after = after with { ChangedAt = time.GetUtcNow() };
            if (!(await store.Save(new Batch().Put(after.Id, after, revision), cancel)).Saved) continue;
            await Tell(before, after);
            return new DeliverableOutcome.Done(after);
        }
        return new DeliverableOutcome.Refused(Refusal.StillBusy);
    }

    private async Task Tell(TeamDeliverable before, TeamDeliverable after)
    {
        if (before.State == after.State && before.ChangedAt is not null) return;
        await live.Changed(Topics.Team(after.TeamId));
        await live.Changed(Topics.Event(after.EventId));
    }

    private async Task<(TeamDeliverable Deliverable, long Revision)> Load(Team team, KitDeliverable deliverable, CancellationToken cancel) =>
        await store.Get<TeamDeliverable>(TeamDeliverable.IdOf(team.Id, deliverable.Id), cancel) is { } stored
            ? (stored.Value, stored.Revision)
            : (new TeamDeliverable { TeamId = team.Id, EventId = team.EventId, DeliverableId = deliverable.Id }, 0);

    private async Task<IReadOnlyList<T>> Every<T>(string eventId, CancellationToken cancel) where T : class
    {
        var all = new List<T>();
        for (string? after = null; ;)
        {
            var page = await store.List<T>("event", eventId, after, 500, cancel);
            all.AddRange(page.Select(stored => stored.Value));
            if (page.Count < 500) return all;
            after = page[^1].Id;
        }
    }

    private static IReadOnlyList<DeliverableProgress> States(Kit kit, Poster? poster, IEnumerable<TeamDeliverable> handed)
    {
        var byId = handed.ToDictionary(deliverable => deliverable.DeliverableId);
        return [.. kit.Deliverables.Select(deliverable => deliverable.Kind == DeliverableKind.Poster
            ? new DeliverableProgress(deliverable, poster?.State ?? HandInState.Draft, poster is not null, poster?.ChangedAt)
            : byId.GetValueOrDefault(deliverable.Id) is { } kept
                ? new DeliverableProgress(deliverable, kept.State, true, kept.ChangedAt)
                : new DeliverableProgress(deliverable, HandInState.Draft, false, null))];
    }
}
