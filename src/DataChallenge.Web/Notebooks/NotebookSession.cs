using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

/// <summary>
/// One notebook in memory: its state, what was sent lately, and the lock that puts operations in order on this node.
/// Between nodes the stream decides: an append at a revision already taken is a conflict, so read on and try again.
/// </summary>
internal sealed class NotebookSession(string teamId, IDocumentStore store) : IDisposable
{
    private const int Page = 500;
    private const int Remembered = 2_000;
    private readonly Dictionary<string, long> sent = [];
    private readonly Queue<string> order = new();
    private long snapshotAt;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    public Notebook Notebook { get; private set; } = new() { TeamId = teamId };

    /// <summary>Telling browsers follows the order of the revisions without holding the turn.</summary>
    public Task Told { get; set; } = Task.CompletedTask;

    public static string Stream(string teamId) => $"notebook/{teamId}";

    public long? Seen(string operationId) => sent.TryGetValue(operationId, out var revision) ? revision : null;

    /// <summary>Reads what this node has not applied yet, from the last snapshot on when it knows nothing.</summary>
    public async Task<IReadOnlyList<AppliedOperation>> CatchUp(CancellationToken cancel)
    {
        if (Notebook.Revision == 0 && await store.Get<NotebookSnapshot>(teamId, cancel) is { Value: var snapshot }) Load(snapshot);
        var read = new List<AppliedOperation>();
        while (true)
        {
            var entries = await store.Read(Stream(teamId), Notebook.Revision, Page, cancel);
            foreach (var entry in entries) read.Add(Replay(entry));
            if (entries.Count < Page) return read;
        }
    }

    /// <summary>Writes operations already judged acceptable; false when another node was first.</summary>
    public async Task<bool> Append(IReadOnlyList<SignedOperation> operations, Notebook result, CancellationToken cancel)
    {
        var batch = new Batch().Append(Stream(teamId), Notebook.Revision, [.. operations.Select(NotebookJson.Write)]);
        var due = result.Revision - snapshotAt >= NotebookSnapshot.Every;
        if (due) batch.Put(teamId, new NotebookSnapshot(result, Latest(operations, Notebook.Revision)));
        if (!(await store.Save(batch, cancel)).Saved) return false;
        var revision = Notebook.Revision;
        foreach (var operation in operations) Remember(operation.Operation.Id, ++revision);
        Notebook = result;
        if (due) snapshotAt = result.Revision;
        return true;
    }

    public void Dispose() => Turn.Dispose();

    private AppliedOperation Replay(StreamEntry entry)
    {
        var signed = NotebookJson.Read(entry.Text);
        // What is in the stream was accepted once by this same function, so it is accepted again.
        var step = NotebookState.Apply(Notebook, signed.Operation, signed.By) as NotebookState.Step.Accepted
            ?? throw new InvalidOperationException($"Operation {entry.Revision} of notebook {teamId} no longer applies");
        Notebook = step.Notebook;
        Remember(signed.Operation.Id, entry.Revision);
        return new(entry.Revision, signed.By, signed.At, signed.Operation, step.Effects);
    }

    private void Load(NotebookSnapshot snapshot)
    {
        Notebook = snapshot.Notebook;
        snapshotAt = snapshot.Notebook.Revision;
        foreach (var (id, revision) in snapshot.Latest) Remember(id, revision);
    }

    private void Remember(string operationId, long revision)
    {
        if (!sent.TryAdd(operationId, revision)) return;
        order.Enqueue(operationId);
        if (order.Count > Remembered) sent.Remove(order.Dequeue());
    }

    private List<SentOnce> Latest(IReadOnlyList<SignedOperation> operations, long revision) =>
    [
        .. order.TakeLast(NotebookSnapshot.Every).Select(id => new SentOnce(id, sent[id])),
        .. operations.Select(operation => new SentOnce(operation.Operation.Id, ++revision)),
    ];
}
