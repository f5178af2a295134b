using DataChallenge.Sources.Results;
using DataChallenge.Web.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace DataChallenge.Web.Views;

/// <summary>Results kept by content address: written once, never changed. The ones asked for lately stay open in memory.</summary>
public sealed class Results(IDocumentStore store) : IDisposable
{
    /// <summary>Values, of some 150 bytes each: about 50 MB.</summary>
    private const int MostValuesInMemory = 350_000;

    private readonly MemoryCache open = new(new MemoryCacheOptions { SizeLimit = MostValuesInMemory });

    public async Task Keep(Result result, CancellationToken cancel = default)
    {
        if (await store.Get<KeptResult>(result.Address, cancel) is null)
            await store.Save(new Batch().Put(result.Address, KeptResult.From(result)), cancel);
        Remember(result);
    }

    public async Task<Result?> Find(string address, CancellationToken cancel = default)
    {
        if (!IsAddress(address)) return null;
        if (open.TryGetValue(address, out Result? known)) return known;
        var found = (await store.Get<KeptResult>(address, cancel))?.Value.Open();
        if (found is not null) Remember(found);
        return found;
    }

    /// <summary>64 lower-case hexadecimal digits; anything else was never given by us.</summary>
    public static bool IsAddress(string address) => address.Length == 64 && address.All(digit => char.IsAsciiHexDigitLower(digit));

    public void Dispose() => open.Dispose();

    private void Remember(Result result) =>
        open.Set(result.Address, result, new MemoryCacheEntryOptions { Size = 1 + result.Rows.Count * result.Columns.Count });
}
