namespace DataChallenge.Sources.Gateway;

/// <summary>How hard a live source may be asked. The defaults are the Wikidata Query Service's published limits for one client.</summary>
public sealed class SourceLimits
{
    /// <summary>Requests at once.</summary>
    public int Parallel { get; set; } = 5;

    /// <summary>The time over which <see cref="Processing"/> and <see cref="Errors"/> are counted.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Time the source may spend on us in a window, all requests together.</summary>
    public TimeSpan Processing { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Failed requests in a window.</summary>
    public int Errors { get; set; } = 30;

    /// <summary>Queries that may wait; one more is told <see cref="ProblemKind.Busy"/>.</summary>
    public int Queue { get; set; } = 200;

    /// <summary>How long a query waits for its turn before it is told <see cref="ProblemKind.Busy"/>.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Failures in a row after which the source counts as down.</summary>
    public int FailuresInARow { get; set; } = 3;

    /// <summary>How long a source that is down is left alone before one probe; doubled at each probe that fails, up to ten minutes.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the numbers make sense.</summary>
    public bool AreValid => Parallel > 0 && Errors > 0 && Queue >= 0 && FailuresInARow > 0
        && Window > TimeSpan.Zero && Processing > TimeSpan.Zero && Patience > TimeSpan.Zero && Pause > TimeSpan.Zero;
}
