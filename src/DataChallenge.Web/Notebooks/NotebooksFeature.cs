using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

public static class NotebooksFeature
{
    /// <summary>A cell of twenty thousand characters, each escaped at worst, and its envelope.</summary>
    private const int LongestMessage = 160 * 1024;

    public static IServiceCollection AddNotebooks(this IServiceCollection services)
    {
        services.AddSignalR()
            .AddHubOptions<NotebookHub>(options => options.MaximumReceiveMessageSize = LongestMessage)
            .AddJsonProtocol(options => options.PayloadSerializerOptions = new(NotebookJson.Options));
        return services
            .AddDocuments<NotebookSnapshot>("notebooks")
            .AddSingleton<NotebookSources>()
            .AddSingleton<FirstCells>()
            .AddSingleton<NotebookAudience>()
            .AddSingleton<NotebookSessions>()
            .AddSingleton<NotebookPresence>()
            .AddSingleton<NotebookRuns>();
    }

    public static WebApplication MapNotebooks(this WebApplication app)
    {
        app.MapHub<NotebookHub>(NotebookHub.Address);
        return app;
    }
}
