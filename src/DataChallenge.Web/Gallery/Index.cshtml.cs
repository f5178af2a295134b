using DataChallenge.Web.Kits;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Gallery;

/// <summary>Published posters, newest first.</summary>
public sealed class IndexModel(Publications publications, Results results, KitCatalogue kits, RenderedPages rendered) : PageModel
{
    private const int PerPage = 12;

    public IReadOnlyList<Publication> Shown { get; private set; } = [];
    public int Number { get; private set; }
    public int Pages { get; private set; }
    public RenderedPages Rendered => rendered;

    public async Task<IActionResult> OnGet(CancellationToken cancel, [FromQuery(Name = "page")] int number = 1)
    {
        var count = await publications.Count(cancel);
        Pages = Math.Max(1, (count + PerPage - 1) / PerPage);
        if (number < 1 || number > Pages) return NotFound();
        Number = number;
        Shown = await publications.Recent((number - 1) * PerPage, PerPage, cancel);
        return Page();
    }

    public string AccentOf(Publication publication) => kits.Find(publication.KitId)?.Accent ?? "ocean";

    public async Task<FigureModel?> Preview(Publication publication, CancellationToken cancel)
    {
        var figure = publication.Figures.OrderBy(one => one.View.Kind == ViewKind.Table).FirstOrDefault();
        if (figure is null || await results.Find(figure.ResultAddress, cancel) is not { } result) return null;
        return new($"apercu-{publication.Slug}", figure.View, result) { Caption = figure.Caption, Provenance = false, Data = false };
    }
}
