using DataChallenge.Sources.Results;
using DataChallenge.Web.Kits;

namespace DataChallenge.Web.Views;

/// <summary>The boundaries that lie under a map: those the view names, else all of the kit whose source gave the result.</summary>
public sealed class MapLayers(KitCatalogue kits)
{
    public IReadOnlyList<MapLayer> Under(ViewSpec spec, Result result)
    {
        var own = kits.Find(result.Provenance.SourceId.Split('/')[0]);
        if (spec.Layers.Count == 0) return own is null ? [] : [.. own.Layers.Select(layer => Drawn(own, layer))];
        return [.. spec.Layers.Distinct().Select(id => Named(id, own)).OfType<(Kit Kit, KitLayer Layer)>().Select(found => Drawn(found.Kit, found.Layer))];
    }

    /// <summary>The shape of a layer, for pictures made here.</summary>
    public LayerOutline? Outline(MapLayer layer) => Named(layer.Id, null) is { } found ? LayerOutline.Of(Path.Combine(found.Kit.Folder, found.Layer.File)) : null;

    private (Kit Kit, KitLayer Layer)? Named(string id, Kit? own)
    {
        var parts = id.Split('/', 2);
        var kit = parts.Length == 2 ? kits.Find(parts[0]) : own;
        return kit?.Layer(parts[^1]) is { } layer ? (kit, layer) : null;
    }

    private static MapLayer Drawn(Kit kit, KitLayer layer) =>
        new($"{kit.Id}/{layer.Id}", layer.Title.ToString(), LayerFile.Address(kit, layer), layer.Attribution);
}
