using System.Text.Json;
using System.Threading.RateLimiting;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Collaboration;

/// <summary>
/// The channel of one notebook: operations in, operations out in their order, who is there, what is running.
/// A connection joins one notebook, the one its person may see; everything else it sends is about that notebook.
/// </summary>
public sealed class NotebookHub(TeamDirectory teams, NotebookSessions sessions, NotebookRuns runs, NotebookPresence presence, ITeamActivity activity, TimeProvider time)
    : Hub<INotebookClient>
{
    public const string Address = "/direct/carnet";

    /// <summary>Operations a second one connection may send for long. Beyond it is slowed, never refused: what was typed is not lost.</summary>
    private const int Rate = 30;
    private const int Burst = 60;

    /// <summary>How long a connection is taken at its word before it is asked again who it is: people change teams.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(20);

    public static string Group(string teamId) => $"notebook:{teamId}";

    /// <summary>Joins and catches up from the revision the browser shows; null when there is no such notebook for this person.</summary>
    public async Task<Joined?> Join(string teamId, long revision)
    {
        await Leave();
        if (await Seen(teamId) is not { } space) return null;
        Context.Items[nameof(Desk)] = new Desk(teamId, space.DisplayName, NewPace()) { SeenAt = time.GetUtcNow() };
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(teamId));
        await presence.Enter(Context.ConnectionId, teamId, space.DisplayName, space.Facilitator);
        var notebook = await sessions.Open(teamId, Context.ConnectionAborted);
        var missed = await sessions.Since(teamId, revision, Context.ConnectionAborted);
        return new(space.DisplayName, missed is null || revision == 0 ? notebook : null, missed ?? [], runs.In(teamId), presence.In(teamId));
    }

    /// <summary>Takes one operation as sent, whatever it is, and says what became of it.</summary>
    public async Task<OperationAnswer> Apply(JsonElement sent)
    {
        if (await StillHere() is not { } desk) return OperationAnswer.NotJoined;
        var slowed = await Wait(desk);
        if (NotebookJson.Parse(sent) is not { } operation) return new(null, Rejection.Malformed, slowed);
        if (operation is RecordRun) return new(null, Rejection.Reserved, slowed);
        var outcome = await sessions.Apply(desk.TeamId, operation, desk.Name);
        if (outcome is ApplyOutcome.Rejected rejected) return new(null, rejected.Reason, slowed);
        await activity.Touched(desk.TeamId, operation is ConfigureView or AddCell { Kind: CellKind.View } ? Deed.Drew : Deed.Wrote, desk.Name);
        return new(((ApplyOutcome.Applied)outcome).Operation, null, slowed);
    }

    /// <summary>What was done after a revision, for a browser that missed a message; null when too far back.</summary>
    public async Task<Joined?> Since(long revision)
    {
        if (await StillHere() is not { } desk) return null;
        await Wait(desk);
        var missed = await sessions.Since(desk.TeamId, revision);
        return new(desk.Name, missed is null ? await sessions.Open(desk.TeamId) : null, missed ?? [], runs.In(desk.TeamId), presence.In(desk.TeamId));
    }

    /// <summary>Starts the query of a cell; its result comes as an operation. False when it runs already or is no query.</summary>
    public async Task<bool> Run(string cell, string language)
    {
        if (await StillHere() is not { } desk) return false;
        await Wait(desk);
        var started = await runs.Start(desk.TeamId, cell, desk.Name, language == "en" ? "en" : "fr");
        if (started) await activity.Touched(desk.TeamId, Deed.Ran, desk.Name);
        return started;
    }

    public void Cancel(string cell)
    {
        if (Here is { } desk) runs.Cancel(desk.TeamId, cell);
    }

    /// <summary>Says which cell this person is in.</summary>
    public async Task Look(string? cell)
    {
        if (Here is not { } desk || cell?.Length > 40) return;
        await Wait(desk);
        await presence.Look(Context.ConnectionId, cell);
    }

    public override async Task OnDisconnectedAsync(Exception? exception) => await Leave();

    private Desk? Here => Context.Items.TryGetValue(nameof(Desk), out var desk) ? desk as Desk : null;

    private Task<TeamSpace?> Seen(string teamId) => teams.SeenBy(Person.From(Context.User ?? new()), teamId, Context.ConnectionAborted);

    private async Task<Desk?> StillHere()
    {
        if (Here is not { } desk) return null;
        if (time.GetUtcNow() - desk.SeenAt < Trust) return desk;
        if (await Seen(desk.TeamId) is null)
        {
            await Leave();
            return null;
        }
        desk.SeenAt = time.GetUtcNow();
        return desk;
    }

    private async Task Leave()
    {
        if (Here is not { } desk) return;
        Context.Items.Remove(nameof(Desk));
        await desk.Pace.DisposeAsync();
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, Group(desk.TeamId));
        await presence.Leave(Context.ConnectionId);
    }

    private static async Task<bool> Wait(Desk desk)
    {
        using var now = desk.Pace.AttemptAcquire();
        if (now.IsAcquired) return false;
        using var later = await desk.Pace.AcquireAsync();
        return true;
    }

    private static TokenBucketRateLimiter NewPace() => new(new()
    {
        TokenLimit = Burst,
        TokensPerPeriod = Rate / 5,
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(200),
        QueueLimit = 4,
    });

    private sealed record Desk(string TeamId, string Name, TokenBucketRateLimiter Pace)
    {
        public DateTimeOffset SeenAt { get; set; }
    }
}
