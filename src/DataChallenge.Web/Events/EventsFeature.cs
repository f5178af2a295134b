namespace DataChallenge.Web.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services;

    public static WebApplication MapEvents(this WebApplication app) => app;
}
