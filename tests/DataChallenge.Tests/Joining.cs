using System.Net;
using DataChallenge.Web.Events;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests;

/// <summary>Who a visitor became by joining.</summary>
public sealed record Joined(string EventId, string TeamId, string Pseudonym, string ReturnCode);

public static class Joining
{
    /// <summary>Joins the event with this code as a pupil would, in the team of this name (or the one the site chooses), and stops on the team's page.</summary>
    public static async Task<Joined> Join(this Visitor visitor, TestSite site, string code = "BREIZH", string? team = null)
    {
        await visitor.Open($"/rejoindre/{code}");
        var found = await site.Get<EventDirectory>().WithCode(code) ?? throw new InvalidOperationException($"No event has the code {code}");
        var teamId = team is null ? "" : (await site.Get<TeamDirectory>().Of(found.Id)).Single(t => t.Name == team).Id;
        string pseudonym;
        do
        {
            pseudonym = visitor.Page.QuerySelector("#pseudonym")?.TextContent ?? throw new InvalidOperationException(visitor.Text);
            await visitor.Submit("#join-form", ("team", teamId));
        }
        // In a crowd two are sometimes proposed one name at the same moment: the second takes the next proposal, as a pupil would.
        while (visitor.Page.QuerySelector("#join-problem")?.TextContent.Contains("ce pseudonyme", StringComparison.Ordinal) == true);
        var returnCode = visitor.Page.QuerySelector("#return-code")?.TextContent ?? throw new InvalidOperationException(visitor.Text);
        await visitor.Open(visitor.Page.QuerySelector("#to-team")!.GetAttribute("href")!);
        if (visitor.Status != HttpStatusCode.OK) throw new InvalidOperationException($"{visitor.Status} {visitor.Text}");
        return new(found.Id, visitor.Address!.AbsolutePath.Split('/')[^1], pseudonym, returnCode);
    }

    /// <summary>Writes an event as its facilitator would have it, straight into the store.</summary>
    public static async Task<Event> AddEvent(this TestSite site, Func<Event, Event>? change = null, params string[] teams)
    {
        var now = TimeProvider.System.GetUtcNow();
        var made = new Event
        {
            Id = site.Get<Ids>().New(),
            Title = "Un événement d’essai",
            Mode = EventMode.Classroom,
            KitId = "femmes-dans-nos-rues",
            Code = Codes.NewForEvent(),
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(1),
            TeamSize = 6,
            Phases = [],
        };
        made = change?.Invoke(made) ?? made;
        var batch = new Batch().Put(made.Id, made, 0);
        foreach (var name in teams)
        {
            var team = new Team { Id = site.Get<Ids>().New(), EventId = made.Id, Name = name, Colour = 1, CreatedAt = now };
            batch.Put(team.Id, team, 0);
        }
        Assert.True((await site.Get<IDocumentStore>().Save(batch)).Saved);
        return made;
    }
}
