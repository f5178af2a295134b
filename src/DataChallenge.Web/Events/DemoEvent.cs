using DataChallenge.Web.Accounts;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Events;

/// <summary>
/// The event every instance starts with, so that whoever installs it has something to join at once. Written when absent, never over
/// what is there. Setting: Demo:Enabled (default true). Its first account becomes its facilitator.
/// </summary>
public sealed class DemoEvent(IDocumentStore store, KitCatalogue kits, IConfiguration settings, TimeProvider time, ILogger<DemoEvent> log)
    : IHostedService, IFirstAccount
{
    public const string Code = "BREIZH";
    private const string KitId = "femmes-dans-nos-rues";
    private const int Teams = 4;
    /// <summary>People pass through the demo for years: its teams never fill.</summary>
    private const int TeamSize = 10_000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.GetValue("Demo:Enabled", true)) return;
        if (kits.Find(KitId) is not { } kit)
        {
            log.LogWarning("The demo event needs the kit {Kit}, which is not among the kits read", KitId);
            return;
        }
        // Both writes refuse to replace what is there, so that nodes starting together agree.
        await store.Save(Seed(kit, time.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task Created(AccountRef account, CancellationToken cancel) =>
        store.Change<Event>(Event.DemoId, demo => demo.OwnedBy(account.Id), cancel);

    private static Batch Seed(Kit kit, DateTimeOffset now)
    {
        var demo = new Event
        {
            Id = Event.DemoId,
            Title = kit.Title.Fr,
            Mode = EventMode.Classroom,
            KitId = kit.Id,
            Code = Code,
            OpensAt = now,
            ClosesAt = DateTimeOffset.MaxValue,
            TeamSize = TeamSize,
            Phases = [.. kit.Phases.Select((phase, place) => Phase(phase, place < kit.Phases.Count - 1, now))],
        };
        var batch = new Batch().Put(demo.Id, demo, expected: 0);
        foreach (var (name, place) in TeamNames.First(Teams).Select((name, place) => (name, place)))
        {
            var team = new Team { Id = $"demo-{place + 1}", EventId = demo.Id, Name = name, Colour = place + 1, CreatedAt = now };
            batch.Put(team.Id, team, expected: 0);
        }
        return batch;
    }

    /// <summary>Everything but the last phase is open: a visitor can work, and a teacher still has something to open.</summary>
    private static EventPhase Phase(KitPhase phase, bool open, DateTimeOffset now) =>
        open ? new(phase.Id, PhaseStatus.Open, now) : new(phase.Id, PhaseStatus.Upcoming);
}
