namespace DataChallenge.Web.Kits;

public static class KitsFeature
{
    public static IServiceCollection AddKits(this IServiceCollection services) => services;

    public static WebApplication MapKits(this WebApplication app) => app;
}
