using DataChallenge.Web.Accounts;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Events;

/// <summary>Makes an event from a kit and a draft without problems, with its teams and a code of its own.</summary>
public sealed class EventMaker(IDocumentStore store, EventDates dates, Ids ids, TimeProvider time)
{
    private const int Attempts = 10;

    public async Task<Event> Make(Kit kit, EventDraft draft, AccountRef owner, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var made = new Event
            {
                Id = ids.New(),
                Title = draft.Title!.Trim(),
                Mode = EventMode.Classroom,
                KitId = kit.Id,
                Code = Codes.NewForEvent(),
                OwnerId = owner.Id,
                OpensAt = dates.Start(draft.FirstDay!.Value),
                ClosesAt = dates.End(draft.LastDay!.Value),
                TeamSize = draft.TeamSize!.Value,
                // The first phase is open: a class that joins finds something to do.
                Phases = [.. kit.Phases.Select((phase, place) => place == 0
                    ? new EventPhase(phase.Id, PhaseStatus.Open, now)
                    : new EventPhase(phase.Id, PhaseStatus.Upcoming))],
            };
            // Refused only when the code is another event's: then with another code.
            if ((await store.Save(WithTeams(made, draft.Teams, now), cancel)).Saved) return made;
        }
        throw new InvalidOperationException("No free event code found");
    }

    private Batch WithTeams(Event made, IReadOnlyList<string> names, DateTimeOffset now)
    {
        var batch = new Batch().Put(made.Id, made, expected: 0);
        for (var place = 0; place < names.Count; place++)
        {
            var team = new Team
            {
                Id = ids.New(),
                EventId = made.Id,
                Name = names[place],
                Colour = place % TeamNames.Colours + 1,
                CreatedAt = now.AddTicks(place),
            };
            batch.Put(team.Id, team, expected: 0);
        }
        return batch;
    }
}
