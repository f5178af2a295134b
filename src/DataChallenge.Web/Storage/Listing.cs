namespace DataChallenge.Web.Storage;

/// <summary>What features ask of a store again and again, written once over its contract.</summary>
public static class Listing
{
    private const int Page = 500;
    private const int Attempts = 50;

    /// <summary>Every document whose index holds this value, page after page.</summary>
    public static async Task<IReadOnlyList<T>> ListAll<T>(this IDocumentStore store, string index, string value, CancellationToken cancel = default) where T : class
    {
        var all = new List<T>();
        string? after = null;
        while (true)
        {
            var page = await store.List<T>(index, value, after, Page, cancel);
            all.AddRange(page.Select(stored => stored.Value));
            if (page.Count < Page) return all;
            after = page[^1].Id;
        }
    }

    /// <summary>The one document whose unique index holds this value, or null.</summary>
    public static async Task<T?> One<T>(this IDocumentStore store, string index, string value, CancellationToken cancel = default) where T : class =>
        (await store.List<T>(index, value, null, 1, cancel)).Select(stored => stored.Value).FirstOrDefault();

    /// <summary>
    /// Changes a document from whatever it is at that moment, again if someone else changed it meanwhile. Null when there is no such document;
    /// a change that returns its argument saves nothing.
    /// </summary>
    public static async Task<T?> Change<T>(this IDocumentStore store, string id, Func<T, T> change, CancellationToken cancel = default) where T : class
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await store.Get<T>(id, cancel);
            if (stored is null) return null;
            var changed = change(stored.Value);
            if (ReferenceEquals(changed, stored.Value)) return changed;
            if ((await store.Save(new Batch().Put(id, changed, stored.Revision), cancel)).Saved) return changed;
        }
        throw new InvalidOperationException($"{typeof(T).Name} {id} changed {Attempts} times in a row under this change");
    }
}
