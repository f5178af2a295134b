using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Web.Kits;

namespace DataChallenge.Web.Sparql;

/// <summary>The kits' datasets as sources: one pool of engine instances for each, made when it is first asked.</summary>
public sealed class KitSnapshots(KitCatalogue kits, Lazy<OxigraphModule> module, EngineOptions options, TimeProvider time, ILoggerFactory logs) : IDisposable
{
    private readonly List<SnapshotSource> sources =
        [.. from kit in kits.All from source in kit.Sources select Open(kit, source, module, options, time, logs.CreateLogger<OxigraphPool>())];

    public IReadOnlyList<ISource> Sources => sources;

    /// <summary>Whether a source is one of these: help may then ask it questions of its own, which would cost a live endpoint its patience.</summary>
    public bool Holds(string sourceId) => sources.Exists(source => source.Description.Id == sourceId);

    public void Dispose() => sources.ForEach(source => source.Dispose());

    public static IReadOnlyList<RdfDocument> Documents(Kit kit, KitSource source, string? graph = null) =>
        [.. source.Files.Where(RdfDocument.Reads).Select(file => new RdfDocument(Path.Combine(kit.Folder, file), graph))];

    private static SnapshotSource Open(Kit kit, KitSource source, Lazy<OxigraphModule> module, EngineOptions options, TimeProvider time, ILogger log)
    {
        var documents = Documents(kit, source);
        var card = new SourceDescription($"{kit.Id}/{source.Id}", source.Title, "", source.Date, source.Licence, source.Attribution);
        return new(card, documents, new OxigraphPool(module, documents, options, log), time);
    }
}
