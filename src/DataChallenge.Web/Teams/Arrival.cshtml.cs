using DataChallenge.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Teams;

/// <summary>Shows a newcomer their personal return code, this once.</summary>
public sealed class ArrivalModel(TeamDirectory teams, Participants participants) : PageModel
{
    public const string ReturnCodeKey = "ReturnCode";

    public string ReturnCode { get; private set; } = "";

    public Participant Participant { get; private set; } = null!;

    public TeamSpace Space { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await participants.Behind(HttpContext.Person(), cancel) is not { } here) return Redirect("/rejoindre");
        Participant = here;
        if (TempData[ReturnCodeKey] is not string code || here.TeamId is null) return LocalRedirect(JoinModel.Home(here));
        if (await teams.SeenBy(new Person(null, HttpContext.Person().Participant), here.TeamId, cancel) is not { } space) return NotFound();
        ReturnCode = code;
        Space = space;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
