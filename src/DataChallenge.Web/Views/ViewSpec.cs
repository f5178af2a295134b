namespace DataChallenge.Web.Views;

public enum ViewKind { Table, Bar, Map }

/// <summary>
/// How a result is shown. Columns are named by variable; a null one is chosen from the result's kinds (see ViewSpec.For).
/// Bar: Label × Value (count of rows when Value is null), Group splits bars by colour. Map: Point, popup Label, Group colours points, Layers lie under.
/// </summary>
public sealed record ViewSpec
{
    public required ViewKind Kind { get; init; }
    public string? Title { get; init; }
    public string? Label { get; init; }
    public string? Value { get; init; }
    public string? Point { get; init; }
    public string? Group { get; init; }
    /// <summary>Identifiers of kit layers (kit/layer) under a map.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];
}
