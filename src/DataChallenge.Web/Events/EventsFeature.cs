using DataChallenge.Web.Accounts;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddDocuments<Event>("events", kind => kind
            .Unique("code", found => found.Code)
            .Index("owner", found => found.OwnerId))
        .AddSingleton<EventDirectory>()
        .AddSingleton<EventDates>()
        .AddSingleton<EventMaker>()
        .AddSingleton<DemoEvent>()
        .AddSingleton<IFirstAccount>(services => services.GetRequiredService<DemoEvent>())
        .AddHostedService(services => services.GetRequiredService<DemoEvent>());

    public static WebApplication MapEvents(this WebApplication app)
    {
        app.MapGet("/evenements/{id}/code.svg", Code);
        return app;
    }

    /// <summary>The code as a picture, for its facilitator to show or print.</summary>
    private static async Task<IResult> Code(string id, HttpContext context, EventDirectory events, CancellationToken cancel)
    {
        if (await events.FacilitatedBy(context.Person(), id, cancel) is not { } space) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Text(QrCode.Svg(JoinAddress(context.Request, space.Event)), "image/svg+xml");
    }

    public static string JoinAddress(HttpRequest request, Event @event) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/rejoindre/{@event.Code}";
}
