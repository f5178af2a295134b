namespace DataChallenge.Web.Storage.Trial;

/// <summary>Writing that can be checked after a crash: every batch is a document and an entry of its writer's stream, so half a batch shows.</summary>
public static class TrialWriting
{
    private const int Writers = 8;
    private const int LargeEvery = 25;
    private static readonly string Large = new('x', 150_000); // fills the journal soon, so that checkpoints are hit too

    /// <summary>Writes until cancelled; a line "writer number" for each batch once acknowledged.</summary>
    public static async Task Run(IDocumentStore store, TextWriter acknowledged, CancellationToken stop)
    {
        var lines = TextWriter.Synchronized(acknowledged);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(store, $"w{writer}", lines, stop), CancellationToken.None)));
    }

    public static async Task<TrialReport> Check(IDocumentStore store, IEnumerable<string> acknowledged)
    {
        var lines = acknowledged.Select(line => line.Split(' ')).Where(line => line.Length == 2).ToList();
        var last = lines.GroupBy(line => line[0]).ToDictionary(of => of.Key, of => of.Max(line => int.Parse(line[1], null)));
        var (lost, torn, kept) = (0, 0, 0);
        for (var writer = 0; writer < Writers; writer++)
        {
            var name = $"w{writer}";
            var entries = await Entries(store, name);
            var documents = await store.ListAll<TrialDocument>("writer", name);
            var whole = documents.Count == entries && documents.Select(found => found.Number).Order().SequenceEqual(Enumerable.Range(1, entries));
            if (!whole || documents.Any(found => found.Text != Text(found.Number))) torn++;
            lost += Math.Max(0, last.GetValueOrDefault(name) - entries);
            kept += entries;
        }
        return new(lines.Count, kept, lost, torn);
    }

    private static async Task Write(IDocumentStore store, string writer, TextWriter acknowledged, CancellationToken stop)
    {
        var number = await Entries(store, writer);
        while (!stop.IsCancellationRequested)
        {
            var batch = new Batch()
                .Append(writer, number, $"{number + 1}")
                .Put($"{writer}-{number + 1:D9}", new TrialDocument(writer, number + 1, Text(number + 1)), expected: 0);
            if (!(await store.Save(batch, CancellationToken.None)).Saved) throw new InvalidOperationException($"{writer} met a conflict at {number + 1}.");
            await acknowledged.WriteLineAsync($"{writer} {++number}");
        }
    }

    private static string Text(int number) => number % LargeEvery == 0 ? Large : $"Text {number}";

    private static async Task<int> Entries(IDocumentStore store, string writer)
    {
        long last = 0;
        while (await store.Read(writer, last) is { Count: > 0 } page)
        {
            if (page[0].Revision != last + 1 || page[^1].Revision != last + page.Count) throw new InvalidOperationException($"The stream {writer} has a gap after {last}.");
            last = page[^1].Revision;
        }
        return (int)last;
    }
}

/// <summary>What a check found. More may be kept than was acknowledged (the kill came between the disk and the answer), never less, never half.</summary>
public sealed record TrialReport(int Acknowledged, int Kept, int Lost, int Torn)
{
    public bool Sound => Lost == 0 && Torn == 0;

    public override string ToString() => $"{Acknowledged} acknowledged, {Kept} kept, {Lost} lost, {Torn} torn";
}
