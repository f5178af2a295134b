using System.Globalization;

namespace DataChallenge.Web.Views;

/// <summary>A still map: one frame around everything, or one per boundary when boundaries lie far apart (two cities on one map would be two dots).</summary>
/// <param name="Frames">At most <see cref="MostFrames"/>.</param>
/// <param name="Outside">Points that lie in no frame.</param>
public sealed record MapPicture(IReadOnlyList<MapFrame> Frames, int Outside)
{
    public const int MostFrames = 4;
    private const double Width = 640;
    private const double Height = 560;
    private const double Margin = 14;

    public static MapPicture Of(MapDrawing drawing, Func<MapLayer, LayerOutline?> outline)
    {
        var layers = drawing.Layers.Select(layer => (Layer: layer, Outline: outline(layer))).Where(found => found.Outline is not null).Select(found => (found.Layer, Outline: found.Outline!)).ToList();
        var apart = Apart(layers, drawing.Points);
        if (apart.Count > 1)
        {
            var frames = apart.Select(found => Frame(found.Layer.Title, [found.Outline], found.Outline.Bounds, [.. drawing.Points.Where(point => Near(found.Outline.Bounds, point))], drawing.Points.Count)).ToList();
            return new(frames, drawing.Points.Count(point => !apart.Any(found => Near(found.Outline.Bounds, point))));
        }
        var near = layers.Where(found => drawing.Bounds is not { } bounds || Overlap(found.Outline.Bounds, bounds)).Select(found => found.Outline).ToList();
        var all = near.Select(found => found.Bounds).Concat(drawing.Bounds is { } own ? [own] : []).ToList();
        return all.Count == 0 ? new([], 0) : new([Frame(null, near, Union(all), drawing.Points, drawing.Points.Count)], 0);
    }

    /// <summary>The boundaries that hold points, when they do not touch one another and are few enough to stand side by side.</summary>
    private static List<(MapLayer Layer, LayerOutline Outline)> Apart(List<(MapLayer Layer, LayerOutline Outline)> layers, IReadOnlyList<MapPoint> points)
    {
        var holding = layers.Where(found => points.Any(point => Near(found.Outline.Bounds, point))).ToList();
        var touch = holding.SelectMany((one, index) => holding.Skip(index + 1).Select(other => Overlap(one.Outline.Bounds, other.Outline.Bounds))).Any(overlap => overlap);
        var inside = points.Count(point => holding.Any(found => Near(found.Outline.Bounds, point)));
        return touch || holding.Count > MostFrames || inside * 10 < points.Count * 9 ? [] : holding;
    }

    private static MapFrame Frame(string? title, List<LayerOutline> outlines, MapBounds bounds, IReadOnlyList<MapPoint> points, int total)
    {
        var projection = new Projection(bounds, Width, Height, Margin);
        var size = total switch { <= 30 => 6, <= 300 => 4.5, <= 1500 => 3.2, _ => 2.4 };
        var marks = points
            .GroupBy(point => point.Group)
            .OrderBy(group => group.Key) // the most numerous first, so that the rarest lie on top
            .Select(group => new MapMarks(group.Key, PathData.Marks(group.Select(point => projection.Place(point.Lon, point.Lat)), group.Key ?? 0, size)))
            .ToList();
        var outline = string.Concat(outlines.SelectMany(layer => layer.Lines).Select(line => PathData.Line([.. line.Select(point => projection.Place(point.Lon, point.Lat))], 0.6)));
        return new(title, (int)projection.Width, (int)projection.Height, outline, marks, points.Count, MapScale.Of(projection));
    }

    /// <summary>Within the bounds or a tenth around them.</summary>
    private static bool Near(MapBounds bounds, MapPoint point)
    {
        var (aside, above) = ((bounds.East - bounds.West) / 10, (bounds.North - bounds.South) / 10);
        return point.Lon >= bounds.West - aside && point.Lon <= bounds.East + aside && point.Lat >= bounds.South - above && point.Lat <= bounds.North + above;
    }

    private static bool Overlap(MapBounds one, MapBounds other) =>
        one.West <= other.East && other.West <= one.East && one.South <= other.North && other.South <= one.North;

    private static MapBounds Union(List<MapBounds> all) =>
        new(all.Min(b => b.West), all.Min(b => b.South), all.Max(b => b.East), all.Max(b => b.North));
}

/// <param name="Title">What the frame shows, when there are several.</param>
/// <param name="Outline">Path data of the boundaries.</param>
/// <param name="Count">How many points lie in it.</param>
public sealed record MapFrame(string? Title, int Width, int Height, string Outline, IReadOnlyList<MapMarks> Marks, int Count, MapScale Scale);

/// <summary>All marks of a group as one path; null for points that are not grouped.</summary>
public sealed record MapMarks(int? Group, string Path);

/// <summary>A round distance and how long it is on the picture.</summary>
public sealed record MapScale(string Text, int Length)
{
    public static MapScale Of(Projection projection)
    {
        var wanted = projection.Width / 5 * projection.KilometresPerUnit;
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var kilometres = new[] { 5, 2, 1 }.Select(step => step * power).First(distance => distance <= wanted);
        var text = kilometres < 1 ? $"{(kilometres * 1000).ToString("0", CultureInfo.InvariantCulture)}\u00A0m" : $"{kilometres.ToString("0", CultureInfo.InvariantCulture)}\u00A0km";
        return new(text, (int)Math.Round(kilometres / projection.KilometresPerUnit));
    }
}
