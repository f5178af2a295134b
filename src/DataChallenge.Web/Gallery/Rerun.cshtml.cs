using System.Globalization;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Gallery;

/// <summary>
/// Runs a published figure's query again and says what changed. The answer has an address of its own
/// (?avec=…), so that a comparison can be linked to and works without JavaScript.
/// </summary>
public sealed class RerunModel(Publications publications, Reruns reruns, Drawings drawings, KitCatalogue kits) : PageModel
{
    public Publication Publication { get; private set; } = null!;
    public Figure Figure { get; private set; } = null!;
    public int? Version { get; private set; }
    public Result? Before { get; private set; }
    public Result? Now { get; private set; }
    public DrawnDifference? Difference { get; private set; }
    public QueryProblem? Problem { get; private set; }
    public bool TooMany { get; private set; }
    public string Accent => kits.Find(Publication.KitId)?.Accent ?? "ocean";

    public string PosterPath => $"/galerie/{Publication.Slug}{(Version is { } version ? $"?version={version}" : "")}#figure-{Figure.Id}";

    /// <summary>Whether the source still holds the same data as when the figure was made.</summary>
    public bool SameData => Before?.Provenance.SourceVersion == Now?.Provenance.SourceVersion;

    public async Task<IActionResult> OnGet(string slug, string figure, int? version, string? avec, CancellationToken cancel)
    {
        if (!await Find(slug, figure, version, cancel)) return NotFound();
        if (avec is null) return Page();
        if (await reruns.Compare(Figure, avec, cancel) is not { } compared) return NotFound();
        Show(compared);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string figure, int? version, CancellationToken cancel)
    {
        if (!await Find(slug, figure, version, cancel)) return NotFound();
        switch (await reruns.Run(Figure, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", cancel))
        {
            case RerunOutcome.Answered answered:
                var kept = version is null ? "" : string.Create(CultureInfo.InvariantCulture, $"version={version}&");
                return Redirect($"/galerie/{slug}/figures/{figure}/rejouer?{kept}avec={answered.Now.Address}");
            case RerunOutcome.Failed failed:
                Problem = failed.Problem;
                break;
            default:
                TooMany = true;
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                break;
        }
        return Page();
    }

    private async Task<bool> Find(string slug, string figureId, int? version, CancellationToken cancel)
    {
        if (await publications.Find(slug, version, cancel) is not { WithdrawnAt: null } publication) return false;
        if (publication.Figure(figureId) is not { } figure) return false;
        (Publication, Figure, Version) = (publication, figure, version);
        return true;
    }

    private void Show(RerunOutcome.Answered compared)
    {
        (Before, Now) = (compared.Before, compared.Now);
        Difference = drawings.Difference(compared.Before, compared.Now);
    }
}
