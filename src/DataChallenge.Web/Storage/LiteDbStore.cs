using LiteDB;

namespace DataChallenge.Web.Storage;

/// <summary>The embedded store: one file, one writer, many readers. See README.md in this folder for limits and figures.</summary>
public sealed class LiteDbStore : IDocumentStore, IDisposable
{
    // LiteDB refuses more than 100 open transactions; readers beyond this number wait their turn.
    private readonly SemaphoreSlim readers = new(32);
    private readonly DocumentKinds kinds;
    private readonly LiteDbFile file;
    private readonly LiteDbWriter writer;

    public LiteDbStore(DataFolder folder, DocumentKinds kinds, ILogger<LiteDbStore> log)
        : this(folder.Combine("site.db"), kinds, log) { }

    public LiteDbStore(string path, DocumentKinds kinds, ILogger<LiteDbStore> log)
    {
        this.kinds = kinds;
        file = LiteDbFile.Open(path, kinds);
        writer = new LiteDbWriter(file, log);
    }

    public async Task<Stored<T>?> Get<T>(string id, CancellationToken cancel = default) where T : class
    {
        var kind = kinds.Of(typeof(T));
        return await Reading(() => file.Collection(kind.Collection).FindById(id), cancel) is { } kept ? Shown<T>(kept) : null;
    }

    public Task<SaveOutcome> Save(Batch batch, CancellationToken cancel = default) =>
        batch.Writes.Count == 0 ? Task.FromResult(SaveOutcome.Done) : writer.Save(new LiteDbWrites(batch, kinds), cancel);

    public Task<IReadOnlyList<Stored<T>>> List<T>(string index, string value, string? after = null, int limit = 100, CancellationToken cancel = default) where T : class
    {
        var kind = kinds.Of(typeof(T));
        if (!kind.Indexes.ContainsKey(index)) throw new InvalidOperationException($"{typeof(T).Name} has no index \"{index}\".");
        var (from, to) = LiteDbKeys.Range(value, after);
        return Range(kind.Collection, LiteDbKeys.Field(index), from, to, limit, Shown<T>, cancel);
    }

    public Task<IReadOnlyList<Stored<T>>> All<T>(string? after = null, int limit = 100, CancellationToken cancel = default) where T : class =>
        Range(kinds.Of(typeof(T)).Collection, "_id", after is null ? "" : LiteDbKeys.After(after), "\uffff", limit, Shown<T>, cancel);

    public Task<IReadOnlyList<StreamEntry>> Read(string stream, long after = 0, int limit = 1000, CancellationToken cancel = default)
    {
        var from = LiteDbKeys.After(LiteDbKeys.StreamEntry(stream, after));
        return Range(LiteDbFile.Streams, "_id", from, LiteDbKeys.Range(stream, null).To, limit,
            entry => new StreamEntry(LiteDbKeys.Revision(entry), entry["t"].AsString), cancel);
    }

    public void Dispose()
    {
        writer.Dispose();
        readers.Dispose();
    }

    private async Task<IReadOnlyList<TShown>> Range<TShown>(string collection, string field, string from, string to, int limit, Func<BsonDocument, TShown> show, CancellationToken cancel)
    {
        if (limit <= 0) return [];
        var kept = await Reading(() => file.Collection(collection).Query()
            .Where(Query.Between(field, from, to))
            .OrderBy(field)
            .Limit(Math.Min(limit, StoreLimits.PageLength))
            .ToList(), cancel);
        return [.. kept.Select(show)];
    }

    /// <summary>Reads to the end before returning: an open cursor would hold back the writer's checkpoint.</summary>
    private async Task<TKept> Reading<TKept>(Func<TKept> read, CancellationToken cancel)
    {
        await readers.WaitAsync(cancel);
        try
        {
            return read();
        }
        catch (Exception cause) when (cause is LiteException or IOException)
        {
            throw new StoreStoppedException($"The store cannot be read: {cause.Message}", cause);
        }
        finally
        {
            readers.Release();
        }
    }

    private static Stored<T> Shown<T>(BsonDocument kept) where T : class =>
        new(kept["_id"].AsString, kept["r"].AsInt64, DocumentKinds.FromJson<T>(kept["j"].AsString));
}
