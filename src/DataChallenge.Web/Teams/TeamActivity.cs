using System.Collections.Concurrent;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Teams;

/// <summary>What a team can be seen doing.</summary>
public enum Deed { Joined, Wrote, Ran, Drew, Poster, HandedIn }

/// <summary>The last thing a team did. Id is the team's.</summary>
public sealed record TeamActivity(Deed What, string By, DateTimeOffset At);

/// <summary>Where features say that a team did something, and the facilitator's page reads it.</summary>
public interface ITeamActivity
{
    Task Touched(string teamId, Deed what, string by);

    Task<TeamActivity?> Last(string teamId, CancellationToken cancel = default);
}

/// <summary>Remembers at once and writes now and then: a keystroke is not worth a write, and losing half a minute of this in a crash harms no one.</summary>
public sealed class TeamActivityLog(IDocumentStore store, ILive live, TimeProvider time) : ITeamActivity
{
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, TeamActivity> last = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> written = [];

    public async Task Touched(string teamId, Deed what, string by)
    {
        var now = time.GetUtcNow();
        var activity = new TeamActivity(what, by, now);
        last[teamId] = activity;
        await live.Changed(Topics.Activity(teamId));
        if (written.TryGetValue(teamId, out var before) && now - before < WriteEvery) return;
        written[teamId] = now;
        await store.Save(new Batch().Put(teamId, activity));
    }

    public async Task<TeamActivity?> Last(string teamId, CancellationToken cancel = default) =>
        last.TryGetValue(teamId, out var known) ? known : (await store.Get<TeamActivity>(teamId, cancel))?.Value;
}
