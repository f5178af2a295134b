namespace DataChallenge.Web.Posters;

public static class PostersFeature
{
    public static IServiceCollection AddPosters(this IServiceCollection services) => services;

    public static WebApplication MapPosters(this WebApplication app) => app;
}
