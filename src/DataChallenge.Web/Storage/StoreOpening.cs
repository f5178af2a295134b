namespace DataChallenge.Web.Storage;

/// <summary>Opens the store before the site answers, so that a file that cannot be read is told at start and in plain words.</summary>
internal sealed class StoreOpening(IServiceProvider services, ILogger<StoreOpening> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            services.GetRequiredService<IDocumentStore>();
        }
        catch (StoreUnreadableException unreadable)
        {
            log.LogCritical("{Message}", unreadable.Message);
            throw;
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
