using DataChallenge.Sources.Results;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Events;
using DataChallenge.Web.Shared;
using DataChallenge.Web.Teams;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Notebooks;

/// <summary>A team's notebook: readable as sent, live once its script runs. For anyone but the team and its facilitator it is not there.</summary>
public sealed class ShowModel(TeamDirectory teams, NotebookSessions sessions, Views.Results results) : PageModel
{
    /// <summary>Results drawn in the page as sent; a notebook with more of them says where to find the others.</summary>
    private const int ResultsDrawn = 12;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public TeamSpace Space { get; private set; } = null!;

    public Notebook Notebook { get; private set; } = null!;

    public IReadOnlyDictionary<string, Result> Drawn { get; private set; } = new Dictionary<string, Result>();

    public IEnumerable<PhaseInEvent> OpenPhases => Space.Phases.Where(phase => phase.Open);

    public IEnumerable<PhaseInEvent> OtherPhases => Space.Phases.Where(phase => !phase.Open);

    public NotebookForBrowser ForBrowser => NotebookForBrowser.From(Space, Notebook);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await teams.SeenBy(Person.From(User), Id, HttpContext.RequestAborted) is not { } space)
        {
            context.Result = NotFound();
            return;
        }
        Space = space;
        await next();
    }

    public async Task OnGet(CancellationToken cancel)
    {
        Notebook = await sessions.Open(Id, cancel);
        Drawn = await Draw(cancel);
    }

    /// <summary>A text cell as people read it.</summary>
    public async Task<IActionResult> OnGetText(string cell, CancellationToken cancel)
    {
        if ((await sessions.Open(Id, cancel)).Find(cell) is not { Kind: CellKind.Text } found) return NotFound();
        return Content(MarkdownText.ToHtml(found.Text, topHeading: 2), "text/html; charset=utf-8");
    }

    /// <summary>The phases as they now are, for the part of the page that follows the event.</summary>
    public PartialViewResult OnGetGuidance() => Partial("/Notebooks/_Guidance.cshtml", this);

    /// <summary>What the browser needs to speak of a result and to propose views of it. Never changes for one address.</summary>
    public async Task<IActionResult> OnGetResult(string address, CancellationToken cancel)
    {
        if (await results.Find(address, cancel) is not { } result) return NotFound();
        Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return new JsonResult(ResultForBrowser.From(result), NotebookJson.Options);
    }

    /// <summary>The result a cell shows: its own last run, or that of the query it reads.</summary>
    public Result? ResultOf(Cell cell) =>
        (cell.Kind == CellKind.View ? cell.Reads is { } reads ? Notebook.Find(reads) : null : cell)?.Run?.Address is { } address ? Drawn.GetValueOrDefault(address) : null;

    private async Task<Dictionary<string, Result>> Draw(CancellationToken cancel)
    {
        var drawn = new Dictionary<string, Result>();
        foreach (var address in Notebook.Cells.Select(cell => cell.Run?.Address).OfType<string>().Distinct().Take(ResultsDrawn))
            if (await results.Find(address, cancel) is { } result) drawn[address] = result;
        return drawn;
    }
}
