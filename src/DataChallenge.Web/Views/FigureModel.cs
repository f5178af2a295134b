using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>What the partial /Views/_Figure.cshtml needs to show a view of a result anywhere on the site.</summary>
/// <param name="Id">Unique on the page; makes the anchors and the SVG's names.</param>
/// <param name="View">How to show the result.</param>
/// <param name="Result">What to show.</param>
public sealed record FigureModel(string Id, ViewSpec View, Result Result)
{
    /// <summary>What the authors say of the figure; the view's title or columns speak when null.</summary>
    public string? Caption { get; init; }

    /// <summary>Level of the caption's heading, 2 to 6; null for a caption that is no heading.</summary>
    public int? Heading { get; init; }

    /// <summary>Whether to show source, date, licence, query and downloads.</summary>
    public bool Provenance { get; init; } = true;

    /// <summary>Whether the data stands below as a table.</summary>
    public bool Data { get; init; } = true;

    /// <summary>The most rows of the table in the page; the CSV has them all.</summary>
    public const int MaximumRows = 200;
}
