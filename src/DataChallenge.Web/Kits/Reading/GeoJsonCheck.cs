using System.Text.Json;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>Whether a layer is GeoJSON a map can draw (RFC 7946): a geometry, a feature or a collection with coordinates in degrees.</summary>
internal static class GeoJsonCheck
{
    private static readonly string[] Types =
        ["FeatureCollection", "Feature", "GeometryCollection", "Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point", "MultiPoint"];

    public static void Check(byte[] content, string file, KitErrors errors)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("type", out var type)
                || type.ValueKind != JsonValueKind.String
                || !Types.Contains(type.GetString()))
                errors.Add(file, 1, "NotGeoJson");
            else if (!InDegrees(json.RootElement))
                errors.Add(file, null, "NotDegrees");
        }
        catch (JsonException problem)
        {
            errors.Add(file, (int?)problem.LineNumber + 1, "BadJson", problem.Message);
        }
    }

    private static bool InDegrees(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name is "features" or "geometry" or "geometries" or "coordinates").All(p => InDegrees(p.Value)),
        JsonValueKind.Array when IsPosition(element) => Math.Abs(element[0].GetDouble()) <= 180 && Math.Abs(element[1].GetDouble()) <= 90,
        JsonValueKind.Array => element.EnumerateArray().All(InDegrees),
        _ => true,
    };

    private static bool IsPosition(JsonElement array) =>
        array.GetArrayLength() >= 2 && array[0].ValueKind == JsonValueKind.Number && array[1].ValueKind == JsonValueKind.Number;
}
