using DataChallenge.Web.Accounts;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;
using Markdig;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Gallery;

/// <summary>A published poster as anyone reads it.</summary>
public sealed class ReadModel(Publications publications, PosterReader reader, KitCatalogue kits, TeamDirectory teams, RenderedPages rendered) : PageModel
{
    private const int ExcerptLength = 180;

    public Publication Publication { get; private set; } = null!;
    public Publication Newest { get; private set; } = null!;
    /// <summary>Whoever accepted this poster finds here the way to withdraw it.</summary>
    public bool MayReview { get; private set; }
    public RenderedPages Rendered => rendered;
    public string Accent => kits.Find(Publication.KitId)?.Accent ?? "ocean";
    public Kit? Kit => kits.Find(Publication.KitId);
    public bool IsEarlier => Publication.Version != Newest.Version;
    public string Address => $"{Request.Scheme}://{Request.Host}/galerie/{Publication.Slug}";
    public string VersionAddress => $"{Address}?version={Publication.Version}";

    public async Task<IActionResult> OnGet(string slug, int? version, CancellationToken cancel)
    {
        if (await publications.Find(slug, cancel: cancel) is not { } newest) return NotFound();
        if (await publications.Find(slug, version, cancel) is not { } publication) return NotFound();
        (Newest, Publication) = (newest, publication);
        MayReview = await teams.SeenBy(HttpContext.Person(), publication.TeamId, cancel) is { Facilitator: true };
        // Gone, said in a page of its own: an address once cited keeps explaining itself.
        if (publication.WithdrawnAt is not null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<PosterReading> Reading(CancellationToken cancel) =>
        (await reader.Read(Publication.Title, section => Publication.Sections.GetValueOrDefault(section, ""), Publication.Figures, cancel)) with
        {
            RerunPath = figure => IsEarlier
                ? $"/galerie/{Publication.Slug}/figures/{figure.Figure.Id}/rejouer?version={Publication.Version}"
                : $"/galerie/{Publication.Slug}/figures/{figure.Figure.Id}/rejouer",
        };

    /// <summary>The first words of the conclusion, or of the approach: what a link to this page says of it.</summary>
    public string Excerpt()
    {
        var markdown = Publication.Sections.GetValueOrDefault(PosterSection.Conclusion) is { Length: > 0 } conclusion
            ? conclusion : Publication.Sections.GetValueOrDefault(PosterSection.Approach, "");
        var text = string.Join(' ', Markdown.ToPlainText(markdown[..Math.Min(markdown.Length, 2_000)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= ExcerptLength ? text : string.Concat(text.AsSpan(0, ExcerptLength), "…");
    }
}
