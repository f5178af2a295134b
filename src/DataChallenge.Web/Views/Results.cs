using DataChallenge.Sources.Results;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Views;

/// <summary>Results kept by content address: written once, never changed.</summary>
public sealed class Results(IDocumentStore store)
{
    public async Task Keep(Result result, CancellationToken cancel = default)
    {
        if (await store.Get<KeptResult>(result.Address, cancel) is null)
            await store.Save(new Batch().Put(result.Address, KeptResult.From(result)), cancel);
    }

    public async Task<Result?> Find(string address, CancellationToken cancel = default) =>
        (await store.Get<KeptResult>(address, cancel))?.Value.Open();
}
