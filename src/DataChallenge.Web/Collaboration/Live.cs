using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Collaboration;

/// <summary>Tells browsers that what they show has changed; they ask for it again by HTTP, so nothing here carries content.</summary>
public interface ILive
{
    Task Changed(string topic);
}

/// <summary>What can change: an event, a team, and what a team is doing (seen by its facilitator, changes at every keystroke).</summary>
public static class Topics
{
    public static string Event(string id) => $"event:{id}";

    public static string Team(string id) => $"team:{id}";

    public static string Activity(string teamId) => $"activity:{teamId}";
}

/// <summary>
/// The first change of a topic goes out at once; changes that follow within the pause go out together at its end.
/// Thirty-five pupils arriving in the same second are two messages.
/// </summary>
public sealed class Live(IHubContext<LiveHub, ILiveClient> hub, TimeProvider time) : ILive
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly ConcurrentDictionary<string, Window> windows = [];

    public async Task Changed(string topic)
    {
        while (!windows.TryAdd(topic, new Window()))
        {
            if (!windows.TryGetValue(topic, out var open)) continue;
            open.Again = true;
            // Closed between the two lines: this change may have been missed, it opens a window of its own.
            if (windows.TryGetValue(topic, out var still) && still == open) return;
        }
        await Send(topic);
        _ = Close(topic);
    }

    private async Task Close(string topic)
    {
        await Task.Delay(Pause, time);
        if (windows.TryRemove(topic, out var window) && window.Again) await Changed(topic);
    }

    private Task Send(string topic) => hub.Clients.Group(topic).Changed(topic);

    private sealed class Window
    {
        public volatile bool Again;
    }
}
