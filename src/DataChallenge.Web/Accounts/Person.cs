using System.Security.Claims;

namespace DataChallenge.Web.Accounts;

/// <summary>
/// Who is at the other end of a request: an account (teacher, organiser), a participant, both or neither.
/// Everything is found through a person; what they may not see is not found.
/// </summary>
public sealed record Person(AccountRef? Account, ParticipantRef? Participant)
{
    public static readonly Person Nobody = new(null, null);

    public const string AccountScheme = "Account";
    public const string ParticipantScheme = "Participant";
    public const string EventClaim = "event";

    /// <summary>Reads both identities a principal can carry (one cookie each, merged by the accounts feature).</summary>
    public static Person From(ClaimsPrincipal principal)
    {
        AccountRef? account = null;
        ParticipantRef? participant = null;
        foreach (var identity in principal.Identities.Where(i => i.IsAuthenticated))
        {
            var id = identity.FindFirst(ClaimTypes.NameIdentifier)?.Value;
            var name = identity.FindFirst(ClaimTypes.Name)?.Value ?? "";
            if (id is null) continue;
            if (identity.AuthenticationType == ParticipantScheme)
                participant = new(id, name, identity.FindFirst(EventClaim)?.Value ?? "");
            else if (identity.AuthenticationType == AccountScheme)
                account = new(id, name);
        }
        return account is null && participant is null ? Nobody : new(account, participant);
    }
}

public sealed record AccountRef(string Id, string Name);

public sealed record ParticipantRef(string Id, string Pseudonym, string EventId);
