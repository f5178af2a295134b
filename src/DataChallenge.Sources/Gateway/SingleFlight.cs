using System.Collections.Concurrent;

namespace DataChallenge.Sources.Gateway;

/// <summary>Work under one key runs once at a time; whoever asks meanwhile gets the same task.</summary>
internal sealed class SingleFlight<TKey, TAnswer> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TAnswer>>> flights = new();

    public Task<TAnswer> Run(TKey key, Func<Task<TAnswer>> work)
    {
        var own = new Lazy<Task<TAnswer>>(() => Land(key, work));
        return flights.GetOrAdd(key, own).Value;
    }

    private async Task<TAnswer> Land(TKey key, Func<Task<TAnswer>> work)
    {
        await Task.Yield(); // the flight is in the dictionary before it can leave it
        try { return await work(); }
        finally { flights.TryRemove(key, out _); }
    }
}
