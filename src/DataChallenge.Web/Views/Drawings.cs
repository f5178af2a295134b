using System.Globalization;
using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Draws a view of a result in the current language. A view that cannot be drawn becomes a table that says why.</summary>
public sealed class Drawings(IStringLocalizer<ViewText> texts, MapLayers layers)
{
    public IReadOnlyList<string> Check(ViewSpec spec, Result result) => ViewSpecs.Check(spec, result, texts);

    public Drawing Draw(ViewSpec spec, Result result)
    {
        var problems = Check(spec, result);
        if (problems.Count > 0) return Table(spec, result) with { Problems = problems };
        return spec.Kind switch
        {
            ViewKind.Bar => new Bars(texts).Draw(Reader(result), spec),
            ViewKind.Map => new Maps(texts).Draw(Reader(result), spec, layers.Under(spec, result)),
            _ => Table(spec, result),
        };
    }

    /// <summary>The data behind any view, its first rows when a maximum is given.</summary>
    public TableDrawing Table(ViewSpec spec, Result result, int maximumRows = int.MaxValue) =>
        new Tables(texts).Draw(Reader(result), spec, maximumRows);

    /// <summary>What changed from an earlier answer to a later one.</summary>
    public DrawnDifference Difference(Result before, Result after) =>
        new DifferenceDrawing(texts, CultureInfo.CurrentUICulture).Draw(before, after);

    internal MapPicture Picture(MapDrawing map) => MapPicture.Of(map, layers.Outline);

    private static ResultReader Reader(Result result) => new(result, CultureInfo.CurrentUICulture);
}
