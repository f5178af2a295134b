using DataChallenge.Web.Accounts;
using DataChallenge.Web.Events;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Teams;

/// <summary>Teams, found through the person who asks: their own team for a participant, every team of their events for a facilitator.</summary>
public sealed class TeamDirectory(IDocumentStore store, EventDirectory events, Participants participants)
{
    /// <summary>The team itself, for code that acts for the site rather than for a person.</summary>
    public async Task<Team?> Find(string id, CancellationToken cancel = default) =>
        (await store.Get<Team>(id, cancel))?.Value;

    public async Task<TeamSpace?> SeenBy(Person person, string teamId, CancellationToken cancel = default)
    {
        if (person == Person.Nobody || await Find(teamId, cancel) is not { } team) return null;
        if (await events.SeenBy(person, team.EventId, cancel) is not { } space) return null;
        if (space.Facilitator) return new(team, space.Event, space.Kit, true, person.Account!.Name);
        return space.Participant is { } member && member.TeamId == teamId
            ? new(team, space.Event, space.Kit, false, member.Pseudonym)
            : null;
    }

    /// <summary>The teams of an event in the order they were made, without the site's example.</summary>
    public async Task<IReadOnlyList<Team>> Of(string eventId, CancellationToken cancel = default) =>
        [.. (await store.ListAll<Team>("event", eventId, cancel)).Where(team => !team.IsExample).OrderBy(team => team.CreatedAt).ThenBy(team => team.Id, StringComparer.Ordinal)];

    /// <summary>The members of a team in the order they joined.</summary>
    public async Task<IReadOnlyList<Participant>> Members(string teamId, CancellationToken cancel = default) =>
        [.. (await participants.In(teamId, cancel)).OrderBy(member => member.JoinedAt).ThenBy(member => member.Id, StringComparer.Ordinal)];
}
