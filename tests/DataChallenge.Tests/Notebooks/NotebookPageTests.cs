using System.Net;
using DataChallenge.Web.Notebooks;

namespace DataChallenge.Tests.Notebooks;

public class NotebookPageTests
{
    [Fact]
    public async Task The_notebook_reads_without_a_script()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site);
        await pupil.Open($"/equipes/{joined.TeamId}/carnet");
        Assert.Equal(HttpStatusCode.OK, pupil.Status);
        Assert.Single(pupil.Page.QuerySelectorAll("h1"));
        Assert.Contains("Bienvenue dans votre carnet", pupil.Page.QuerySelector("[data-kind=text]")!.TextContent);
        Assert.Contains("SELECT", pupil.Page.QuerySelector("[data-kind=sparql] pre")!.TextContent);
        Assert.NotEmpty(pupil.Page.QuerySelectorAll("[data-add-query]"));
        Assert.NotEmpty(pupil.Page.QuerySelectorAll(".guidance .phase"));
    }

    [Fact]
    public async Task Strangers_and_other_teams_find_nothing()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site, team: "Les Hermines");
        var other = site.Visitor();
        await other.Join(site, team: "Les Ajoncs");
        foreach (var visitor in new[] { site.Visitor(), other })
            foreach (var handler in new[] { "", "?handler=Guidance", "?handler=Text&cell=abcd", "?handler=Result&address=abcd" })
            {
                await visitor.Open($"/equipes/{joined.TeamId}/carnet{handler}");
                Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            }
        await pupil.Open("/equipes/no-such-team/carnet");
        Assert.Equal(HttpStatusCode.NotFound, pupil.Status);
    }

    [Fact]
    public async Task Script_and_markup_in_texts_stay_words()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site);
        const string evil = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> </script>";
        await site.Get<NotebookSessions>().Apply(joined.TeamId, new AddCell("op-evil", "cell-evil", CellKind.Text, null, evil), joined.Pseudonym);
        await pupil.Open($"/equipes/{joined.TeamId}/carnet");
        var cell = pupil.Page.QuerySelector("[data-cell=cell-evil]")!;
        Assert.Empty(cell.QuerySelectorAll("script, img, [onerror], a[href^=javascript]"));
        Assert.DoesNotContain(pupil.Page.QuerySelectorAll("script:not([src]):not([type='application/json'])"), _ => true);
        await pupil.Open($"/equipes/{joined.TeamId}/carnet?handler=Text&cell=cell-evil");
        Assert.Empty(pupil.Page.QuerySelectorAll("script, img, [onerror], a[href^=javascript]"));
    }

    [Fact]
    public async Task The_guidance_follows_the_phases()
    {
        await using var site = new TestSite();
        var pupil = site.Visitor();
        var joined = await pupil.Join(site);
        await pupil.Open($"/equipes/{joined.TeamId}/carnet?handler=Guidance");
        Assert.Equal($"event:{joined.EventId}", pupil.Page.QuerySelector("[data-live]")!.GetAttribute("data-live"));
    }
}
