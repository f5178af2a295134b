namespace DataChallenge.Web.Storage.Trial;

/// <summary>The figures of README.md, on the machine it runs on.</summary>
internal static class TrialMeasure
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(4);
    private static readonly string Cell = new('c', 600);

    public static async Task Run(IDocumentStore store, TextWriter output)
    {
        await Rate(output, "writes, one client", 1, (client, turn) => Put(store, "one", client, turn, 1));
        await Rate(output, "writes, 8 clients", 8, (client, turn) => Put(store, "eight", client, turn, 1));
        await Rate(output, "writes, 35 clients", 35, (client, turn) => Put(store, "class", client, turn, 1));
        await Rate(output, "writes in batches of 100, one client", 1, (client, turn) => Put(store, "hundred", client, turn, 100));
        await Rate(output, "reads by id, 16 clients", 16, async (client, turn) => await store.Get<TrialDocument>($"one-0-{turn % 100}-0") is null ? 0 : 1);
        await Contended(store, output);
    }

    private static async Task<int> Put(IDocumentStore store, string run, int client, int turn, int size)
    {
        var batch = new Batch();
        for (var i = 0; i < size; i++) batch.Put($"{run}-{client}-{turn}-{i}", new TrialDocument(run, turn, Cell));
        return (await store.Save(batch)).Saved ? size : 0;
    }

    /// <summary>A class of 35 writing 2,000 cells into one stream, each trying again after every conflict.</summary>
    private static async Task Contended(IDocumentStore store, TextWriter output)
    {
        var (written, conflicts, stream) = (0, 0, $"cells-{TimeProvider.System.GetTimestamp()}");
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 35).Select(client => Task.Run(async () =>
        {
            long last = 0;
            while (Interlocked.Increment(ref written) <= 2000)
            {
                while (!(await store.Save(new Batch().Append(stream, last, $"{client} {Cell}"))).Saved)
                {
                    Interlocked.Increment(ref conflicts);
                    while (await store.Read(stream, last) is { Count: > 0 } news) last = news[^1].Revision;
                }
                last++;
            }
        })));
        var took = TimeProvider.System.GetElapsedTime(start);
        var kept = (await store.Read(stream, limit: StoreLimits.PageLength)).Count;
        await output.WriteLineAsync($"2,000 appends to one stream by 35 clients: {kept:N0} kept, {2000 - kept:N0} lost, {conflicts:N0} conflicts, {took.TotalSeconds:N2} s");
    }

    private static async Task Rate(TextWriter output, string what, int clients, Func<int, int, Task<int>> turn)
    {
        var (done, slowest) = (0, 0L);
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            for (var number = 0; TimeProvider.System.GetElapsedTime(start) < Span; number++)
            {
                var begin = TimeProvider.System.GetTimestamp();
                Interlocked.Add(ref done, await turn(client, number));
                var took = TimeProvider.System.GetElapsedTime(begin).Ticks;
                InterlockedMax(ref slowest, took);
            }
        })));
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync($"{what}: {done / seconds:N0}/s, slowest {TimeSpan.FromTicks(slowest).TotalMilliseconds:N0} ms");
    }

    private static void InterlockedMax(ref long largest, long value)
    {
        for (var known = Interlocked.Read(ref largest); value > known; known = Interlocked.Read(ref largest))
            if (Interlocked.CompareExchange(ref largest, value, known) == known) return;
    }
}
