using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Events;

/// <summary>A participant and the teams a facilitator can move them to.</summary>
public sealed record ManagedMember(Event Event, Participant Participant, IReadOnlyList<Team> OtherTeams);
