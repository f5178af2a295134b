using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Events;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Teams;

/// <summary>What became of someone who wants in.</summary>
public abstract record AdmitOutcome
{
    /// <summary>In. The return code is known here and nowhere else.</summary>
    public sealed record Admitted(Participant Participant, Team Team, string ReturnCode) : AdmitOutcome;
    public sealed record PseudonymTaken : AdmitOutcome;
    public sealed record TeamFull : AdmitOutcome;
    public sealed record EventFull : AdmitOutcome;
    public sealed record Closed(Admission Why) : AdmitOutcome;
}

/// <summary>Lets people into events and teams. The store's unique indexes (pseudonym, seat) decide when two want the same thing at once.</summary>
public sealed class Admissions(IDocumentStore store, TeamDirectory teams, Participants participants, ITeamActivity activity, ILive live, Ids ids, TimeProvider time)
{
    private const int Attempts = 100;

    public async Task<Roster> Roster(Event @event, CancellationToken cancel = default) =>
        new(@event, await teams.Of(@event.Id, cancel), await participants.Of(@event.Id, cancel));

    /// <summary>Lets someone in under this pseudonym, in this team, or in the smallest when none is named.</summary>
    public async Task<AdmitOutcome> Admit(Event @event, string pseudonym, string? teamId, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (@event.AdmissionAt(now) is not Admission.Open and var why) return new AdmitOutcome.Closed(why);
        var code = Codes.NewForReturn();
        var newcomer = new Participant
        {
            Id = ids.New(),
            EventId = @event.Id,
            Pseudonym = pseudonym,
            ReturnCodeHash = Codes.HashOfReturn(code)!,
            JoinedAt = now,
        };
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var roster = await Roster(@event, cancel);
            var team = teamId is null ? roster.Smallest() : roster.Teams.FirstOrDefault(t => t.Id == teamId);
            if (team is null) return new AdmitOutcome.EventFull();
            if (roster.FreeSeat(team) is not { } seat) return new AdmitOutcome.TeamFull();
            var seated = newcomer with { TeamId = team.Id, Seat = seat };
            if ((await store.Save(new Batch().Put(seated.Id, seated, expected: 0), cancel)).Saved)
            {
                await Tell(seated);
                await activity.Touched(team.Id, Deed.Joined, pseudonym);
                return new AdmitOutcome.Admitted(seated, team, code);
            }
            if (await participants.PseudonymTaken(@event.Id, pseudonym, cancel)) return new AdmitOutcome.PseudonymTaken();
        }
        throw new InvalidOperationException($"No seat could be taken in event {@event.Id} though {Attempts} were free");
    }

    /// <summary>Seats someone in another team of their event; false when it is full or not one of the event's.</summary>
    public async Task<bool> Move(Event @event, string participantId, string teamId, CancellationToken cancel = default)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await store.Get<Participant>(participantId, cancel);
            if (stored is null || stored.Value.EventId != @event.Id) return false;
            if (stored.Value.TeamId == teamId) return true;
            var roster = await Roster(@event, cancel);
            if (roster.Teams.FirstOrDefault(t => t.Id == teamId) is not { } team || roster.FreeSeat(team) is not { } seat) return false;
            var moved = stored.Value with { TeamId = team.Id, Seat = seat };
            if (!(await store.Save(new Batch().Put(moved.Id, moved, stored.Revision), cancel)).Saved) continue;
            await Tell(stored.Value);
            await Tell(moved);
            return true;
        }
        return false;
    }

    /// <summary>Takes someone out of the event. What they wrote stays in the team's notebook.</summary>
    public async Task Remove(Event @event, string participantId, CancellationToken cancel = default)
    {
        if (await participants.Find(participantId, cancel) is not { } someone || someone.EventId != @event.Id) return;
        await store.Save(new Batch().Delete<Participant>(participantId), cancel);
        await Tell(someone);
    }

    /// <summary>A new return code in place of a lost one, which no longer works.</summary>
    public async Task<string?> RenewCode(Event @event, string participantId, CancellationToken cancel = default)
    {
        var code = Codes.NewForReturn();
        var renewed = await store.Change<Participant>(
            participantId,
            someone => someone.EventId == @event.Id ? someone with { ReturnCodeHash = Codes.HashOfReturn(code)! } : someone,
            cancel);
        return renewed?.EventId == @event.Id ? code : null;
    }

    private async Task Tell(Participant someone)
    {
        await live.Changed(Topics.Event(someone.EventId));
        if (someone.TeamId is { } teamId) await live.Changed(Topics.Team(teamId));
    }
}
