using System.Security.Cryptography;
using DataChallenge.Web.Events;

namespace DataChallenge.Web.Teams;

/// <summary>The teams of an event and who sits where, at one moment. Pure: the store decides when two people want the same seat.</summary>
public sealed record Roster(Event Event, IReadOnlyList<Team> Teams, IReadOnlyList<Participant> Participants)
{
    public IReadOnlyList<Participant> Members(Team team) =>
        [.. Participants.Where(someone => someone.TeamId == team.Id).OrderBy(someone => someone.JoinedAt)];

    public int Count(Team team) => Participants.Count(someone => someone.TeamId == team.Id);

    public IReadOnlyList<Team> WithRoom => [.. Teams.Where(HasRoom)];

    public bool HasRoom(Team team) => Count(team) < Event.TeamSize;

    /// <summary>The team with the fewest members, one of them at random when several are as small.</summary>
    public Team? Smallest()
    {
        var free = WithRoom;
        if (free.Count == 0) return null;
        var fewest = free.Min(Count);
        var smallest = free.Where(team => Count(team) == fewest).ToArray();
        return smallest[RandomNumberGenerator.GetInt32(smallest.Length)];
    }

    /// <summary>A free seat at random, so that people arriving together seldom reach for the same one; null when the team is full.</summary>
    public int? FreeSeat(Team team)
    {
        var taken = Participants.Where(someone => someone.TeamId == team.Id).Select(someone => someone.Seat).ToHashSet();
        var free = Enumerable.Range(1, Event.TeamSize).Where(seat => !taken.Contains(seat)).ToArray();
        return free.Length == 0 ? null : free[RandomNumberGenerator.GetInt32(free.Length)];
    }
}
