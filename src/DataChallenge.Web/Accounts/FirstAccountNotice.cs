using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DataChallenge.Web.Accounts;

/// <summary>
/// Prints the first link on the console: by itself in Development, elsewhere only when asked by the setting
/// Accounts:PrintFirstLink or the command "first-account". It goes to the console and not to the log, which may be kept or sent away.
/// </summary>
internal sealed class FirstAccountNotice(FirstAccount first, IServer server, IHostEnvironment host, IConfiguration settings, IHostApplicationLifetime life, ILogger<FirstAccountNotice> log) : IHostedService
{
    public const string Command = "first-account";

    private bool Asked => host.IsDevelopment() || settings.GetValue<bool>("Accounts:PrintFirstLink");

    /// <summary>Waits for the server: only then is its address known.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Asked) life.ApplicationStarted.Register(() => _ = PrintAfterStart());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>For an operator, while the site is stopped: the store has one user at a time.</summary>
    public static async Task<int> Run(WebApplication app)
    {
        await using (app)
        {
            var link = await app.Services.GetRequiredService<FirstAccount>().NewLink();
            Console.WriteLine(link is null
                ? "Ce site a déjà un compte. / This site already has an account."
                : $"Premier compte : {app.Configuration["PublicAddress"]?.TrimEnd('/')}{link}");
            return link is null ? 1 : 0;
        }
    }

    private async Task PrintAfterStart()
    {
        try
        {
            if (await first.NewLink() is { } link) Console.WriteLine($"Premier compte : {Address()}{link}");
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            log.LogError(cause, "The link for the first account could not be made.");
        }
    }

    private string Address()
    {
        if (settings["PublicAddress"] is { Length: > 0 } known) return known.TrimEnd('/');
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        return address.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
