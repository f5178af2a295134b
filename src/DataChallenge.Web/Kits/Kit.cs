using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Kits;

/// <summary>A challenge kit as read from its folder under challenges/ (format: challenges/README.md). Immutable; texts are Markdown unless said otherwise.</summary>
public sealed record Kit
{
    public required string Id { get; init; }
    public required string Folder { get; init; }
    /// <summary>Names one of the accents of the design tokens (corail, ocean, mousse, ambre, prune).</summary>
    public required string Accent { get; init; }
    public required Localized Title { get; init; }
    /// <summary>One plain sentence.</summary>
    public required Localized Summary { get; init; }
    public required Localized Problem { get; init; }
    /// <summary>What a teacher needs: preparation, schedule, skills, limits.</summary>
    public required Localized TeacherNotes { get; init; }
    public required int Minutes { get; init; }
    public required IReadOnlyList<KitSource> Sources { get; init; }
    public required IReadOnlyList<KitLayer> Layers { get; init; }
    public required IReadOnlyList<KitQuery> Queries { get; init; }
    public required IReadOnlyList<KitPhase> Phases { get; init; }
    public required IReadOnlyList<KitDeliverable> Deliverables { get; init; }
}

/// <summary>A queryable dataset of a kit. Its full identifier is kit/source.</summary>
public sealed record KitSource(
    string Id,
    Localized Title,
    Localized Description,
    DateOnly Date,
    string Licence,
    string Attribution,
    string? Homepage,
    IReadOnlyList<string> Files);

/// <summary>A GeoJSON drawn under a map (a boundary).</summary>
public sealed record KitLayer(string Id, Localized Title, string File, string Licence, string Attribution);

/// <summary>A prepared query, with the view that suits its answer.</summary>
public sealed record KitQuery(string Id, string Source, Localized Title, Localized Explanation, string Sparql, Views.ViewSpec? View);

public sealed record KitPhase(
    string Id,
    Localized Title,
    Localized Goal,
    Localized Guidance,
    int Minutes,
    IReadOnlyList<string> Queries,
    IReadOnlyList<string> Deliverables);

public enum DeliverableKind { Text, Poster, Dataset }

public sealed record KitDeliverable(string Id, DeliverableKind Kind, Localized Title, Localized Ask);

/// <summary>Something wrong in a kit's folder: which file, which line when known, what to do about it. Messages are for people who write kits.</summary>
public sealed record KitError(string Kit, string File, int? Line, Localized Message, Localized Remedy);
