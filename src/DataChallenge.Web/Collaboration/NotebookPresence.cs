using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Collaboration;

/// <summary>Who has a notebook open and which cell they are in, told to its other readers. Being there at all is the site's <see cref="Presence"/>.</summary>
public sealed class NotebookPresence(IHubContext<NotebookHub, INotebookClient> hub, Presence presence)
{
    private readonly ConcurrentDictionary<string, Place> places = new();
    private long arrivals;

    public async Task Enter(string connectionId, string teamId, string name, bool facilitator)
    {
        var key = Interlocked.Increment(ref arrivals).ToString(System.Globalization.CultureInfo.InvariantCulture);
        places[connectionId] = new(teamId, new(key, name, null, facilitator));
        await presence.Enter(connectionId, teamId, name);
        await Tell(teamId);
    }

    public async Task Look(string connectionId, string? cell)
    {
        if (!places.TryGetValue(connectionId, out var place) || place.Person.Cell == cell) return;
        // Not when they left between the two lines.
        if (!places.TryUpdate(connectionId, place with { Person = place.Person with { Cell = cell } }, place)) return;
        await Tell(place.TeamId);
    }

    public async Task Leave(string connectionId)
    {
        if (!places.TryRemove(connectionId, out var place)) return;
        await presence.Leave(connectionId);
        await Tell(place.TeamId);
    }

    public IReadOnlyList<PersonHere> In(string teamId) =>
        [.. places.Values.Where(place => place.TeamId == teamId).Select(place => place.Person).OrderBy(person => long.Parse(person.Key, System.Globalization.CultureInfo.InvariantCulture))];

    private Task Tell(string teamId) => hub.Clients.Group(NotebookHub.Group(teamId)).People(In(teamId));

    private sealed record Place(string TeamId, PersonHere Person);
}
