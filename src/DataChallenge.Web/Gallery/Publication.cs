using DataChallenge.Web.Posters;

namespace DataChallenge.Web.Gallery;

/// <summary>An approved poster as the public reads it: a frozen version. Id is its slug, which stays when a later version is accepted.</summary>
public sealed record Publication
{
    public required string Slug { get; init; }
    /// <summary>1 for the first acceptance, then one more each time.</summary>
    public required int Version { get; init; }
    public required string TeamId { get; init; }
    public required string TeamName { get; init; }
    public required string EventId { get; init; }
    public required string EventTitle { get; init; }
    public required string KitId { get; init; }
    public required string Title { get; init; }
    /// <summary>Markdown of the four sections.</summary>
    public required IReadOnlyDictionary<PosterSection, string> Sections { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    /// <summary>SPDX identifier: the strictest licence among the figures' sources.</summary>
    public required string Licence { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    public Figure? Figure(string id) => Figures.FirstOrDefault(figure => figure.Id == id);
}

/// <summary>A version of a publication, kept for ever so that a citation stays true. Id is slug.version.</summary>
public sealed record PublicationVersion(Publication Publication)
{
    public static string IdOf(string slug, int version) => $"{slug}.{version}";
}
