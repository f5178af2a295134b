using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Events;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Posters;

/// <summary>The posters of teams. Callers hold the team through a person who may see it (TeamDirectory.SeenBy).</summary>
public sealed class PosterDirectory(IDocumentStore store, Publications publications, ILive live, TimeProvider time)
{
    private const int Tries = 12;

    /// <summary>The team's poster, empty when nothing was written yet.</summary>
    public async Task<Poster> Of(Team team, CancellationToken cancel = default) => (await Load(team, cancel)).Poster;

    /// <summary>Applies a change to the newest state; changes to other parts of the poster meanwhile are kept.</summary>
    public async Task<PosterOutcome> Change(Team team, Func<Poster, PosterOutcome> change, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (before, revision) = await Load(team, cancel);
            var outcome = change(before);
            if (outcome is not PosterOutcome.Done { Poster: var after } || after == before) return outcome;
            after = after with { ChangedAt = time.GetUtcNow() };
            if (!(await store.Save(new Batch().Put(team.Id, after, revision), cancel)).Saved) continue;
            await Tell(before, after);
            return new PosterOutcome.Done(after);
        }
        return new PosterOutcome.Refused(Refusal.StillBusy);
    }

    /// <summary>Accepts a poster that was handed in and publishes it, both or neither.</summary>
    public async Task<PosterOutcome> Accept(Team team, Event gathering, string? feedback, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (before, revision) = await Load(team, cancel);
            if (before.Accept(feedback) is not PosterOutcome.Done { Poster: var after } done) return before.Accept(feedback);
            after = after with { ChangedAt = time.GetUtcNow() };
            var batch = new Batch().Put(team.Id, after, revision);
            await publications.Publish(batch, after, team, gathering, cancel);
            if (!(await store.Save(batch, cancel)).Saved) continue;
            publications.Refresh();
            await Tell(before, after);
            return done with { Poster = after };
        }
        return new PosterOutcome.Refused(Refusal.StillBusy);
    }

    /// <summary>Takes a published poster off the gallery and gives it back to the team with a word why.</summary>
    public async Task<PosterOutcome> Withdraw(Team team, string? feedback, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (before, revision) = await Load(team, cancel);
            if (await publications.OfTeam(team.Id, cancel) is not { WithdrawnAt: null }) return new PosterOutcome.Refused(Refusal.NotAccepted);
            if (string.IsNullOrWhiteSpace(feedback)) return new PosterOutcome.Refused(Refusal.FeedbackMissing);
            if (feedback.Length > PosterLimits.Feedback) return new PosterOutcome.Refused(Refusal.FeedbackTooLong);
            var after = before with { State = HandInState.Returned, Feedback = feedback.Trim(), ChangedAt = time.GetUtcNow() };
            var batch = new Batch().Put(team.Id, after, revision);
            await publications.Withdraw(batch, team.Id, cancel);
            if (!(await store.Save(batch, cancel)).Saved) continue;
            publications.Refresh();
            await Tell(before, after);
            return new PosterOutcome.Done(after);
        }
        return new PosterOutcome.Refused(Refusal.StillBusy);
    }

    // A word written shows when the poster is read; where the poster stands shows on the team's page and the facilitator's.
    private async Task Tell(Poster before, Poster after)
    {
        if (before.State == after.State && before.Feedback == after.Feedback && before.ChangedAt is not null) return;
        await live.Changed(Topics.Team(after.TeamId));
        await live.Changed(Topics.Event(after.EventId));
    }

    private async Task<(Poster Poster, long Revision)> Load(Team team, CancellationToken cancel) =>
        await store.Get<Poster>(team.Id, cancel) is { } stored
            ? (stored.Value, stored.Revision)
            : (new Poster { TeamId = team.Id, EventId = team.EventId }, 0);
}
