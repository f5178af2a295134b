using System.Collections.Concurrent;
using System.Text.Json;

namespace DataChallenge.Web.Views;

/// <summary>The lines of a GeoJSON file (RFC 7946): rings of its polygons and its line strings, as longitudes and latitudes.</summary>
public sealed class LayerOutline
{
    // Kits' files do not change while the site runs.
    private static readonly ConcurrentDictionary<string, LayerOutline?> Read = [];

    private LayerOutline(IReadOnlyList<(double Lon, double Lat)[]> lines)
    {
        Lines = lines;
        var points = lines.SelectMany(line => line).ToList();
        Bounds = new(points.Min(p => p.Lon), points.Min(p => p.Lat), points.Max(p => p.Lon), points.Max(p => p.Lat));
    }

    public IReadOnlyList<(double Lon, double Lat)[]> Lines { get; }

    public MapBounds Bounds { get; }

    /// <summary>Null when the file has no line or cannot be read: a map without its boundary is still a map.</summary>
    public static LayerOutline? Of(string file) => Read.GetOrAdd(file, static path =>
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(document.RootElement);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException) { return null; }
    });

    public static LayerOutline? Of(JsonElement geoJson)
    {
        var lines = new List<(double, double)[]>();
        Collect(geoJson, lines);
        return lines.Count == 0 ? null : new(lines);
    }

    private static void Collect(JsonElement element, List<(double, double)[]> lines)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("type", out var type)) return;
        switch (type.GetString())
        {
            case "FeatureCollection": CollectAll(element, "features", lines); break;
            case "GeometryCollection": CollectAll(element, "geometries", lines); break;
            case "Feature" when element.TryGetProperty("geometry", out var geometry): Collect(geometry, lines); break;
            case "LineString" or "MultiLineString" or "Polygon" or "MultiPolygon" when element.TryGetProperty("coordinates", out var coordinates):
                CollectLines(coordinates, lines);
                break;
        }
    }

    private static void CollectAll(JsonElement element, string property, List<(double, double)[]> lines)
    {
        if (element.TryGetProperty(property, out var members) && members.ValueKind == JsonValueKind.Array)
            foreach (var member in members.EnumerateArray()) Collect(member, lines);
    }

    /// <summary>Arrays of arrays, however deep: the level whose members are positions is a line.</summary>
    private static void CollectLines(JsonElement element, List<(double, double)[]> lines)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0) return;
        if (!IsPosition(element[0]))
        {
            foreach (var member in element.EnumerateArray()) CollectLines(member, lines);
            return;
        }
        var line = element.EnumerateArray().Where(IsPosition).Select(position => (position[0].GetDouble(), position[1].GetDouble())).ToArray();
        if (line.Length > 1) lines.Add(line);
    }

    private static bool IsPosition(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array && element.GetArrayLength() >= 2 && element[0].ValueKind == JsonValueKind.Number && element[1].ValueKind == JsonValueKind.Number;
}
