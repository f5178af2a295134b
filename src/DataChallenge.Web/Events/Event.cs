namespace DataChallenge.Web.Events;

public enum EventMode { Classroom, Datathon }

public enum PhaseStatus { Upcoming, Open, Closed }

/// <summary>One run of a kit with people and dates.</summary>
public sealed record Event
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required EventMode Mode { get; init; }
    public required string KitId { get; init; }
    /// <summary>What people type to join: upper-case letters and digits.</summary>
    public required string Code { get; init; }
    /// <summary>Account of the facilitator; null for the demo event until the first teacher signs in.</summary>
    public string? OwnerId { get; init; }
    public required DateTimeOffset OpensAt { get; init; }
    public required DateTimeOffset ClosesAt { get; init; }
    public required int TeamSize { get; init; }
    public required IReadOnlyList<EventPhase> Phases { get; init; }
}

public sealed record EventPhase(string PhaseId, PhaseStatus Status, DateTimeOffset? OpenedAt = null, DateTimeOffset? ClosedAt = null);
