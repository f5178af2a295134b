using System.Collections.Frozen;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Gallery;

/// <summary>
/// Every publication in memory, since a gallery day reads them far more often than anyone publishes.
/// Read again when this node publishes, and now and then for what other nodes publish.
/// </summary>
public sealed class Shelf(IDocumentStore store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Contents? contents;
    private int writes;

    /// <summary>All publications, newest first, withdrawn ones among them.</summary>
    public async Task<IReadOnlyList<Publication>> All(CancellationToken cancel = default) => (await Read(cancel)).Newest;

    public async Task<Publication?> Find(string slug, CancellationToken cancel = default) =>
        (await Read(cancel)).BySlug.GetValueOrDefault(slug);

    public void Forget() => Interlocked.Increment(ref writes);

    public void Dispose() => reading.Dispose();

    private async Task<Contents> Read(CancellationToken cancel)
    {
        if (Fresh() is { } known) return known;
        await reading.WaitAsync(cancel);
        try
        {
            return Fresh() ?? (contents = await Load(cancel));
        }
        finally
        {
            reading.Release();
        }
    }

    private Contents? Fresh() =>
        contents is { } known && known.Writes == Volatile.Read(ref writes) && time.GetElapsedTime(known.ReadAt) < Freshness ? known : null;

    private async Task<Contents> Load(CancellationToken cancel)
    {
        var seen = Volatile.Read(ref writes);
        var all = new List<Publication>();
        for (string? after = null; ;)
        {
            var page = await store.All<Publication>(after, 500, cancel);
            all.AddRange(page.Select(stored => stored.Value));
            if (page.Count < 500) break;
            after = page[^1].Id;
        }
        return new(
            [.. all.OrderByDescending(publication => publication.PublishedAt).ThenBy(publication => publication.Slug, StringComparer.Ordinal)],
            all.ToFrozenDictionary(publication => publication.Slug), seen, time.GetTimestamp());
    }

    private sealed record Contents(IReadOnlyList<Publication> Newest, FrozenDictionary<string, Publication> BySlug, int Writes, long ReadAt);
}
