using DataChallenge.Web.Views;

namespace DataChallenge.Web.Posters;

public enum HandInState { Draft, HandedIn, Returned, Accepted }

/// <summary>A team's poster: four sections and live figures. Id is the team's.</summary>
public sealed record Poster
{
    public required string TeamId { get; init; }
    public required string EventId { get; init; }
    public string Title { get; init; } = "";
    /// <summary>Markdown of the sections approach, query, chart, conclusion.</summary>
    public IReadOnlyDictionary<PosterSection, string> Sections { get; init; } = new Dictionary<PosterSection, string>();
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public HandInState State { get; init; }
    /// <summary>What the facilitator wrote when returning or accepting.</summary>
    public string? Feedback { get; init; }
}

public enum PosterSection { Approach, Query, Chart, Conclusion }

/// <summary>A view frozen with the result it shows: carries its query, source, date and licence through the result's provenance.</summary>
public sealed record Figure(string Id, PosterSection Section, string Caption, ViewSpec View, string ResultAddress);

/// <summary>An approved poster as the public reads it: a frozen version. Id is its slug.</summary>
public sealed record Publication
{
    public required string Slug { get; init; }
    public required string TeamId { get; init; }
    public required string TeamName { get; init; }
    public required string EventId { get; init; }
    public required string EventTitle { get; init; }
    public required string KitId { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyDictionary<PosterSection, string> Sections { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string Licence { get; init; }
}
