using DataChallenge.Web.Accounts;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Shared;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Posters;

/// <summary>The team's poster as its members write it. Works as one plain form; Client/poster.ts saves while typing.</summary>
public sealed partial class EditModel(
    TeamDirectory teams, NotebookSessions notebooks, PosterDirectory posters, PosterSaving saving, PosterReader reader,
    ITeamActivity activity, IStringLocalizer<PostersText> texts) : PageModel
{
    [BindProperty]
    public PosterForm Form { get; set; } = new();

    public TeamSpace Space { get; private set; } = null!;
    public Poster Poster { get; private set; } = null!;
    public PosterReading Reading { get; private set; } = null!;
    public IReadOnlyList<ViewChoice> Choices { get; private set; } = [];

    /// <summary>What could not be saved or done, and the part of the page it concerns.</summary>
    public Refusal? Problem { get; private set; }
    public PartSaved? TitleSaved { get; private set; }
    public IReadOnlyDictionary<PosterSection, PartSaved> TextsSaved { get; private set; } = new Dictionary<PosterSection, PartSaved>();
    public IReadOnlyDictionary<string, PartSaved> CaptionsSaved { get; private set; } = new Dictionary<string, PartSaved>();
    public bool Typed { get; private set; }

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel) =>
        await Enter(id, cancel) ? await Show(cancel) : NotFound();

    public async Task<IActionResult> OnPostSave(string id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        var complete = await SaveTyped(cancel);
        if (WantsJson) return new JsonResult(await Answer(cancel));
        return complete ? Back("") : await Show(cancel);
    }

    public Task<IActionResult> OnPostHandIn(string id, CancellationToken cancel) =>
        Do(id, "rendu", async () =>
        {
            var outcome = await Apply(PosterHandIn.HandIn, cancel);
            if (outcome is PosterOutcome.Done) await Told(Deed.HandedIn);
            return outcome;
        }, cancel);

    public Task<IActionResult> OnPostTakeBack(string id, CancellationToken cancel) =>
        Do(id, "rendu", () => Apply(PosterHandIn.TakeBack, cancel), cancel);

    private bool WantsJson => Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    private async Task<bool> Enter(string id, CancellationToken cancel)
    {
        if (await teams.SeenBy(HttpContext.Person(), id, cancel) is not { } space) return false;
        Space = space;
        return true;
    }

    /// <summary>Saves what was typed, then does what the button says; what was typed stays in the page when either fails.</summary>
    private async Task<IActionResult> Do(string id, string anchor, Func<Task<PosterOutcome>> action, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        if (!await SaveTyped(cancel)) return await Show(cancel);
        if (await action() is not PosterOutcome.Refused refused) return Back(anchor);
        Problem = refused.Reason;
        return await Show(cancel);
    }

    private async Task<bool> SaveTyped(CancellationToken cancel)
    {
        Typed = true;
        TitleSaved = await saving.SaveTitle(Space, Form, cancel);
        TextsSaved = await saving.SaveTexts(Space, Form, cancel);
        CaptionsSaved = await saving.SaveCaptions(Space, Form, cancel);
        if (TitleSaved is { Saved: true } || TextsSaved.Values.Any(part => part.Saved)) await Told(Deed.Poster);
        return TitleSaved is not { Saved: false } && TextsSaved.Values.Concat(CaptionsSaved.Values).All(part => part.Saved);
    }

    // What the team does is the team's; a facilitator who helps is not counted as its activity.
    private Task Told(Deed what) => Space.Facilitator ? Task.CompletedTask : activity.Touched(Space.Team.Id, what, Space.DisplayName);

    private Task<PosterOutcome> Apply(Func<Poster, PosterOutcome> change, CancellationToken cancel) =>
        posters.Change(Space.Team, change, cancel);

    private async Task<PageResult> Show(CancellationToken cancel)
    {
        // Model binding's own remarks on the form would replace ours.
        ModelState.Clear();
        Poster = await posters.Of(Space.Team, cancel);
        Reading = await reader.Read(Poster, cancel);
        Choices = ViewChoices.In(await notebooks.Open(Space.Team.Id, cancel));
        return Page();
    }

    private RedirectResult Back(string anchor) =>
        Redirect($"/equipes/{Space.Team.Id}/poster{(anchor.Length > 0 ? "#" + anchor : "")}");

    // What the page's script needs to show: per part whether it is saved, its token, and the preview.
    private async Task<object> Answer(CancellationToken cancel)
    {
        var poster = await posters.Of(Space.Team, cancel);
        var parts = TextsSaved.ToDictionary(part => part.Key.ToString(), part => Describe(part.Value, text => MarkdownText.ToHtml(text)));
        if (TitleSaved is not null) parts["Title"] = Describe(TitleSaved, null);
        foreach (var (figure, part) in CaptionsSaved) parts[$"Caption-{figure}"] = Describe(part, null);
        var captions = poster.Figures.ToDictionary(figure => figure.Id, figure => TextToken.Of(0, figure.Caption).ToString());
        return new { parts, captions, missing = poster.Checklist().Where(line => !line.Ready).Select(line => line.Item.ToString()) };
    }

    private object Describe(PartSaved part, Func<string, string>? toHtml) => new
    {
        state = part.Theirs is not null ? "conflict" : part.Refusal is not null ? "refused" : "saved",
        token = part.Refusal is null ? part.Token : null,
        html = part.Saved ? toHtml?.Invoke(part.Kept.Text) : null,
        theirs = part.Theirs?.Text,
        by = part.Theirs?.By,
        message = part.Refusal is { } refusal ? texts[$"Refusal_{refusal}"].Value : null,
    };

    // What the fields hold: what was just typed when the page is shown again, else what is kept.

    public string TitleShown => Typed && TitleSaved is { Saved: false } ? Form.Title ?? "" : Poster.Title;

    public string TitleToken => TextToken.Of(Poster.TitleRevision, Poster.Title).ToString();

    public string TextShown(PosterSection section) => TextsSaved.TryGetValue(section, out var part) && !part.Saved
        ? Form.Text[section] ?? "" : Poster.Section(section).Text;

    public string TokenOf(PosterSection section) => TextToken.Of(Poster.Section(section).Revision, Poster.Section(section).Text).ToString();

    public string CaptionShown(Figure figure) => CaptionsSaved.TryGetValue(figure.Id, out var part) && !part.Saved
        ? Form.Caption[figure.Id] ?? "" : figure.Caption;
}
