using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Shapes a result into points on a map.</summary>
public sealed class Maps(IStringLocalizer<ViewText> texts)
{
    /// <summary>As many as there are marks that differ in both colour and shape.</summary>
    public const int MaximumGroups = 8;

    public MapDrawing Draw(ResultReader reader, ViewSpec spec, IReadOnlyList<MapLayer> layers)
    {
        var point = reader.Find(spec.Point) ?? ViewSpecs.DefaultPoint(reader.Result) ?? throw new InvalidOperationException("A map is drawn only after ViewSpecs.Check");
        var label = reader.Find(spec.Label) ?? ViewSpecs.DefaultLabel(reader.Result, spec.Group);
        var group = reader.Find(spec.Group);
        var fields = reader.Shown().Where(column => column != point && column != reader.Identity(label)).ToList();
        var groups = group is { } by ? Groups(reader, by, point) : null;

        var points = new List<MapPoint>();
        for (var row = 0; row < reader.RowCount; row++)
        {
            if (reader.At(row, point)?.AsPoint() is not { } place) continue;
            points.Add(new(place.Longitude, place.Latitude, reader.Draw(row, label)?.Text ?? texts["NoName"], groups?.Index(reader.Key(row, group!.Value)),
                [.. Prepend(reader.Draw(row, label), fields.Select(field => reader.Draw(row, field)))]));
        }
        var unplaced = reader.RowCount - points.Count;
        var notices = new Notices(texts).Of(reader.Result);
        if (unplaced > 0) notices.Add(texts.Count("Map_Unplaced", unplaced));
        var drawing = new MapDrawing
        {
            Title = spec.Title,
            Summary = "",
            Notices = notices,
            Fields = [reader.Title(label), .. fields.Select(reader.Title)],
            Points = points,
            Groups = groups?.All ?? [],
            GroupTitle = group is { } split ? reader.Title(split) : null,
            Bounds = Bounds(points),
            Layers = layers,
            Unplaced = unplaced,
            Attribution = reader.Result.Provenance.Attribution,
        };
        return drawing with { Summary = new MapSummary(texts, reader.Culture).Of(drawing) };
    }

    private MapGroups Groups(ResultReader reader, int column, int point)
    {
        var counts = new Dictionary<string, (string Label, int Count)>();
        for (var row = 0; row < reader.RowCount; row++)
        {
            if (reader.At(row, point)?.AsPoint() is null) continue;
            var key = reader.Key(row, column) ?? "";
            counts[key] = counts.TryGetValue(key, out var met) ? met with { Count = met.Count + 1 } : (reader.Draw(row, column)?.Text ?? texts["NoName"], 1);
        }
        return MapGroups.Of(counts, MaximumGroups, texts["Bar_Rest"]);
    }

    private static IEnumerable<DrawnValue?> Prepend(DrawnValue? first, IEnumerable<DrawnValue?> rest) => rest.Prepend(first);

    private static MapBounds? Bounds(List<MapPoint> points) => points.Count == 0
        ? null
        : new(points.Min(p => p.Lon), points.Min(p => p.Lat), points.Max(p => p.Lon), points.Max(p => p.Lat));
}

/// <summary>The groups that have a mark of their own, most numerous first, and the one that gathers the others.</summary>
internal sealed record MapGroups(IReadOnlyList<MapGroup> All, IReadOnlyDictionary<string, int> Indexes)
{
    public int Index(string? key) => Indexes[key ?? ""];

    public static MapGroups Of(IReadOnlyDictionary<string, (string Label, int Count)> counts, int maximum, string rest)
    {
        var ordered = counts.OrderByDescending(pair => pair.Value.Count).ToList();
        var own = ordered.Count <= maximum ? ordered.Count : maximum - 1;
        var all = ordered.Take(own).Select(pair => new MapGroup(pair.Value.Label, pair.Value.Count)).ToList();
        if (own < ordered.Count) all.Add(new(rest, ordered.Skip(own).Sum(pair => pair.Value.Count)));
        var indexes = ordered.Select((pair, index) => (pair.Key, Index: Math.Min(index, own))).ToDictionary(pair => pair.Key, pair => pair.Index);
        return new(all, indexes);
    }
}
