using DataChallenge.Sources.Sparql.Protocol;

namespace DataChallenge.Sources.Gateway;

/// <summary>
/// The gate before one live source: requests pass in fair order and only as its <see cref="SourceLimits"/> allow. When the source is down,
/// limits us or has banned us, nobody waits: everyone is told at once, and can be answered from elsewhere.
/// </summary>
internal sealed class UpstreamGate : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly FairQueue<Waiter> queue = new();
    private readonly Circuit circuit;
    private readonly UpstreamUse use;
    private readonly SourceLimits limits;
    private readonly TimeProvider time;
    private readonly ITimer timer;

    public UpstreamGate(SourceLimits limits, TimeProvider time)
    {
        (this.limits, this.time, circuit, use) = (limits, time, new(limits), new(limits));
        timer = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a turn. A refusal is <see cref="ProblemKind.Busy"/> or why the source is left alone. A turn must be given back.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the place is free for others.</exception>
    public async Task<Admission> Enter(string asker, IProgress<QueuePlace>? progress, CancellationToken cancel)
    {
        var waiter = new Waiter(progress, time.GetUtcNow());
        lock (gate)
        {
            if (circuit.Refusal(time.GetUtcNow()) is { } refusal) return new(null, refusal);
            if (queue.Count >= limits.Queue + limits.Parallel) return new(null, new(ProblemKind.Busy));
            queue.Add(asker, waiter);
        }
        Pump();
        using var leaving = cancel.Register(() => Abandon(waiter, cancel));
        return await waiter.Admitted.Task;
    }

    /// <summary>Gives a turn back with what came of it; a request its asker gave up counts for its time only.</summary>
    public void Leave(Turn turn, UpstreamReply? reply)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var failed = reply as UpstreamReply.Failed;
            use.End(turn, now, failed is not null);
            if (reply is not null) circuit.Hear(failed?.Problem, failed?.RetryAt, now);
        }
        Pump();
    }

    public void Dispose() => timer.Dispose();

    private void Abandon(Waiter waiter, CancellationToken cancel)
    {
        lock (gate)
            if (!queue.Remove(waiter)) return; // it has its turn: the request itself is cancelled
        waiter.Admitted.TrySetCanceled(cancel);
        Pump();
    }

    private void Pump()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Release(now);
            foreach (var late in queue.InOrder().Where(waiter => now - waiter.Since >= limits.Patience).ToList()) Refuse(late, new(ProblemKind.Busy));
            TellPlaces();
            if (queue.Count > 0) timer.Change(Beat, Timeout.InfiniteTimeSpan);
        }
    }

    private void Release(DateTimeOffset now)
    {
        if (circuit.Refusal(now) is { } refusal)
            foreach (var waiter in queue.InOrder().ToList()) Refuse(waiter, refusal);
        while (queue.Count > 0 && use.HasRoom(now, circuit.Width) && queue.TryTake(out var next))
        {
            next.Tell(new(0, queue.Count));
            next.Admitted.TrySetResult(new(use.Begin(now), null));
        }
    }

    private void Refuse(Waiter waiter, QueryProblem problem)
    {
        queue.Remove(waiter);
        waiter.Admitted.TrySetResult(new(null, problem));
    }

    private void TellPlaces()
    {
        var (position, waiting) = (0, queue.Count);
        foreach (var waiter in queue.InOrder()) waiter.Tell(new(++position, waiting));
    }

    private sealed class Waiter(IProgress<QueuePlace>? progress, DateTimeOffset since)
    {
        private QueuePlace? told;

        public DateTimeOffset Since => since;
        public TaskCompletionSource<Admission> Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell(QueuePlace place)
        {
            if (told?.Position == place.Position) return;
            told = place;
            progress?.Report(place);
        }
    }
}

/// <summary>A turn, or why there is none.</summary>
internal readonly record struct Admission(Turn? Turn, QueryProblem? Refusal);
