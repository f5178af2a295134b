using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Views;

public static class ViewsFeature
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services
        .AddDocuments<KeptResult>("results")
        .AddSingleton<Results>()
        .AddSingleton<MapLayers>()
        .AddSingleton<Drawings>();

    public static WebApplication MapViews(this WebApplication app)
    {
        ResultEndpoints.Map(app);
        return app;
    }
}
