using DataChallenge.Web.Events;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Home;

/// <summary>The front door: what this is, two ways in, and work that was really published.</summary>
public sealed class IndexModel(KitCatalogue kits, EventDirectory events, Publications publications, Views.Results results, TimeProvider time) : PageModel
{
    private const int Shown = 4;

    public IReadOnlyList<Kit> Kits => kits.All;

    /// <summary>The newest published work; the first of it is shown with a figure.</summary>
    public IReadOnlyList<Publication> Published { get; private set; } = [];

    public FigureModel? Figure { get; private set; }

    /// <summary>A code anyone may try, while the demo event is open.</summary>
    public string? DemoCode { get; private set; }

    /// <summary>Published work wears the colour of its kit.</summary>
    public string AccentOf(Publication publication) => kits.Find(publication.KitId)?.Accent ?? "ocean";

    /// <summary>A code typed at the door goes to the page that knows codes.</summary>
    public async Task<IActionResult> OnGet(string? code, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(code)) return Redirect($"/rejoindre/{Uri.EscapeDataString(code.Trim())}");
        var now = time.GetUtcNow();
        if (await events.WithCode(DemoEvent.Code, cancel) is { } demo && demo.OpensAt <= now && now < demo.ClosesAt) DemoCode = demo.Code;
        Published = await publications.Recent(take: Shown, cancel: cancel);
        if (Published is [var newest, ..]) Figure = await FirstFigure(newest, cancel);
        return Page();
    }

    private async Task<FigureModel?> FirstFigure(Publication publication, CancellationToken cancel)
    {
        foreach (var figure in publication.Figures.OrderBy(figure => figure.View.Kind == ViewKind.Table))
        {
            if (await results.Find(figure.ResultAddress, cancel) is not { } result) continue;
            return new FigureModel("une", figure.View, result) { Caption = figure.Caption, Heading = 3, Data = false };
        }
        return null;
    }
}
