using DataChallenge.Web.Events;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Demo;

/// <summary>
/// Published work that a new site has to show: a team of the demo event that nobody can join, with its notebook and its poster.
/// Made once, after the site has started, when there is a demo event and the team has published nothing; withdrawn by its facilitator,
/// it stays so. Setting: Demo:Example (default true).
/// </summary>
public sealed class ExampleWork(
    IDocumentStore store, EventDirectory events, KitCatalogue kits, TeamDirectory teams, Publications publications,
    ExampleNotebook notebook, ExamplePoster poster, IHostApplicationLifetime site, IConfiguration settings, TimeProvider time, ILogger<ExampleWork> log)
    : BackgroundService
{
    public const string TeamId = "demo-exemple";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Demo:Example", true)) return;
        try
        {
            await Started(stoppingToken);
            await Make(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
#pragma warning disable CA1031 // A site without its example works; one that stops for want of it does not.
        catch (Exception failure)
        {
            log.LogError(failure, "The example could not be made; the next start tries again");
        }
#pragma warning restore CA1031
    }

    /// <summary>Makes what is not there yet. Writing what is there changes nothing.</summary>
    internal async Task Make(CancellationToken cancel)
    {
        if (await events.Find(Event.DemoId, cancel) is not { } demo || kits.Find(demo.KitId) is not { } kit) return;
        if (await publications.OfTeam(TeamId, cancel) is not null) return;
        var texts = ExampleTexts.Read();
        var team = new Team { Id = TeamId, EventId = demo.Id, Name = texts["equipe"], Colour = 6, CreatedAt = time.GetUtcNow(), IsExample = true };
        await store.Save(new Batch().Put(team.Id, team, expected: 0), cancel);
        if (await teams.Find(TeamId, cancel) is not { } kept || !await notebook.Write(kept, kit, texts, cancel)) return;
        if (await poster.Publish(kept, demo, texts, cancel) && await publications.OfTeam(TeamId, cancel) is { } published)
            log.LogInformation("The example is published at /galerie/{Slug}", published.Slug);
    }

    // The first page comes before the example: compiling the engine takes the processors for a few seconds.
    private async Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = site.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }
}
