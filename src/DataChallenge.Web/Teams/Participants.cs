using DataChallenge.Web.Accounts;
using DataChallenge.Web.Events;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Teams;

/// <summary>The people of events. A cookie only names one: whether they are still there is read here each time.</summary>
public sealed class Participants(IDocumentStore store)
{
    /// <summary>The participant a person is signed in as, unless removed since.</summary>
    public async Task<Participant?> Behind(Person person, CancellationToken cancel = default) =>
        person.Participant is { } claimed && await Find(claimed.Id, cancel) is { } found && found.EventId == claimed.EventId ? found : null;

    public async Task<Participant?> Find(string id, CancellationToken cancel = default) =>
        (await store.Get<Participant>(id, cancel))?.Value;

    public async Task<Participant?> WithReturnCode(string typed, CancellationToken cancel = default) =>
        Codes.HashOfReturn(typed) is { } hash ? await store.One<Participant>("return", hash, cancel) : null;

    public Task<IReadOnlyList<Participant>> Of(string eventId, CancellationToken cancel = default) =>
        store.ListAll<Participant>("event", eventId, cancel);

    public Task<IReadOnlyList<Participant>> In(string teamId, CancellationToken cancel = default) =>
        store.ListAll<Participant>("team", teamId, cancel);

    public async Task<bool> PseudonymTaken(string eventId, string pseudonym, CancellationToken cancel = default) =>
        await store.One<Participant>("pseudonym", PseudonymKey(eventId, pseudonym), cancel) is not null;

    internal static string PseudonymKey(string eventId, string pseudonym) => $"{eventId}/{pseudonym}";

    internal static void Declare(DocumentKindBuilder<Participant> kind) => kind
        .Index("event", participant => participant.EventId)
        .Index("team", participant => participant.TeamId)
        .Unique("return", participant => participant.ReturnCodeHash)
        .Unique("pseudonym", participant => PseudonymKey(participant.EventId, participant.Pseudonym))
        .Unique("seat", participant => participant.TeamId is null ? null : $"{participant.TeamId}/{participant.Seat}");
}
