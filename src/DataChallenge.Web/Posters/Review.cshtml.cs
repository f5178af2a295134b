using DataChallenge.Web.Accounts;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Posters;

/// <summary>The facilitator reads a team's poster as the public will, then returns it with a word or accepts and publishes it.</summary>
public sealed class ReviewModel(TeamDirectory teams, PosterDirectory posters, PosterReader reader, Publications publications) : PageModel
{
    [BindProperty]
    public string? Feedback { get; set; }

    public TeamSpace Space { get; private set; } = null!;
    public Poster Poster { get; private set; } = null!;
    public PosterReading Reading { get; private set; } = null!;
    public Publication? Published { get; private set; }
    public Refusal? Problem { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        Feedback = Poster.Feedback;
        return Page();
    }

    public Task<IActionResult> OnPostReturn(string id, CancellationToken cancel) =>
        Answer(id, () => posters.Change(Space.Team, poster => poster.Return(Feedback), cancel), cancel);

    public Task<IActionResult> OnPostAccept(string id, CancellationToken cancel) =>
        Answer(id, () => posters.Accept(Space.Team, Space.Event, Feedback, cancel), cancel);

    public Task<IActionResult> OnPostWithdraw(string id, CancellationToken cancel) =>
        Answer(id, () => posters.Withdraw(Space.Team, Feedback, cancel), cancel);

    private async Task<IActionResult> Answer(string id, Func<Task<PosterOutcome>> answer, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        if (await answer() is not PosterOutcome.Refused refused) return Redirect($"/equipes/{id}/poster/relecture");
        Problem = refused.Reason;
        return Page();
    }

    private async Task<bool> Enter(string id, CancellationToken cancel)
    {
        if (await teams.SeenBy(HttpContext.Person(), id, cancel) is not { Facilitator: true } space) return false;
        Space = space;
        Poster = await posters.Of(space.Team, cancel);
        Reading = await reader.Read(Poster, cancel);
        Published = await publications.OfTeam(space.Team.Id, cancel);
        return true;
    }
}
