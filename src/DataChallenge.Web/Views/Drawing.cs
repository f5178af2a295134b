using System.Text.Json.Serialization;

namespace DataChallenge.Web.Views;

/// <summary>
/// A result shaped for showing, in the reader's language: everything the server's SVG and the browser's chart need, computed once
/// so that both say the same. Every drawing says in a sentence what it shows.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TableDrawing), "table")]
[JsonDerivedType(typeof(BarDrawing), "bar")]
[JsonDerivedType(typeof(MapDrawing), "map")]
public abstract record Drawing
{
    public string? Title { get; init; }

    /// <summary>The text alternative: what a person who does not see the picture reads or hears.</summary>
    public required string Summary { get; init; }

    /// <summary>What the reader must know: rows cut, bars gathered, rows without a point.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What stops the view from being drawn as asked, each with what to try; the drawing is then a table.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>A value as people read it.</summary>
/// <param name="Text">In the reader's language and number format.</param>
/// <param name="Link">An http(s) address, else null.</param>
/// <param name="Order">What sorts it, when its text does not: a number, or a date as a fractional year.</param>
/// <param name="Language">BCP 47 tag when the text is in a language that was told.</param>
public sealed record DrawnValue(string Text, string? Link = null, double? Order = null, string? Language = null);

public sealed record TableDrawing : Drawing
{
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows of as many values as there are columns; null where nothing is known.</summary>
    public required IReadOnlyList<IReadOnlyList<DrawnValue?>> Rows { get; init; }
}

/// <summary>A column of a table: an entity and its label are one.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Title">The name as words.</param>
/// <param name="Kind">entity, text, number, date, point, image, link or boolean.</param>
public sealed record TableColumn(string Name, string Title, Sources.Results.ValueKind Kind);

public sealed record BarDrawing : Drawing
{
    public required string LabelTitle { get; init; }
    public required string ValueTitle { get; init; }
    public string? GroupTitle { get; init; }
    public required IReadOnlyList<BarCategory> Categories { get; init; }

    /// <summary>One series without a name, or one per group.</summary>
    public required IReadOnlyList<BarSeries> Series { get; init; }

    public required double Total { get; init; }

    /// <summary>Whether parts of the total mean something: whole numbers, none negative, one series.</summary>
    public bool Shares { get; init; }
}

/// <param name="Label">What the bar is called.</param>
/// <param name="Link">Where its entity is described.</param>
/// <param name="Rest">True for the bar that gathers the smallest ones.</param>
public sealed record BarCategory(string Label, string? Link = null, bool Rest = false);

/// <param name="Name">The group's label; null when bars are not split.</param>
/// <param name="Values">One per category; null where the group has none.</param>
/// <param name="Texts">The values as written beside the bars.</param>
public sealed record BarSeries(string? Name, IReadOnlyList<double?> Values, IReadOnlyList<string?> Texts);

public sealed record MapDrawing : Drawing
{
    /// <summary>Titles of the fields of every point.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>Groups with the mark each wears; empty when points are not grouped.</summary>
    public required IReadOnlyList<MapGroup> Groups { get; init; }
    public string? GroupTitle { get; init; }

    /// <summary>What contains every point; null without points.</summary>
    public MapBounds? Bounds { get; init; }
    public required IReadOnlyList<MapLayer> Layers { get; init; }

    /// <summary>Rows that could not be placed.</summary>
    public int Unplaced { get; init; }

    /// <summary>Whom to name for the points.</summary>
    public required string Attribution { get; init; }
}

/// <param name="Lon">Degrees east, WGS 84.</param>
/// <param name="Lat">Degrees north, WGS 84.</param>
/// <param name="Label">What the point is called.</param>
/// <param name="Group">Index among the groups; null when points are not grouped.</param>
/// <param name="Fields">Values under the drawing's field titles.</param>
public sealed record MapPoint(double Lon, double Lat, string Label, int? Group, IReadOnlyList<DrawnValue?> Fields);

/// <summary>A group's mark is its index: colour and shape together, so that neither is needed alone.</summary>
public sealed record MapGroup(string Label, int Count);

public sealed record MapBounds(double West, double South, double East, double North);

/// <summary>A boundary drawn under the points.</summary>
public sealed record MapLayer(string Id, string Title, string Url, string Attribution);
