using System.Collections.Concurrent;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

/// <summary>
/// The one owner of every notebook's order. Operations come in, each is judged, appended to the stream, applied, and told to the browsers.
/// What is cached here may be dropped at any time: the stream and its snapshots are the truth.
/// </summary>
public sealed class NotebookSessions(IDocumentStore store, FirstCells firstCells, NotebookAudience audience, TimeProvider time)
{
    private const int Kept = 400;
    private const int Attempts = 200;
    private readonly ConcurrentDictionary<string, Entry> sessions = new();
    private long clock;

    /// <summary>The notebook as it now is, with its first cells if nobody ever opened it.</summary>
    public Task<Notebook> Open(string teamId, CancellationToken cancel = default) =>
        Take(teamId, async session =>
        {
            Tell(session, teamId, await session.CatchUp(cancel));
            return session.Notebook;
        }, cancel);

    /// <summary>Gives an operation its place in the notebook, or says why it has none. Returns once it is durable.</summary>
    public Task<ApplyOutcome> Apply(string teamId, Operation operation, string by, CancellationToken cancel = default) =>
        Take(teamId, session => Append(session, teamId, operation, by, cancel), cancel);

    /// <summary>What was done after a revision, in order; null when that is too far back to be worth sending one by one.</summary>
    public async Task<IReadOnlyList<AppliedOperation>?> Since(string teamId, long revision, CancellationToken cancel = default)
    {
        var entries = await store.Read(NotebookSession.Stream(teamId), Math.Max(0, revision), NotebookSnapshot.Every, cancel);
        if (entries.Count == NotebookSnapshot.Every) return null;
        return [.. entries.Select(entry =>
        {
            var signed = NotebookJson.Read(entry.Text);
            return new AppliedOperation(entry.Revision, signed.By, signed.At, signed.Operation, []);
        })];
    }

    private async Task<ApplyOutcome> Append(NotebookSession session, string teamId, Operation operation, string by, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (session.Seen(operation.Id) is { } revision)
                return new ApplyOutcome.Applied(new(revision, by, time.GetUtcNow(), operation, []), session.Notebook);
            var judged = NotebookState.Apply(session.Notebook, operation, by);
            if (judged is NotebookState.Step.Refused { Reason: var reason }) return new ApplyOutcome.Rejected(reason);
            var step = (NotebookState.Step.Accepted)judged;
            var signed = new SignedOperation(by, time.GetUtcNow(), operation);
            if (await session.Append([signed], step.Notebook, cancel))
            {
                var applied = new AppliedOperation(step.Notebook.Revision, by, signed.At, operation, step.Effects);
                Tell(session, teamId, [applied]);
                return new ApplyOutcome.Applied(applied, session.Notebook);
            }
            Tell(session, teamId, await session.CatchUp(cancel));
        }
        throw new InvalidOperationException($"Notebook {teamId} was busy elsewhere {Attempts} times in a row");
    }

    private async Task<T> Take<T>(string teamId, Func<NotebookSession, Task<T>> act, CancellationToken cancel)
    {
        var entry = sessions.GetOrAdd(teamId, id => new(new NotebookSession(id, store)));
        entry.UsedAt = Interlocked.Increment(ref clock);
        var session = entry.Session;
        await session.Turn.WaitAsync(cancel);
        try
        {
            if (!entry.Ready)
            {
                await Start(session, teamId, cancel);
                entry.Ready = true;
                Forget();
            }
            return await act(session);
        }
        finally
        {
            session.Turn.Release();
        }
    }

    private async Task Start(NotebookSession session, string teamId, CancellationToken cancel)
    {
        await session.CatchUp(cancel);
        if (session.Notebook.Revision > 0) return;
        var notebook = session.Notebook;
        var signed = new List<SignedOperation>();
        foreach (var operation in await firstCells.For(teamId, cancel))
        {
            if (NotebookState.Apply(notebook, operation, FirstCells.Author) is not NotebookState.Step.Accepted step) continue;
            notebook = step.Notebook;
            signed.Add(new(FirstCells.Author, time.GetUtcNow(), operation));
        }
        if (signed.Count > 0 && !await session.Append(signed, notebook, cancel)) await session.CatchUp(cancel);
    }

    /// <summary>Drops what was used longest ago. A session someone still holds goes on working: the stream settles ties with its successor.</summary>
    private void Forget()
    {
        if (sessions.Count <= Kept) return;
        foreach (var (id, _) in sessions.OrderBy(pair => pair.Value.UsedAt).Take(sessions.Count - Kept).ToList())
            sessions.TryRemove(id, out _);
    }

    private void Tell(NotebookSession session, string teamId, IReadOnlyList<AppliedOperation> operations) =>
        session.Told = audience.Tell(session.Told, teamId, operations);

    private sealed class Entry(NotebookSession session)
    {
        public NotebookSession Session { get; } = session;
        public long UsedAt { get; set; }
        public bool Ready { get; set; }
    }
}
