using DataChallenge.Sources.Gateway;

namespace DataChallenge.Web.Sparql;

/// <summary>The live endpoints of the section <c>Sources</c>: <c>Sources:Wikidata</c> is the source <c>wikidata</c>. One that is not fit is left out and the log says why.</summary>
public sealed class LiveSources : IDisposable
{
    private readonly List<WikidataSource> live = [];

    public LiveSources(IConfiguration configuration, KitSnapshots snapshots, TimeProvider time, ILogger<LiveSources> log)
    {
        var found = new List<ISource>();
        foreach (var section in configuration.GetSection("Sources").GetChildren())
            if (Open(section, time, log) is { } source) found.Add(Backed(source, section["Snapshot"], snapshots, log));
        Sources = found;
    }

    public IReadOnlyList<ISource> Sources { get; }

    public void Dispose() => live.ForEach(source => source.Dispose());

    private WikidataSource? Open(IConfigurationSection section, TimeProvider time, ILogger log)
    {
        var options = new EndpointOptions();
        section.Bind(options);
        if (options.Fault is { } fault)
        {
            log.LogError("The live source {Section} is not used: {Fault}", section.Path, fault);
            return null;
        }
        var source = new WikidataSource(section.Key.ToLowerInvariant(), options, time);
        live.Add(source);
        return source;
    }

    private static ISource Backed(WikidataSource source, string? snapshot, KitSnapshots snapshots, ILogger log)
    {
        if (string.IsNullOrEmpty(snapshot)) return source;
        if (snapshots.Sources.FirstOrDefault(known => known.Description.Id == snapshot) is { } stand) return new StandIn(source, stand);
        log.LogWarning("The live source {Source} has no stand-in: there is no snapshot {Snapshot}", source.Description.Id, snapshot);
        return source;
    }
}
