using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;

namespace DataChallenge.Web.Teams;

/// <summary>A team as one person sees it; the name is the one others see beside what this person does.</summary>
public sealed record TeamSpace(Team Team, Event Event, Kit Kit, bool Facilitator, string DisplayName)
{
    public IReadOnlyList<PhaseInEvent> Phases => PhaseInEvent.Of(Event, Kit);
}
