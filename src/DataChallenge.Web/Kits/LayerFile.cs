using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DataChallenge.Web.Kits;

/// <summary>A kit's boundary file. With its version in the address it never changes, so browsers keep it for ever.</summary>
public static class LayerFile
{
    public static string Address(Kit kit, KitLayer layer) => $"/defis/{kit.Id}/fonds/{layer.Id}.geojson?v={layer.Version}";

    public static Results<PhysicalFileHttpResult, NotFound> Serve(string kit, string layer, string? v, KitCatalogue kits, HttpResponse response)
    {
        if (kits.Find(kit) is not { } found || found.Layer(layer) is not { } file) return TypedResults.NotFound();
        response.Headers.CacheControl = v == file.Version ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return TypedResults.PhysicalFile(
            Path.Combine(found.Folder, file.File),
            "application/geo+json",
            entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
