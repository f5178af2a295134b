using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Posters;

public static class PostersFeature
{
    public static IServiceCollection AddPosters(this IServiceCollection services) => services
        .AddDocuments<Poster>("posters", kind => kind.Index("event", poster => poster.EventId))
        .AddDocuments<TeamDeliverable>("deliverables", kind => kind.Index("event", deliverable => deliverable.EventId))
        .AddSingleton<PosterDirectory>()
        .AddSingleton<Deliverables>()
        .AddSingleton<PosterReader>()
        .AddSingleton<PosterSaving>();

    public static WebApplication MapPosters(this WebApplication app) => app.MapDataPackages();
}
