using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Web.Kits;

namespace DataChallenge.Web.Sparql;

/// <summary>
/// What /sparql answers from: every kit's dataset in a graph of its own, and all of them together in the default graph. Triples are
/// loaded into both, because a default graph that the engine unites while it runs would give a triple once for each dataset it is in.
/// </summary>
public sealed class PublicData : IDisposable
{
    private readonly Lazy<OxigraphPool> pool;

    public PublicData(KitCatalogue kits, Lazy<OxigraphModule> module, EngineOptions options, ILogger<PublicData> log)
    {
        Graphs = [.. from kit in kits.All from source in kit.Sources where KitSnapshots.Documents(kit, source).Count > 0 select new PublicGraph(kit, source)];
        pool = new(() => new OxigraphPool(module, [.. Graphs.SelectMany(graph => graph.Documents)], options, log));
    }

    public IReadOnlyList<PublicGraph> Graphs { get; }

    public ISparqlEngine Engine => pool.Value;

    public void Dispose()
    {
        if (pool.IsValueCreated) pool.Value.Dispose();
    }
}

/// <summary>A kit's dataset as a graph of /sparql.</summary>
public sealed record PublicGraph(Kit Kit, KitSource Source)
{
    /// <summary>Its name: not an address, so that the same query runs on every instance of the site.</summary>
    public string Iri => $"urn:datachallenge:{Kit.Id}:{Source.Id}";

    public IEnumerable<RdfDocument> Documents => KitSnapshots.Documents(Kit, Source).Concat(KitSnapshots.Documents(Kit, Source, Iri));
}
