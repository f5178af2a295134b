using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.SignalR.Client;

namespace DataChallenge.Tests.Notebooks;

public class NotebookHubTests
{
    [Fact]
    public async Task Two_teammates_see_each_others_work_in_the_same_order()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        var start = (await ada.Join())!.Notebook!.Revision;
        await bob.Join();

        await Task.WhenAll(
            Task.Run(async () => { for (var i = 0; i < 20; i++) await ada.AddText($"ada {i}"); }),
            Task.Run(async () => { for (var i = 0; i < 20; i++) await bob.AddText($"bob {i}"); }));

        await ada.Until(desk => desk.Heard.Count == 40);
        await bob.Until(desk => desk.Heard.Count == 40);
        Assert.Equal(ada.Arrivals, bob.Arrivals);
        Assert.Equal(Enumerable.Range((int)start + 1, 40).Select(revision => (long)revision), ada.Arrivals);
    }

    [Fact]
    public async Task Teammates_see_who_is_there_and_in_which_cell()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        var cell = (await ada.Join())!.Notebook!.Cells[0].Id;
        await bob.Join();
        await bob.Hub.InvokeAsync("Look", cell);
        await ada.Until(desk => desk.People.Any(person => person.Name == bob.Who.Pseudonym && person.Cell == cell));
        await bob.DisposeAsync();
        await ada.Until(desk => desk.People.Count == 1);
        Assert.Equal([ada.Who.Pseudonym], site.Get<Presence>().In(ada.Who.TeamId));
    }

    [Fact]
    public async Task Someone_who_lost_the_network_gets_what_they_missed_and_sends_again_without_doubling()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        var left = (await ada.Join())!.Notebook!.Revision;
        await bob.Join();
        var sent = new AddCell(ada.NewId(), ada.NewId(), CellKind.Text, null, "avant la coupure");
        await ada.Do(sent);
        await ada.Hub.StopAsync();
        await bob.AddText("pendant la coupure");
        await ada.Hub.StartAsync();

        var back = (await ada.Join(revision: left))!;
        Assert.Null(back.Notebook);
        Assert.Equal(2, back.Missed.Count);
        var again = await ada.Do(sent);
        Assert.Equal(left + 1, again.Applied!.Revision);
        Assert.Equal(left + 2, (await site.Get<NotebookSessions>().Open(ada.Who.TeamId)).Revision);
    }

    [Fact]
    public async Task A_stranger_another_team_and_nobody_are_refused()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var other = await Desk.Sit(site, team: "Les Ajoncs");
        await ada.Join();
        Assert.Null(await other.Join(ada.Who.TeamId));
        Assert.Equal(Rejection.NotJoined, (await other.Do(new DeleteCell("some-op", "some-cell"))).Rejected);
        Assert.False(await other.Hub.InvokeAsync<bool>("Run", "some-cell", "fr"));

        await using var nobody = Desk.Connect(site);
        await nobody.StartAsync();
        Assert.Null(await nobody.InvokeAsync<DataChallenge.Web.Collaboration.Joined?>("Join", ada.Who.TeamId, 0L));
    }

    [Theory]
    [InlineData("""{"do":"explode","id":"op-1","cell":"cell-1"}""", Rejection.Malformed)]
    [InlineData("""{"id":"op-1","cell":"cell-1"}""", Rejection.Malformed)]
    [InlineData("""[1,2,3]""", Rejection.Malformed)]
    [InlineData("""null""", Rejection.Malformed)]
    [InlineData("""{"do":"addCell","id":"op-1","cell":"cell-1"}""", Rejection.Malformed)]
    [InlineData("""{"do":"addCell","id":"op-1","cell":"cell-1","kind":"rocket"}""", Rejection.Malformed)]
    [InlineData("""{"do":"addCell","id":"op-1","cell":"cell-1","kind":"text","text":null}""", Rejection.Malformed)]
    [InlineData("""{"do":"addCell","id":"op-1","cell":"<script>","kind":"text"}""", Rejection.Malformed)]
    [InlineData("""{"do":"configureView","id":"op-1","cell":"cell-1","view":{"kind":"bar","layers":null}}""", Rejection.Malformed)]
    [InlineData("""{"do":"setText","id":"op-1","cell":"cell-of-another-team","text":"x","base":-1}""", Rejection.UnknownCell)]
    [InlineData("""{"do":"recordRun","id":"op-1","cell":"cell-1","run":{"at":"2026-01-01T00:00:00Z","by":"x","text":"x","address":null,"rows":1,"truncated":false,"problem":null}}""", Rejection.Reserved)]
    public async Task A_forged_operation_is_refused_with_a_reason_and_changes_nothing(string json, Rejection reason)
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site);
        var before = (await ada.Join())!.Notebook!.Revision;
        Assert.Equal(reason, (await ada.Send(json)).Rejected);
        Assert.Equal(before, (await site.Get<NotebookSessions>().Open(ada.Who.TeamId)).Revision);
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_ten_megabytes_end_the_connection_of_the_sender_alone()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        await ada.Join();
        await bob.Join();
        var cell = await ada.AddText("court");
        Assert.Equal(Rejection.TextTooLong, (await ada.Do(new SetText(ada.NewId(), cell, new string('é', NotebookLimits.CellText + 1), 0))).Rejected);
        Assert.Null((await ada.Do(new SetText(ada.NewId(), cell, new string('é', NotebookLimits.CellText), 0))).Rejected);
        await Assert.ThrowsAnyAsync<Exception>(() => ada.Do(new SetText(ada.NewId(), cell, new string('x', 10_000_000), 0)));
        await bob.AddText("toujours là");
        Assert.Equal(NotebookLimits.CellText, (await site.Get<NotebookSessions>().Open(bob.Who.TeamId)).Find(cell)!.Text.Length);
    }

    [Fact]
    public async Task Too_many_operations_a_second_are_slowed_and_told_but_all_kept()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site);
        await ada.Join();
        var cell = await ada.AddText("0");
        var slowed = false;
        for (var i = 1; i <= 90; i++)
        {
            var answer = await ada.Do(new SetText(ada.NewId(), cell, $"{i}", 0));
            Assert.Null(answer.Rejected);
            slowed |= answer.Slowed;
        }
        Assert.True(slowed);
        Assert.Equal("90", (await site.Get<NotebookSessions>().Open(ada.Who.TeamId)).Find(cell)!.Text);
    }

    [Fact]
    public async Task The_facilitators_page_hears_that_a_team_works()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site);
        await ada.Join();
        await ada.AddText("une phrase");
        var last = await site.Get<ITeamActivity>().Last(ada.Who.TeamId);
        Assert.Equal((Deed.Wrote, ada.Who.Pseudonym), (last!.What, last.By));
    }
}
