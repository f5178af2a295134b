using DataChallenge.Web.Accounts;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Events;

/// <summary>A team as its facilitator follows it.</summary>
public sealed record TeamCard(
    Event Event,
    Team Team,
    IReadOnlyList<Participant> Members,
    IReadOnlyList<string> Present,
    TeamActivity? Last,
    IReadOnlyList<DeliverableProgress> Progress,
    IReadOnlyList<Team> OtherTeams)
{
    public string Address => $"/equipes/{Team.Id}";
}

/// <summary>Where a facilitator follows every team and opens and closes phases. For anyone else it is not there.</summary>
public sealed class PilotageModel(
    EventDirectory events, Admissions admissions, Presence presence, ITeamActivity activity, Deliverables deliverables) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public EventSpace Space { get; private set; } = null!;

    public Roster Roster { get; private set; } = null!;

    public IReadOnlyList<TeamCard> Teams { get; private set; } = [];

    public IReadOnlyList<Participant> WithoutTeam =>
        [.. Roster.Participants.Where(someone => Roster.Teams.All(team => team.Id != someone.TeamId))];

    public string JoinAddress => EventsFeature.JoinAddress(Request, Space.Event);

    /// <summary>A code just renewed: whose, and the code, shown this once.</summary>
    public (string Pseudonym, string Code)? Renewed { get; private set; }

    /// <summary>Key of what the last form could not do.</summary>
    [TempData]
    public string? Trouble { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        if (TempData["RenewedFor"] is string pseudonym && TempData["RenewedCode"] is string code) Renewed = (pseudonym, code);
        Teams = await Cards(Roster.Teams, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetPhases(CancellationToken cancel) =>
        await Load(cancel) ? Partial("_PilotagePhases", this) : NotFound();

    public async Task<IActionResult> OnGetTeam(string team, CancellationToken cancel)
    {
        if (!await Load(cancel) || Roster.Teams.FirstOrDefault(t => t.Id == team) is not { } found) return NotFound();
        return Partial("_TeamCard", (await Cards([found], cancel))[0]);
    }

    public async Task<IActionResult> OnPostOpen(string phase, CancellationToken cancel) =>
        await Act(() => events.OpenPhase(Id, phase, cancel), "phases", cancel);

    public async Task<IActionResult> OnPostClose(string phase, CancellationToken cancel) =>
        await Act(() => events.ClosePhase(Id, phase, cancel), "phases", cancel);

    public async Task<IActionResult> OnPostMove(string participant, string? team, CancellationToken cancel) => await Act(
        async () => Trouble = team is not null && await admissions.Move(Space.Event, participant, team, cancel) ? null : "Pilotage_MoveFailed",
        "teams", cancel);

    public async Task<IActionResult> OnPostRemove(string participant, CancellationToken cancel) =>
        await Act(() => admissions.Remove(Space.Event, participant, cancel), "teams", cancel);

    public async Task<IActionResult> OnPostRenew(string participant, CancellationToken cancel) => await Act(async () =>
    {
        if (Roster.Participants.FirstOrDefault(someone => someone.Id == participant) is not { } someone) return;
        if (await admissions.RenewCode(Space.Event, participant, cancel) is not { } code) return;
        TempData["RenewedFor"] = someone.Pseudonym;
        TempData["RenewedCode"] = code;
    }, "renewed", cancel);

    private async Task<IActionResult> Act(Func<Task> act, string place, CancellationToken cancel)
    {
        if (!await Load(cancel)) return NotFound();
        await act();
        return LocalRedirect($"/evenements/{Id}/pilotage#{place}");
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await events.FacilitatedBy(HttpContext.Person(), Id, cancel) is not { } space) return false;
        Space = space;
        Roster = await admissions.Roster(space.Event, cancel);
        return true;
    }

    private async Task<IReadOnlyList<TeamCard>> Cards(IReadOnlyList<Team> teams, CancellationToken cancel)
    {
        var progress = await deliverables.OfEvent(Space.Kit, Id, cancel);
        var none = Deliverables.None(Space.Kit);
        var cards = new List<TeamCard>(teams.Count);
        foreach (var team in teams)
            cards.Add(new(
                Space.Event,
                team,
                Roster.Members(team),
                presence.In(team.Id),
                await activity.Last(team.Id, cancel),
                progress.GetValueOrDefault(team.Id, none),
                [.. Roster.WithRoom.Where(other => other.Id != team.Id)]));
        return cards;
    }
}
