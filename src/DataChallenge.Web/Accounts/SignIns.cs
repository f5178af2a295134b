using System.Security.Claims;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Authentication;

namespace DataChallenge.Web.Accounts;

/// <summary>Who is asking, and how someone becomes or stops being known to this browser.</summary>
public static class SignIns
{
    internal const string StampClaim = "stamp";

    public static Person Person(this HttpContext context) => Accounts.Person.From(context.User);

    /// <summary>Pupils come back over a school year without typing anything: the cookie stays twelve months.</summary>
    public static Task SignInParticipant(HttpContext context, Participant participant) =>
        context.SignInAsync(Accounts.Person.ParticipantScheme, Principal(participant), new() { IsPersistent = true });

    public static Task SignOutParticipant(HttpContext context) => context.SignOutAsync(Accounts.Person.ParticipantScheme);

    /// <summary>A shared school computer forgets the account when the browser closes, unless asked to keep it.</summary>
    public static Task SignInAccount(HttpContext context, Account account, bool remember) =>
        context.SignInAsync(Accounts.Person.AccountScheme, Principal(account), new() { IsPersistent = remember });

    public static Task SignOutAccount(HttpContext context) => context.SignOutAsync(Accounts.Person.AccountScheme);

    internal static ClaimsPrincipal Principal(Participant participant) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, participant.Id),
            new(ClaimTypes.Name, participant.Pseudonym),
            new(Accounts.Person.EventClaim, participant.EventId),
        ], Accounts.Person.ParticipantScheme));

    internal static ClaimsPrincipal Principal(Account account) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id),
            new(ClaimTypes.Name, account.Name),
            new(StampClaim, account.SecurityStamp),
        ], Accounts.Person.AccountScheme));
}
