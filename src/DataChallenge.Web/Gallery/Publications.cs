using DataChallenge.Web.Events;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Gallery;

/// <summary>What the public may read. Accepting a poster is what puts it here (PosterDirectory.Accept).</summary>
public sealed class Publications(IDocumentStore store, Results results, Shelf shelf, TimeProvider time)
{
    /// <summary>Published work, newest first, without what was withdrawn.</summary>
    public async Task<IReadOnlyList<Publication>> Recent(int skip = 0, int take = 24, CancellationToken cancel = default) =>
        [.. (await shelf.All(cancel)).Where(IsPublic).Skip(skip).Take(take)];

    public async Task<int> Count(CancellationToken cancel = default) => (await shelf.All(cancel)).Count(IsPublic);

    /// <summary>A publication by its slug, the newest version unless one is asked for; withdrawn ones carry the moment they were.</summary>
    public async Task<Publication?> Find(string slug, int? version = null, CancellationToken cancel = default)
    {
        var newest = await shelf.Find(slug, cancel);
        if (newest is null || version is null || version == newest.Version) return newest;
        var earlier = (await store.Get<PublicationVersion>(PublicationVersion.IdOf(slug, version.Value), cancel))?.Value.Publication;
        return earlier is null ? null : earlier with { WithdrawnAt = newest.WithdrawnAt };
    }

    /// <summary>What a team published, withdrawn or not.</summary>
    public async Task<Publication?> OfTeam(string teamId, CancellationToken cancel = default) =>
        (await Kept(teamId, cancel))?.Value;

    /// <summary>Adds to the batch the next version of what the team publishes.</summary>
    internal async Task Publish(Batch batch, Poster poster, Team team, Event gathering, CancellationToken cancel)
    {
        var before = await Kept(team.Id, cancel);
        var now = time.GetUtcNow();
        var publication = new Publication
        {
            Slug = before?.Id ?? await FreeSlug(poster.Title, cancel),
            Version = (before?.Value.Version ?? 0) + 1,
            TeamId = team.Id,
            TeamName = team.Name,
            EventId = gathering.Id,
            EventTitle = gathering.Title,
            KitId = gathering.KitId,
            Title = poster.Title,
            Sections = poster.Sections.ToDictionary(section => section.Key, section => section.Value.Text),
            Figures = poster.Figures,
            FirstPublishedAt = before?.Value.FirstPublishedAt ?? now,
            PublishedAt = now,
            Licence = await LicenceOf(poster.Figures, cancel),
        };
        batch.Put(publication.Slug, publication, before?.Revision ?? 0)
            .Put(PublicationVersion.IdOf(publication.Slug, publication.Version), new PublicationVersion(publication), 0);
    }

    /// <summary>Adds to the batch that what the team published is no longer public.</summary>
    internal async Task Withdraw(Batch batch, string teamId, CancellationToken cancel)
    {
        if (await Kept(teamId, cancel) is { Value.WithdrawnAt: null } kept)
            batch.Put(kept.Id, kept.Value with { WithdrawnAt = time.GetUtcNow() }, kept.Revision);
    }

    /// <summary>What was just saved is on the shelf at once.</summary>
    internal void Refresh() => shelf.Forget();

    private static bool IsPublic(Publication publication) => publication.WithdrawnAt is null;

    private async Task<Stored<Publication>?> Kept(string teamId, CancellationToken cancel) =>
        (await store.List<Publication>("team", teamId, limit: 1, cancel: cancel)) is [var kept, ..] ? kept : null;

    private async Task<string> LicenceOf(IReadOnlyList<Figure> figures, CancellationToken cancel)
    {
        var licences = new List<string>();
        foreach (var address in figures.Select(figure => figure.ResultAddress).Distinct())
            if (await results.Find(address, cancel) is { } result) licences.Add(result.Provenance.Licence);
        return Licences.Strictest(licences);
    }

    private async Task<string> FreeSlug(string title, CancellationToken cancel)
    {
        var wanted = Slugs.From(title);
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            if (await store.Get<Publication>(slug, cancel) is null) return slug;
        }
    }
}
