using System.Diagnostics;
using WasmEngine = Wasmtime.Engine;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// The one clock by which running queries are stopped: it advances the engine's epoch every 20 ms while any query runs. It has a thread of
/// its own, because a timer would wait its turn on the thread pool exactly when the site is overloaded, and it counts the time that
/// passed rather than its own wake-ups.
/// </summary>
internal sealed class EpochClock : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly WasmEngine engine;
    private readonly ManualResetEventSlim wanted = new();
    private readonly ManualResetEventSlim stopped = new();
    private readonly Lock gate = new();
    private int running;

    public EpochClock(WasmEngine engine)
    {
        this.engine = engine;
        new Thread(Beat) { IsBackground = true, Name = "sparql clock", Priority = ThreadPriority.AboveNormal }.Start();
    }

    /// <summary>The number of ticks that a span lasts, at least.</summary>
    public static ulong Ticks(TimeSpan span) => (ulong)Math.Ceiling(span / Tick) + 1;

    /// <summary>Keeps the clock going until disposed.</summary>
    public IDisposable Run()
    {
        Count(1);
        return new Running(this);
    }

    public void Dispose()
    {
        stopped.Set();
        wanted.Set();
    }

    private void Count(int change)
    {
        lock (gate)
        {
            running += change;
            if (running > 0) wanted.Set();
            else wanted.Reset();
        }
    }

    private void Beat()
    {
        while (!stopped.IsSet)
        {
            wanted.Wait();
            var last = Stopwatch.GetTimestamp();
            while (wanted.IsSet && !stopped.Wait(Tick))
                for (var elapsed = Stopwatch.GetElapsedTime(last); elapsed >= Tick; elapsed -= Tick)
                {
                    engine.IncrementEpoch();
                    last += (long)(Tick.TotalSeconds * Stopwatch.Frequency);
                }
        }
    }

    private sealed class Running(EpochClock clock) : IDisposable
    {
        public void Dispose() => clock.Count(-1);
    }
}
