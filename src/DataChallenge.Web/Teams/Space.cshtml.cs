using DataChallenge.Web.Accounts;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Events;
using DataChallenge.Web.Posters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Teams;

/// <summary>A team's home: what to do now, who is there, what to hand in.</summary>
public sealed class SpaceModel(TeamDirectory teams, Presence presence, Deliverables deliverables) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public TeamSpace Space { get; private set; } = null!;

    public IReadOnlyList<Participant> Members { get; private set; } = [];

    /// <summary>Names of those who have one of the team's pages open, facilitator included.</summary>
    public IReadOnlyList<string> Present { get; private set; } = [];

    public IReadOnlyList<DeliverableProgress> Progress { get; private set; } = [];

    public IEnumerable<PhaseInEvent> OpenPhases => Space.Phases.Where(phase => phase.Open);

    public IEnumerable<string> Guests => Present.Except(Members.Select(member => member.Pseudonym));

    public bool IsMe(Participant member) => !Space.Facilitator && member.Pseudonym == Space.DisplayName;

    public Task<IActionResult> OnGet(CancellationToken cancel) => Show(Page, cancel);

    public Task<IActionResult> OnGetMembers(CancellationToken cancel) => Show(() => Partial("_Members", this), cancel);

    public Task<IActionResult> OnGetPhases(CancellationToken cancel) => Show(() => Partial("_Phases", this), cancel);

    public Task<IActionResult> OnGetDeliverables(CancellationToken cancel) => Show(() => Partial("_Deliverables", this), cancel);

    private async Task<IActionResult> Show(Func<IActionResult> part, CancellationToken cancel)
    {
        if (await teams.SeenBy(HttpContext.Person(), Id, cancel) is not { } space) return NotFound();
        Space = space;
        Members = await teams.Members(Id, cancel);
        Present = presence.In(Id);
        Progress = await deliverables.Of(space.Kit, space.Team, cancel);
        return part();
    }
}
