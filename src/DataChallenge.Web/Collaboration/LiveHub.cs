using DataChallenge.Web.Accounts;
using DataChallenge.Web.Events;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Collaboration;

public interface ILiveClient
{
    Task Changed(string topic);
}

/// <summary>The channel of changes: a page follows the topics of what it shows, as far as its reader may see them.</summary>
public sealed class LiveHub(EventDirectory events, TeamDirectory teams, Presence presence) : Hub<ILiveClient>
{
    public const string Address = "/direct";

    /// <summary>Follows a topic; false when there is no such thing for this person. Following one's own team counts as being there.</summary>
    public async Task<bool> Follow(string topic)
    {
        var person = Person.From(Context.User ?? new());
        var found = topic.Split(':', 2) switch
        {
            ["event", var id] => await events.SeenBy(person, id, Context.ConnectionAborted) is not null,
            ["team", var id] => await FollowTeam(person, id),
            ["activity", var id] => await teams.SeenBy(person, id, Context.ConnectionAborted) is { Facilitator: true },
            _ => false,
        };
        if (found) await Groups.AddToGroupAsync(Context.ConnectionId, topic);
        return found;
    }

    public override Task OnDisconnectedAsync(Exception? exception) => presence.Leave(Context.ConnectionId);

    private async Task<bool> FollowTeam(Person person, string id)
    {
        if (await teams.SeenBy(person, id, Context.ConnectionAborted) is not { } space) return false;
        // A facilitator's page follows every team at once: they are there only when they open the team's notebook.
        if (!space.Facilitator) await presence.Enter(Context.ConnectionId, id, space.DisplayName);
        return true;
    }
}
