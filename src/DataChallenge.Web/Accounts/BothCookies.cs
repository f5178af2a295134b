using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DataChallenge.Web.Accounts;

/// <summary>
/// The default scheme: reads the account's and the participant's cookie and carries both identities in HttpContext.User,
/// so a teacher can try an event as a participant in the same browser. Being a scheme, it serves pages and hubs alike.
/// </summary>
internal sealed class BothCookies(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "BothCookies";

    private static readonly string[] Cookies = [Person.AccountScheme, Person.ParticipantScheme];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var both = new ClaimsPrincipal();
        foreach (var cookie in Cookies)
            if (await Context.AuthenticateAsync(cookie) is { Succeeded: true } read)
                both.AddIdentities(read.Principal.Identities);
        return both.Identities.Any() ? AuthenticateResult.Success(new(both, Scheme.Name)) : AuthenticateResult.NoResult();
    }
}
