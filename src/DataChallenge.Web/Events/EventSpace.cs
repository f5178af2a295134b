using DataChallenge.Web.Kits;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Events;

/// <summary>An event as one person sees it.</summary>
public sealed record EventSpace(Event Event, Kit Kit, bool Facilitator, Participant? Participant)
{
    /// <summary>The kit's phases with their state in this event, in order.</summary>
    public IReadOnlyList<PhaseInEvent> Phases => PhaseInEvent.Of(Event, Kit);
}

/// <summary>A phase of the kit and where it stands in an event.</summary>
public sealed record PhaseInEvent(KitPhase Phase, EventPhase State)
{
    public bool Open => State.Status == PhaseStatus.Open;

    public static IReadOnlyList<PhaseInEvent> Of(Event @event, Kit kit) =>
        [.. kit.Phases.Select(phase => new PhaseInEvent(phase, @event.Phase(phase.Id) ?? new(phase.Id, PhaseStatus.Upcoming)))];
}
