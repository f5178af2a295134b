using System.Text.Json.Serialization;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Posters;

public enum HandInState { Draft, HandedIn, Returned, Accepted }

/// <summary>A team's poster: a title, four sections and live figures. Id is the team's.</summary>
public sealed record Poster
{
    public required string TeamId { get; init; }
    public required string EventId { get; init; }
    public string Title { get; init; } = "";
    public int TitleRevision { get; init; }
    public IReadOnlyDictionary<PosterSection, SectionText> Sections { get; init; } = new Dictionary<PosterSection, SectionText>();
    /// <summary>In reading order within each section.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public HandInState State { get; init; }
    /// <summary>What the facilitator wrote when returning or accepting.</summary>
    public string? Feedback { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Handed in, it waits for its reader as it is; accepted, it is published as it is.</summary>
    [JsonIgnore]
    public bool Editable => State is HandInState.Draft or HandInState.Returned;

    public SectionText Section(PosterSection section) => Sections.GetValueOrDefault(section, SectionText.Empty);

    public Figure? Figure(string id) => Figures.FirstOrDefault(figure => figure.Id == id);

    public IEnumerable<Figure> FiguresIn(PosterSection section) => Figures.Where(figure => figure.Section == section);
}

public enum PosterSection { Approach, Query, Chart, Conclusion }

/// <summary>Markdown of a section; the revision counts its changes, so that two people writing in it notice each other.</summary>
public sealed record SectionText(string Text, int Revision, string By)
{
    public static readonly SectionText Empty = new("", 0, "");
}

/// <summary>
/// A view frozen with the result it shows: carries its query, source, date and licence through the result's provenance.
/// Cell is the notebook view it was taken from, to take its newest result again.
/// </summary>
public sealed record Figure(string Id, PosterSection Section, string Caption, ViewSpec View, string ResultAddress, string? Cell = null);

public static class PosterLimits
{
    public const int Title = 160;
    public const int Section = 20_000;
    public const int Figures = 12;
    public const int Caption = 500;
    public const int Feedback = 4_000;
}
