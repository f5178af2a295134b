namespace DataChallenge.Web.Storage;

/// <summary>
/// The one door to what is kept. Two implementations, one contract (tests/Storage/DocumentStoreContract).
/// A document is any record declared with <see cref="DocumentRegistration.AddDocuments{T}"/>; a stream is an append-only list of texts.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document with this id, or null.</summary>
    Task<Stored<T>?> Get<T>(string id, CancellationToken cancel = default) where T : class;

    /// <summary>Everything in the batch or nothing. A revision other than the expected one refuses the whole batch. Returns once the write is durable.</summary>
    Task<SaveOutcome> Save(Batch batch, CancellationToken cancel = default);

    /// <summary>Documents whose declared index holds this value, in order of id, after the id given.</summary>
    Task<IReadOnlyList<Stored<T>>> List<T>(string index, string value, string? after = null, int limit = 100, CancellationToken cancel = default) where T : class;

    /// <summary>All documents of a kind in order of id, after the id given.</summary>
    Task<IReadOnlyList<Stored<T>>> All<T>(string? after = null, int limit = 100, CancellationToken cancel = default) where T : class;

    /// <summary>Entries of a stream with a revision greater than the one given, in order. Revisions start at 1 and have no gaps.</summary>
    Task<IReadOnlyList<StreamEntry>> Read(string stream, long after = 0, int limit = 1000, CancellationToken cancel = default);
}

public sealed record Stored<T>(string Id, long Revision, T Value) where T : class;

public sealed record StreamEntry(long Revision, string Text);

/// <summary>Whether a batch was kept; when not, the document (or stream) whose revision was not the expected one.</summary>
public sealed record SaveOutcome(bool Saved, string? ConflictId = null)
{
    public static readonly SaveOutcome Done = new(true);
    public static SaveOutcome Conflict(string id) => new(false, id);
}
