using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Sparql;

/// <summary>The embedded SPARQL engine over the kits' data: for notebooks through the gateway, for everyone at /sparql.</summary>
public static class SparqlFeature
{
    public static IServiceCollection AddSparql(this IServiceCollection services) => services
        .AddSingleton(Options)
        .AddSingleton(provider => OpenModule(provider.GetRequiredService<EngineOptions>()))
        .AddSingleton<KitSnapshots>()
        .AddSingleton<LiveSources>()
        .AddSingleton<PublicData>()
        .AddSingleton<PublicQueries>()
        .AddSingleton<CostlyUse>()
        .AddSingleton<HelpPace>()
        .AddSingleton<AdviceWords>()
        .AddSingleton<ExplanationWords>()
        .AddSingleton<EntityLabels>()
        .AddSingleton<QueryHelp>()
        .AddSingleton(provider => new QueryGateway(
            [.. provider.GetRequiredService<KitSnapshots>().Sources, .. provider.GetRequiredService<LiveSources>().Sources]));

    public static WebApplication MapSparql(this WebApplication app) => app.MapHelp();

    private static EngineOptions Options(IServiceProvider services)
    {
        var options = new EngineOptions();
        services.GetRequiredService<IConfiguration>().GetSection("Engine").Bind(options);
        if (options.ModuleCache.Length == 0) options.ModuleCache = services.GetRequiredService<DataFolder>().Combine("engine");
        if (options.Deadline <= TimeSpan.Zero || options.Instances < 1 || options.MemoryLimit < 16 * 1024 * 1024)
            throw new InvalidOperationException("Engine: Deadline must be positive, Instances at least 1, MemoryLimit at least 16 MB");
        return options;
    }

    private static Lazy<OxigraphModule> OpenModule(EngineOptions options) => new(() => OxigraphModule.Open(options));
}
