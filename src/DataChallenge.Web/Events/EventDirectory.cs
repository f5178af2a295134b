using DataChallenge.Web.Accounts;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Events;

/// <summary>Events, found through the person who asks. An event is seen by its facilitator and its participants; for anyone else it is not there.</summary>
public sealed class EventDirectory(IDocumentStore store, KitCatalogue kits, Participants participants, ILive live, TimeProvider time)
{
    /// <summary>The event itself, for code that acts for the site rather than for a person.</summary>
    public async Task<Event?> Find(string id, CancellationToken cancel = default) =>
        (await store.Get<Event>(id, cancel))?.Value;

    /// <summary>The event that a typed code opens; case, spaces and dashes do not matter.</summary>
    public async Task<Event?> WithCode(string code, CancellationToken cancel = default) =>
        Codes.Normalise(code) is { Length: > 0 } normal ? await store.One<Event>("code", normal, cancel) : null;

    public async Task<EventSpace?> SeenBy(Person person, string id, CancellationToken cancel = default)
    {
        if (person.Account is null && person.Participant?.EventId != id) return null;
        if (await Find(id, cancel) is not { } found || kits.Find(found.KitId) is not { } kit) return null;
        var facilitator = person.Account is { } account && account.Id == found.OwnerId;
        var participant = await participants.Behind(person, cancel) is { } someone && someone.EventId == id ? someone : null;
        return facilitator || participant is not null ? new(found, kit, facilitator, participant) : null;
    }

    /// <summary>The event for its facilitator only.</summary>
    public async Task<EventSpace?> FacilitatedBy(Person person, string id, CancellationToken cancel = default) =>
        await SeenBy(person, id, cancel) is { Facilitator: true } space ? space : null;

    /// <summary>Every event this person facilitates, the latest first.</summary>
    public async Task<IReadOnlyList<Event>> FacilitatedBy(Person person, CancellationToken cancel = default) =>
        person.Account is { } account
            ? [.. (await store.ListAll<Event>("owner", account.Id, cancel)).OrderByDescending(found => found.OpensAt)]
            : [];

    public Task<Event?> OpenPhase(string id, string phaseId, CancellationToken cancel = default) =>
        Change(id, found => found.Open(phaseId, time.GetUtcNow()), cancel);

    public Task<Event?> ClosePhase(string id, string phaseId, CancellationToken cancel = default) =>
        Change(id, found => found.Close(phaseId, time.GetUtcNow()), cancel);

    /// <summary>Changes an event, then tells every page that shows it.</summary>
    public async Task<Event?> Change(string id, Func<Event, Event> change, CancellationToken cancel = default)
    {
        var changed = await store.Change(id, change, cancel);
        if (changed is not null) await live.Changed(Topics.Event(id));
        return changed;
    }
}
