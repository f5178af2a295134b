using DataChallenge.Web.Accounts;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Events;

/// <summary>
/// An event for those in it: its participants and its facilitator. For a stranger it is not there (404), but the demo's code is on the
/// home page for anyone, so its address leads strangers to the way in.
/// </summary>
public sealed class ShowModel(EventDirectory events, Admissions admissions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public EventSpace Space { get; private set; } = null!;

    public Roster Roster { get; private set; } = null!;

    public Team? Mine => Roster.Teams.FirstOrDefault(team => team.Id == Space.Participant?.TeamId);

    public Task<IActionResult> OnGet(CancellationToken cancel) => Show(Page, cancel);

    public Task<IActionResult> OnGetPhases(CancellationToken cancel) =>
        Show(() => Partial("_PhaseSteps", Space.Phases), cancel);

    public Task<IActionResult> OnGetTeams(CancellationToken cancel) => Show(() => Partial("_EventTeams", this), cancel);

    private async Task<IActionResult> Show(Func<IActionResult> part, CancellationToken cancel)
    {
        if (await events.SeenBy(HttpContext.Person(), Id, cancel) is not { } space)
            return Id == Event.DemoId && await events.Find(Id, cancel) is { } demo ? Redirect($"/rejoindre/{demo.Code}") : NotFound();
        Space = space;
        Roster = await admissions.Roster(space.Event, cancel);
        return part();
    }
}
