namespace DataChallenge.Web.Kits;

public static class KitsFeature
{
    public static IServiceCollection AddKits(this IServiceCollection services) => services
        .AddSingleton(provider => KitCatalogue.Load(KitsFolder.Of(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>())));

    public static WebApplication MapKits(this WebApplication app)
    {
        Report(app.Services.GetRequiredService<KitCatalogue>(), app.Logger);
        app.MapGet("/defis/{kit}/fonds/{layer}.geojson", LayerFile.Serve);
        return app;
    }

    private static void Report(KitCatalogue kits, ILogger log)
    {
        log.LogInformation("Kits: {Kits}", string.Join(", ", kits.All.Select(kit => kit.Id)));
        foreach (var error in kits.Errors)
            log.LogError("Kit not loaded. {Place}: {Message} {Remedy}", error.Place, error.Message.En, error.Remedy.En);
    }
}
