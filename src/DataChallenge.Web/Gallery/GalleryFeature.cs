namespace DataChallenge.Web.Gallery;

public static class GalleryFeature
{
    public static IServiceCollection AddGallery(this IServiceCollection services) => services;

    public static WebApplication MapGallery(this WebApplication app) => app;
}
