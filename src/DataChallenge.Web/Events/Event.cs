namespace DataChallenge.Web.Events;

public enum EventMode { Classroom, Datathon }

public enum PhaseStatus { Upcoming, Open, Closed }

public enum Admission { Open, NotYet, Over }

/// <summary>One run of a kit with people and dates.</summary>
public sealed record Event
{
    /// <summary>The event every instance starts with, open to whoever passes.</summary>
    public const string DemoId = "demo";

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
    /// <summary>Seats in each team.</summary>
    public required int TeamSize { get; init; }
    public required IReadOnlyList<EventPhase> Phases { get; init; }

    public bool IsDemo => Id == DemoId;

    public Admission AdmissionAt(DateTimeOffset now) =>
        now < OpensAt ? Admission.NotYet : now >= ClosesAt ? Admission.Over : Admission.Open;

    public EventPhase? Phase(string phaseId) => Phases.FirstOrDefault(phase => phase.PhaseId == phaseId);

    /// <summary>Opens a phase, or opens it again. An unknown or already open phase changes nothing.</summary>
    public Event Open(string phaseId, DateTimeOffset now) =>
        With(phaseId, phase => phase.Status == PhaseStatus.Open ? phase : phase with { Status = PhaseStatus.Open, OpenedAt = now, ClosedAt = null });

    /// <summary>Closes an open phase; it can be opened again. Anything else changes nothing.</summary>
    public Event Close(string phaseId, DateTimeOffset now) =>
        With(phaseId, phase => phase.Status == PhaseStatus.Open ? phase with { Status = PhaseStatus.Closed, ClosedAt = now } : phase);

    /// <summary>Gives an event nobody facilitates to an account.</summary>
    public Event OwnedBy(string accountId) => OwnerId is null ? this with { OwnerId = accountId } : this;

    private Event With(string phaseId, Func<EventPhase, EventPhase> change)
    {
        var phase = Phase(phaseId);
        if (phase is null) return this;
        var changed = change(phase);
        return changed == phase ? this : this with { Phases = [.. Phases.Select(p => p.PhaseId == phaseId ? changed : p)] };
    }
}

public sealed record EventPhase(string PhaseId, PhaseStatus Status, DateTimeOffset? OpenedAt = null, DateTimeOffset? ClosedAt = null);
