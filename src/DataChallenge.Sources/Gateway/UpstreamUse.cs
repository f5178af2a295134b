namespace DataChallenge.Sources.Gateway;

/// <summary>What a live source has done for us within a sliding window, against its limits. Not safe for use by many at once.</summary>
internal sealed class UpstreamUse(SourceLimits limits)
{
    private readonly List<Turn> turns = [];
    private readonly List<DateTimeOffset> errors = [];

    public int Running { get; private set; }

    /// <summary>Whether one more request keeps every limit, even if all that run now should fail.</summary>
    public bool HasRoom(DateTimeOffset now, int width)
    {
        Forget(now);
        return Running < width && errors.Count + Running < limits.Errors && Spent(now) < limits.Processing;
    }

    public Turn Begin(DateTimeOffset now)
    {
        var turn = new Turn(now);
        turns.Add(turn);
        Running++;
        return turn;
    }

    public void End(Turn turn, DateTimeOffset now, bool failed)
    {
        turn.EndedAt = now;
        Running--;
        if (failed) errors.Add(now);
    }

    private TimeSpan Spent(DateTimeOffset now) => turns.Aggregate(TimeSpan.Zero, (sum, turn) => sum + turn.Within(now - limits.Window, now));

    private void Forget(DateTimeOffset now)
    {
        turns.RemoveAll(turn => turn.EndedAt is { } end && end <= now - limits.Window);
        errors.RemoveAll(error => error <= now - limits.Window);
    }
}

/// <summary>One request to a live source.</summary>
internal sealed class Turn(DateTimeOffset startedAt)
{
    public DateTimeOffset? EndedAt { get; set; }

    public TimeSpan Within(DateTimeOffset from, DateTimeOffset now) => (EndedAt ?? now) - (startedAt > from ? startedAt : from);
}
