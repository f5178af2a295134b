using System.Security.Claims;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DataChallenge.Web.Accounts;

/// <summary>
/// A cookie says who someone was; the store says who they are. Read on every request (a few microseconds), so a removed
/// participant, a changed name or a new password counts at once.
/// </summary>
internal static class CookieChecks
{
    public static async Task Participant(CookieValidatePrincipalContext context)
    {
        if (Id(context) is { } id && await Store(context).Get<Participant>(id, context.HttpContext.RequestAborted) is { Value: var participant })
            context.ReplacePrincipal(SignIns.Principal(participant));
        else
            context.RejectPrincipal();
    }

    public static async Task Account(CookieValidatePrincipalContext context)
    {
        if (Id(context) is { } id
            && await Store(context).Get<Account>(id, context.HttpContext.RequestAborted) is { Value: var account }
            && account.SecurityStamp == context.Principal?.FindFirstValue(SignIns.StampClaim))
            context.ReplacePrincipal(SignIns.Principal(account));
        else
            context.RejectPrincipal();
    }

    private static string? Id(CookieValidatePrincipalContext context) => context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);

    private static IDocumentStore Store(CookieValidatePrincipalContext context) => context.HttpContext.RequestServices.GetRequiredService<IDocumentStore>();
}
