using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddDocuments<Event>("events", kind => kind
            .Unique("code", found => found.Code)
            .Index("owner", found => found.OwnerId))
        .AddSingleton<EventDirectory>();

    public static WebApplication MapEvents(this WebApplication app) => app;
}
