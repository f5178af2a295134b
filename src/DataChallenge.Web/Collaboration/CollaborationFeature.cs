namespace DataChallenge.Web.Collaboration;

public static class CollaborationFeature
{
    /// <summary>A topic is short: anything longer on the live channel is not ours.</summary>
    private const int LongestLiveMessage = 1024;

    public static IServiceCollection AddCollaboration(this IServiceCollection services)
    {
        services.AddSignalR().AddHubOptions<LiveHub>(options => options.MaximumReceiveMessageSize = LongestLiveMessage);
        return services
            .AddSingleton<ILive, Live>()
            .AddSingleton<Presence>();
    }

    public static WebApplication MapCollaboration(this WebApplication app)
    {
        app.MapHub<LiveHub>(LiveHub.Address);
        return app;
    }
}
