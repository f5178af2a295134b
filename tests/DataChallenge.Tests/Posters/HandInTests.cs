using DataChallenge.Web.Kits;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Posters;

public class HandInTests
{
    [Fact]
    public async Task A_poster_taken_back_under_its_readers_eyes_is_not_accepted()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Write();
        await studio.HandIn();
        var teacher = await studio.Teacher();
        await studio.Pupil.Submit("[data-form=take-back]");

        await teacher.Press("[formaction='?handler=Accept']");
        Assert.Contains("n’est plus rendu", teacher.Text);
        await teacher.Open("/galerie");
        Assert.DoesNotContain(Studio.Title, teacher.Text);
    }

    [Fact]
    public async Task Where_the_poster_stands_shows_among_the_deliverables_of_the_team_and_of_the_event()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Write();
        await studio.HandIn();
        var kit = site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var team = (await site.Get<TeamDirectory>().Find(studio.Who.TeamId))!;

        Assert.Equal(HandInState.HandedIn, Poster(await site.Get<Deliverables>().Of(kit, team)));
        Assert.Equal(HandInState.HandedIn, Poster((await site.Get<Deliverables>().OfEvent(kit, team.EventId))[team.Id]));
    }

    [Fact]
    public async Task Handing_in_is_the_last_thing_the_team_did()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Write();
        Assert.Equal(Deed.Poster, (await site.Get<ITeamActivity>().Last(studio.Who.TeamId))?.What);
        await studio.HandIn();
        Assert.Equal((Deed.HandedIn, studio.Who.Pseudonym), (await site.Get<ITeamActivity>().Last(studio.Who.TeamId)) is { } last ? (last.What, last.By) : default);
    }

    private static HandInState Poster(IReadOnlyList<DeliverableProgress> deliverables) =>
        deliverables.Single(one => one.Deliverable.Kind == DeliverableKind.Poster).State;
}
