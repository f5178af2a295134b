using DataChallenge.Sources.Results;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Posters;

/// <summary>A deliverable as its page shows it, with the results it quotes at hand.</summary>
public sealed record DeliverableShown(KitDeliverable Asked, DeliverableProgress Progress, TeamDeliverable? Handed, IReadOnlyList<AttachmentShown> Attachments);

public sealed record AttachmentShown(Attachment Attachment, Result Result);

/// <summary>The deliverables of a team: what was asked, what it wrote and attached, where it stands; the facilitator answers here.</summary>
public sealed class DeliverablesModel(
    TeamDirectory teams, NotebookSessions notebooks, Deliverables deliverables, Results results, ITeamActivity activity) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Token { get; set; }

    [BindProperty]
    public string? Cell { get; set; }

    [BindProperty]
    public string? AttachmentTitle { get; set; }

    [BindProperty]
    public string? Feedback { get; set; }

    public TeamSpace Space { get; private set; } = null!;
    public IReadOnlyList<DeliverableShown> Shown { get; private set; } = [];
    public IReadOnlyList<ResultChoice> Choices { get; private set; } = [];

    /// <summary>The deliverable a problem is about.</summary>
    public string? Concerned { get; private set; }
    public Refusal? Problem { get; private set; }
    public SectionText? Theirs { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) =>
        await Enter(id, cancel) ? await Show(cancel) : NotFound();

    public Task<IActionResult> OnPostSave(string id, string deliverable, CancellationToken cancel) =>
        Do(id, deliverable, (_, kept) => new DeliverableOutcome.Done(kept), cancel);

    public async Task<IActionResult> OnPostHandIn(string id, string deliverable, CancellationToken cancel)
    {
        var answer = await Do(id, deliverable, (asked, kept) => kept.HandIn(asked.Kind == DeliverableKind.Dataset), cancel);
        if (answer is RedirectResult && !Space.Facilitator) await activity.Touched(id, Deed.HandedIn, Space.DisplayName);
        return answer;
    }

    public Task<IActionResult> OnPostTakeBack(string id, string deliverable, CancellationToken cancel) =>
        Do(id, deliverable, (_, kept) => kept.TakeBack(), cancel);

    public Task<IActionResult> OnPostDetach(string id, string deliverable, string attachment, CancellationToken cancel) =>
        Do(id, deliverable, (_, kept) => kept.Detach(attachment), cancel);

    public async Task<IActionResult> OnPostAttach(string id, string deliverable, [FromServices] Ids ids, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        var choice = ViewChoices.ResultsIn(await notebooks.Open(id, cancel)).FirstOrDefault(one => one.CellId == Cell);
        return await Do(id, deliverable, (asked, kept) => choice is null
            ? new DeliverableOutcome.Refused(Refusal.NoSuchCell)
            : kept.Attach(new(ids.New(), Named(choice), choice.ResultAddress, choice.CellId), asked.Kind == DeliverableKind.Dataset), cancel);
    }

    public Task<IActionResult> OnPostAccept(string id, string deliverable, CancellationToken cancel) => Judge(id, deliverable, true, cancel);

    public Task<IActionResult> OnPostReturn(string id, string deliverable, CancellationToken cancel) => Judge(id, deliverable, false, cancel);

    private async Task<IActionResult> Judge(string id, string deliverable, bool accept, CancellationToken cancel) =>
        await Enter(id, cancel) && Space.Facilitator
            ? await Do(id, deliverable, (_, kept) => kept.Judge(accept, Feedback), cancel)
            : NotFound();

    /// <summary>Saves the text typed, then does what the button says; when either fails the text stays in the page.</summary>
    private async Task<IActionResult> Do(string id, string deliverableId, Func<KitDeliverable, TeamDeliverable, DeliverableOutcome> change, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        var asked = Space.Kit.Deliverables.FirstOrDefault(one => one.Id == deliverableId && one.Kind != DeliverableKind.Poster);
        if (asked is null) return NotFound();
        var outcome = await SaveText(asked, cancel);
        if (outcome is DeliverableOutcome.Done) outcome = await deliverables.Change(Space.Team, asked, kept => change(asked, kept), cancel);
        if (outcome is DeliverableOutcome.Done) return Redirect($"/equipes/{id}/livrables#{deliverableId}");
        Concerned = deliverableId;
        Problem = (outcome as DeliverableOutcome.Refused)?.Reason;
        Theirs = (outcome as DeliverableOutcome.Conflict)?.Theirs;
        return await Show(cancel);
    }

    private Task<DeliverableOutcome> SaveText(KitDeliverable asked, CancellationToken cancel)
    {
        var token = TextToken.Parse(Token);
        var typed = Text ?? "";
        return deliverables.Change(Space.Team, asked, kept => Token is null || token.Shows(typed)
            ? new DeliverableOutcome.Done(kept)
            : kept.Write(typed, token.Revision, Space.DisplayName), cancel);
    }

    private string Named(ResultChoice choice) =>
        string.IsNullOrWhiteSpace(AttachmentTitle) ? ViewChoices.FirstWords(choice.QueryText) : AttachmentTitle.Trim();

    private async Task<bool> Enter(string id, CancellationToken cancel)
    {
        if (await teams.SeenBy(HttpContext.Person(), id, cancel) is not { } space) return false;
        Space = space;
        return true;
    }

    private async Task<PageResult> Show(CancellationToken cancel)
    {
        ModelState.Clear();
        var shown = new List<DeliverableShown>();
        foreach (var progress in await deliverables.Of(Space.Kit, Space.Team, cancel))
        {
            var handed = progress.Deliverable.Kind == DeliverableKind.Poster ? null : await deliverables.Find(Space.Team, progress.Deliverable, cancel);
            var attachments = new List<AttachmentShown>();
            foreach (var attachment in handed?.Attachments ?? [])
                if (await results.Find(attachment.ResultAddress, cancel) is { } result) attachments.Add(new(attachment, result));
            shown.Add(new(progress.Deliverable, progress, handed, attachments));
        }
        Shown = shown;
        Choices = ViewChoices.ResultsIn(await notebooks.Open(Space.Team.Id, cancel));
        return Page();
    }

    public string TextShown(TeamDeliverable handed) => Concerned == handed.DeliverableId && Text is not null ? Text : handed.Text.Text;
}
