using System.IO.Compression;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Kits;

/// <summary>A challenge kit as read from its folder under challenges/ (format: challenges/README.md). Immutable; texts are Markdown unless said otherwise.</summary>
public sealed record Kit
{
    public required string Id { get; init; }
    public required string Folder { get; init; }
    /// <summary>Names one of the accents of the design tokens (<see cref="Accents"/>).</summary>
    public required string Accent { get; init; }
    /// <summary>Plain text.</summary>
    public required Localized Title { get; init; }
    /// <summary>One plain sentence.</summary>
    public required Localized Summary { get; init; }
    public required Localized Problem { get; init; }
    /// <summary>What a teacher needs: preparation, schedule, skills, limits.</summary>
    public required Localized TeacherNotes { get; init; }
    /// <summary>Licence of the kit's own texts and queries.</summary>
    public required Licence Licence { get; init; }
    public required IReadOnlyList<KitSource> Sources { get; init; }
    public required IReadOnlyList<KitLayer> Layers { get; init; }
    public required IReadOnlyList<KitQuery> Queries { get; init; }
    public required IReadOnlyList<KitPhase> Phases { get; init; }
    public required IReadOnlyList<KitDeliverable> Deliverables { get; init; }

    public static readonly IReadOnlyList<string> Accents = ["corail", "ocean", "mousse", "ambre", "prune"];

    /// <summary>How long the phases take together.</summary>
    public int Minutes => Phases.Sum(phase => phase.Minutes);

    /// <summary>The query with this identifier; phases only name queries that exist.</summary>
    public KitQuery? Query(string id) => Queries.FirstOrDefault(query => query.Id == id);

    public KitPhase? Phase(string id) => Phases.FirstOrDefault(phase => phase.Id == id);

    public KitDeliverable? Deliverable(string id) => Deliverables.FirstOrDefault(deliverable => deliverable.Id == id);

    public KitSource? Source(string id) => Sources.FirstOrDefault(source => source.Id == id);

    public KitLayer? Layer(string id) => Layers.FirstOrDefault(layer => layer.Id == id);

    /// <summary>Opens a data file of the kit, already unzipped when its name ends in .gz. The file was checked to lie inside the folder.</summary>
    public Stream Open(string file)
    {
        var stream = File.OpenRead(Path.Combine(Folder, file));
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
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
    IReadOnlyList<string> Files)
{
    /// <summary>Changes when the content of a file changes.</summary>
    public string Version { get; init; } = "";
}

/// <summary>A GeoJSON drawn under a map (a boundary).</summary>
public sealed record KitLayer(string Id, Localized Title, string File, string Licence, string Attribution)
{
    /// <summary>Changes when the file's content changes.</summary>
    public string Version { get; init; } = "";
}

/// <summary>A prepared query, with the view that suits its answer. The explanation is Markdown.</summary>
public sealed record KitQuery(string Id, string Source, Localized Title, Localized Explanation, string Sparql, Views.ViewSpec? View);

/// <summary>A step of the kit. The goal is one plain sentence, the guidance Markdown.</summary>
public sealed record KitPhase(
    string Id,
    Localized Title,
    Localized Goal,
    Localized Guidance,
    int Minutes,
    IReadOnlyList<string> Queries,
    IReadOnlyList<string> Deliverables);

public enum DeliverableKind { Text, Poster, Dataset }

/// <summary>What a phase asks a team to hand in. What it asks for is Markdown.</summary>
public sealed record KitDeliverable(string Id, DeliverableKind Kind, Localized Title, Localized Ask);

/// <summary>Something wrong in a kit's folder: which file, which line when known, what to do about it. Messages are for people who write kits.</summary>
public sealed record KitError(string Kit, string File, int? Line, Localized Message, Localized Remedy)
{
    /// <summary>Where, the way compilers write it: kit/file:line.</summary>
    public string Place => Line is null ? $"{Kit}/{File}" : $"{Kit}/{File}:{Line}";
}
