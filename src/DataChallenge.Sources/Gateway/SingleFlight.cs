namespace DataChallenge.Sources.Gateway;

/// <summary>Work under one key runs once at a time; whoever asks meanwhile gets the same answer. It is stopped when the last one who waits leaves.</summary>
internal sealed class SingleFlight<TKey, TAnswer> where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Flight> flights = [];

    public async Task<TAnswer> Run(TKey key, Func<CancellationToken, Task<TAnswer>> work, CancellationToken cancel)
    {
        var flight = Board(key, work);
        try { return await flight.Answer.WaitAsync(cancel); }
        finally { Leave(key, flight); }
    }

    private Flight Board(TKey key, Func<CancellationToken, Task<TAnswer>> work)
    {
        lock (gate)
        {
            if (!flights.TryGetValue(key, out var flight)) flights[key] = flight = new Flight(work);
            flight.Aboard++;
            return flight;
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        lock (gate)
        {
            if (--flight.Aboard > 0 && !flight.Answer.IsCompleted) return;
            if (flights.GetValueOrDefault(key) == flight) flights.Remove(key);
        }
        if (!flight.Answer.IsCompleted) flight.Stop.Cancel();
    }

    private sealed class Flight
    {
        public Flight(Func<CancellationToken, Task<TAnswer>> work) => Answer = Task.Run(() => work(Stop.Token));

        public CancellationTokenSource Stop { get; } = new();
        public Task<TAnswer> Answer { get; }
        public int Aboard { get; set; }
    }
}
