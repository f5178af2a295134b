using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Gallery;

public static class GalleryFeature
{
    public static IServiceCollection AddGallery(this IServiceCollection services) => services
        .AddDocuments<Publication>("publications", kind => kind.Unique("team", publication => publication.TeamId))
        .AddDocuments<PublicationVersion>("publicationVersions")
        .AddSingleton<Shelf>()
        .AddSingleton<Publications>()
        .AddSingleton<RenderedPages>()
        .AddSingleton<Reruns>();

    public static WebApplication MapGallery(this WebApplication app) => app.MapAtomFeed();
}
