namespace DataChallenge.Sources.Gateway;

/// <summary>
/// Whether a live source may be asked at all. After failures in a row, or when the source says when to come back, nobody asks until then;
/// after that one probe goes out, and its answer opens the way for everyone. Not safe for use by many at once.
/// </summary>
internal sealed class Circuit(SourceLimits limits)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Limited = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Banned = TimeSpan.FromHours(24);

    private DateTimeOffset until;
    private ProblemKind? reason;
    private int failures;
    private TimeSpan pause = limits.Pause;

    /// <summary>Why nobody may ask now, or null.</summary>
    public QueryProblem? Refusal(DateTimeOffset now) => reason is { } kind && now < until ? new(kind) : null;

    /// <summary>Requests allowed at once: one while only a probe may go.</summary>
    public int Width => reason is null ? limits.Parallel : 1;

    public void Hear(QueryProblem? problem, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        switch (problem?.Kind)
        {
            case ProblemKind.SourceBanned: Open(ProblemKind.SourceBanned, retryAt ?? now + Banned); break;
            case ProblemKind.SourceLimited: Open(ProblemKind.SourceLimited, retryAt ?? now + Limited); break;
            case ProblemKind.SourceUnavailable: Fail(retryAt, now); break;
            default: Close(now); break; // it answered, if only to say that a query is wrong
        }
    }

    private void Fail(DateTimeOffset? retryAt, DateTimeOffset now)
    {
        var probe = reason is not null;
        if (++failures < limits.FailuresInARow && !probe && retryAt is null) return;
        if (probe) pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        Open(ProblemKind.SourceUnavailable, retryAt ?? now + pause);
    }

    /// <summary>Of requests that ran side by side, the one told to stay away the longest is right, and a ban outlasts everything.</summary>
    private void Open(ProblemKind kind, DateTimeOffset end)
    {
        if (reason is not null && end < until) return;
        (reason, until) = (kind, end);
    }

    private void Close(DateTimeOffset now)
    {
        if (Refusal(now) is not null) return; // asked before the others were told to stay away
        (reason, failures, pause) = (null, 0, limits.Pause);
    }
}
