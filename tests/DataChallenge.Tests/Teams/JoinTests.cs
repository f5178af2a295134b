using System.Net;
using DataChallenge.Web.Events;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Teams;

public class JoinTests
{
    [Fact]
    public async Task A_pupil_joins_with_a_code_a_proposed_name_and_a_team()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site, "BREIZH", "Les Hermines");
        Assert.Equal($"/equipes/{joined.TeamId}", pupil.Address!.AbsolutePath);
        Assert.Contains("Les Hermines", pupil.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains(joined.Pseudonym, pupil.Text);
        Assert.Matches("^[A-Z0-9]{4}-[A-Z0-9]{4}$", joined.ReturnCode);
    }

    [Fact]
    public async Task The_return_code_brings_back_from_another_device_and_is_shown_only_once()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site);
        await pupil.Open("/rejoindre/bienvenue");
        Assert.DoesNotContain(joined.ReturnCode, pupil.Text);

        var tablet = site.Visitor();
        await tablet.Open("/rejoindre");
        await tablet.Submit("#code-form", ("typed", joined.ReturnCode.ToLowerInvariant().Replace("-", " ")));
        Assert.Equal($"/equipes/{joined.TeamId}", tablet.Address!.AbsolutePath);
        Assert.Contains(joined.Pseudonym, tablet.Text);
        Assert.Single(await site.Get<Participants>().Of(joined.EventId));
    }

    [Fact]
    public async Task A_return_code_in_an_address_asks_for_one_more_click()
    {
        await using var site = new TestSite();
        var joined = await site.Visitor().Join(site);
        var tablet = site.Visitor();
        await tablet.Open($"/rejoindre/{joined.ReturnCode}");
        Assert.Equal("/rejoindre/" + joined.ReturnCode, tablet.Address!.AbsolutePath);
        await tablet.Submit("#code-form");
        Assert.Equal($"/equipes/{joined.TeamId}", tablet.Address!.AbsolutePath);
    }

    [Theory]
    [InlineData("breizh")]
    [InlineData(" bre izh ")]
    [InlineData("BRE-IZH")]
    public async Task Case_spaces_and_dashes_do_not_matter(string typed)
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        await pupil.Open("/rejoindre");
        await pupil.Submit("#code-form", ("typed", typed));
        Assert.NotNull(pupil.Page.QuerySelector("#join-form"));
    }

    [Fact]
    public async Task Another_pseudonym_can_be_asked_for_and_the_team_stays_chosen()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        await pupil.Open("/rejoindre/BREIZH");
        var first = pupil.Page.QuerySelector("#pseudonym")!.TextContent;
        pupil.Page.QuerySelector("#join-form")!.SetAttribute("action", "/rejoindre/BREIZH?handler=Another");
        await pupil.Submit("#join-form", ("team", "demo-3"));
        Assert.NotEqual(first, pupil.Page.QuerySelector("#pseudonym")!.TextContent);
        Assert.NotNull(pupil.Page.QuerySelector("input[name=team][value=demo-3][checked]"));
    }

    [Fact]
    public async Task Someone_already_there_is_offered_to_go_on()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site);
        await pupil.Open("/rejoindre/BREIZH");
        Assert.Contains(joined.Pseudonym, pupil.Page.QuerySelector("#already")!.TextContent);
        Assert.Null(pupil.Page.QuerySelector("#join-form"));
        await pupil.Submit("#already form");
        Assert.NotNull(pupil.Page.QuerySelector("#join-form"));
    }

    [Fact]
    public async Task A_forged_pseudonym_is_refused_and_another_is_proposed()
    {
        await using var site = new TestSite();
        var elsewhere = await site.AddEvent(null, "A");
        var pupil = site.Visitor();
        foreach (var seal in new[] { "Jean Dupont", "", (await site.Get<Pseudonyms>().Propose(elsewhere.Id)).Seal })
        {
            await pupil.Open("/rejoindre/BREIZH");
            await pupil.Submit("#join-form", ("seal", seal));
            Assert.Contains("n’a pas été proposé", pupil.Page.QuerySelector("#join-problem")!.TextContent);
            Assert.NotNull(pupil.Page.QuerySelector("#pseudonym"));
        }
        Assert.Empty(await site.Get<Participants>().Of(Event.DemoId));
    }

    [Fact]
    public async Task Two_pupils_with_one_pseudonym_the_second_gets_another_proposal()
    {
        await using var site = new TestSite();
        var (one, two) = (site.Visitor(), site.Visitor());
        await one.Open("/rejoindre/BREIZH");
        await two.Open("/rejoindre/BREIZH");
        var seal = one.Page.QuerySelector("input[name=seal]")!.GetAttribute("value")!;
        await one.Submit("#join-form");
        await two.Submit("#join-form", ("seal", seal));
        Assert.Contains("vient de prendre ce pseudonyme", two.Page.QuerySelector("#join-problem")!.TextContent);
        await two.Submit("#join-form");
        Assert.NotNull(two.Page.QuerySelector("#return-code"));
    }

    [Theory]
    [InlineData(1, 2, "pas encore ouvert")]
    [InlineData(-3, -1, "est terminé")]
    public async Task An_event_that_is_not_open_says_so_and_what_to_try(int opens, int closes, string sentence)
    {
        await using var site = new TestSite();
        var now = TimeProvider.System.GetUtcNow();
        var found = await site.AddEvent(e => e with { OpensAt = now.AddDays(opens), ClosesAt = now.AddDays(closes) }, "A");
        var pupil = site.Visitor();
        await pupil.Open($"/rejoindre/{found.Code}");
        Assert.Contains(sentence, pupil.Page.QuerySelector("#join-problem")!.TextContent);
        Assert.Null(pupil.Page.QuerySelector("#join-form"));
    }

    [Fact]
    public async Task A_wrong_code_gets_a_plain_sentence_and_stays_in_the_field()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        await pupil.Open("/rejoindre");
        await pupil.Submit("#code-form", ("typed", "NANTES"));
        Assert.Contains("ne correspond à aucun événement", pupil.Page.QuerySelector("#join-problem")!.TextContent);
        Assert.Equal("NANTES", pupil.Page.QuerySelector("#typed")!.GetAttribute("value"));
        var reader = site.Visitor("en");
        await reader.Open("/rejoindre/NANTES");
        Assert.Contains("matches no event", reader.Page.QuerySelector("#join-problem")!.TextContent);
    }

    [Fact]
    public async Task Thirty_different_wrong_codes_close_the_door_but_one_misspelt_on_the_board_does_not()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        for (var pupilOfTheClass = 0; pupilOfTheClass < 40; pupilOfTheClass++) await pupil.Open("/rejoindre/BREISH");
        await pupil.Open("/rejoindre/BREIZH");
        Assert.Equal(HttpStatusCode.OK, pupil.Status);
        for (var guess = 0; guess < 30; guess++) await pupil.Open($"/rejoindre/GUESS{guess}");
        await pupil.Open("/rejoindre/BREIZH");
        Assert.Equal(HttpStatusCode.TooManyRequests, pupil.Status);
        Assert.Contains("Trop de codes faux", pupil.Text);
    }

    [Fact]
    public async Task Thirty_five_pupils_behind_one_address_join_at_once()
    {
        await using var site = new TestSite();
        var found = await site.AddEvent(e => e with { TeamSize = 5 }, "A", "B", "C", "D", "E", "F", "G");
        var all = await Task.WhenAll(Enumerable.Range(0, 35).Select(_ => site.Visitor().Join(site, found.Code)));
        Assert.Equal(35, all.Select(one => one.Pseudonym).Distinct().Count());
        Assert.All(all.GroupBy(one => one.TeamId), team => Assert.Equal(5, team.Count()));
        var late = site.Visitor();
        await late.Open($"/rejoindre/{found.Code}");
        Assert.Contains("complètes", late.Page.QuerySelector("#join-problem")!.TextContent);
    }

    [Fact]
    public async Task Two_pupils_for_the_last_seat_one_takes_it_and_the_other_is_told()
    {
        await using var site = new TestSite();
        var found = await site.AddEvent(e => e with { TeamSize = 1 }, "Seule", "Autre");
        var seule = (await site.Get<TeamDirectory>().Of(found.Id)).Single(team => team.Name == "Seule");
        var pupils = Enumerable.Range(0, 2).Select(_ => site.Visitor()).ToList();
        foreach (var pupil in pupils) await pupil.Open($"/rejoindre/{found.Code}");
        await Task.WhenAll(pupils.Select(pupil => pupil.Submit("#join-form", ("team", seule.Id))));
        Assert.Single(pupils, pupil => pupil.Page.QuerySelector("#return-code") is not null);
        var other = pupils.Single(pupil => pupil.Page.QuerySelector("#return-code") is null);
        Assert.Contains("vient de se remplir", other.Page.QuerySelector("#join-problem")!.TextContent);
        Assert.DoesNotContain("Seule", other.Page.QuerySelector("#join-form")!.TextContent);
    }
}
