using System.Threading.Channels;

namespace DataChallenge.Web.Storage;

/// <summary>
/// The only writer: one thread, one bounded queue. What waits is committed together in one LiteDB transaction and one
/// flush to disk; every batch still has its own outcome. LiteDB breaks its file under several writers.
/// </summary>
internal sealed class LiteDbWriter : IDisposable
{
    private const int QueueLength = 1024;
    private const int GroupBatches = 256;
    private const long GroupBytes = 8 * 1024 * 1024;
    private const long JournalBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan DiskPatience = TimeSpan.FromSeconds(60);

    private readonly LiteDbFile file;
    private readonly ILogger log;
    private readonly Thread thread;
    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private Exception? failure;

    public LiteDbWriter(LiteDbFile file, ILogger log)
    {
        this.file = file;
        this.log = log;
        thread = new Thread(Work) { IsBackground = true, Name = "Store writer" };
        thread.Start();
    }

    /// <summary>Once in the queue a batch is written whatever happens to the caller: cancelling counts only before.</summary>
    public async Task<SaveOutcome> Save(LiteDbWrites writes, CancellationToken cancel)
    {
        var waiting = new Waiting(writes, new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await queue.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw Stopped();
        }
        return await waiting.Outcome.Task;
    }

    /// <summary>Writes what is still waiting, then stops.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        if (failure is null) file.Dispose();
        else file.Close(checkpoint: false);
    }

    private void Work()
    {
        var group = new List<Waiting>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            long bytes = 0;
            while (group.Count < GroupBatches && bytes < GroupBytes && queue.Reader.TryRead(out var next))
            {
                group.Add(next);
                bytes += next.Writes.Bytes;
            }
            try
            {
                Commit(group);
                if (file.Journal.Length > JournalBytes) file.Database.Checkpoint();
            }
            catch (Exception cause)
            {
                Stop(group, cause);
                return;
            }
        }
    }

    private void Commit(List<Waiting> group)
    {
        var outcomes = new List<SaveOutcome>(group.Count);
        try
        {
            file.Database.BeginTrans();
            var confirmed = file.Journal.Commits;
            var touched = false;
            foreach (var waiting in group)
            {
                var apply = new LiteDbApply(file, waiting.Writes);
                outcomes.Add(apply.Run());
                touched |= apply.Touched;
            }
            file.Database.Commit();
            if (touched) file.Journal.WaitFor(confirmed + 1, DiskPatience);
        }
        catch (Exception cause) when (cause is not IOException)
        {
            Recover(group, cause);
            return;
        }
        for (var i = 0; i < group.Count; i++) group[i].Outcome.TrySetResult(outcomes[i]);
    }

    /// <summary>A batch that LiteDB itself refuses is a bug of ours: its neighbours are written again, each alone. A broken engine throws here and stops the store.</summary>
    private void Recover(List<Waiting> group, Exception cause)
    {
        file.Database.Rollback();
        file.Database.Checkpoint(); // waits for LiteDB's own queue, so that the journal's count of commits is settled
        if (group.Count > 1)
        {
            foreach (var waiting in group) Commit([waiting]);
            return;
        }
        log.LogError(cause, "The store refused a batch.");
        group[0].Outcome.TrySetException(cause);
    }

    private void Stop(List<Waiting> group, Exception cause)
    {
        failure = cause;
        log.LogCritical(cause, "The store stopped: {Message} Nothing more is kept until the site is restarted.", cause.Message);
        queue.Writer.TryComplete();
        foreach (var waiting in group) waiting.Outcome.TrySetException(Stopped());
        while (queue.Reader.TryRead(out var waiting)) waiting.Outcome.TrySetException(Stopped());
    }

    private StoreStoppedException Stopped() => failure is null
        ? new("The store is closed.")
        : new($"The store stopped: {failure.Message}", failure);

    private sealed record Waiting(LiteDbWrites Writes, TaskCompletionSource<SaveOutcome> Outcome);
}
