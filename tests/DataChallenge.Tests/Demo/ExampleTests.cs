using System.Globalization;
using DataChallenge.Web.Demo;
using DataChallenge.Web.Events;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Demo;

public class ExampleTests
{
    private static readonly (string, string) Wanted = ("Demo:Example", "true");

    [Fact]
    public async Task A_new_site_has_published_work_to_show_on_its_first_page()
    {
        await using var site = new TestSite(null, Wanted);
        var example = await Published(site);
        var reader = site.Visitor();
        await reader.Open("/");
        Assert.Contains(example.Title, reader.Text);
        Assert.NotNull(reader.Page.QuerySelector(".home-figure svg[role=img]"));
        await reader.Open($"/galerie/{example.Slug}");
        Assert.Equal(3, reader.Page.QuerySelectorAll(".poster-figure").Length);
        Assert.All(reader.Page.QuerySelectorAll("section.poster-part .prose"), part => Assert.NotEmpty(part.TextContent.Trim()));
    }

    [Fact]
    public async Task What_the_example_says_is_what_its_queries_answer()
    {
        await using var site = new TestSite(null, Wanted);
        var example = await Published(site);
        var said = string.Join('\n', example.Sections.Values).Replace("\u00A0", "", StringComparison.Ordinal);
        var genders = await Numbers(site, example, "genre");
        Assert.Equal([934, 150, 1], genders);
        foreach (var figure in new[] { "934 sont des hommes", "150 sont des femmes", "1085 personnes" }) Assert.Contains(figure, said, StringComparison.Ordinal);
        Assert.Equal("13,8", (100.0 * genders[1] / genders.Sum()).ToString("0.0", CultureInfo.GetCultureInfo("fr")));
        var map = (await site.Get<DataChallenge.Web.Views.Results>().Find(example.Figure("carte")!.ResultAddress))!;
        Assert.Equal(157, map.Rows.Count);
        foreach (var street in new[] { "Boulevard Simone Veil", "Rue Maya Angelou", "Rue Oum Kalthoum", "Ruelle Aino Aalto", "Place Eileen Gray", "Quai de la Fosse", "Allée Barbara", "Rue Barbara" })
            Assert.Contains(map.Rows, row => row[map.IndexOf("rueLabel")]!.Lexical == street);
        Assert.Equal([1853, 1635, 793, 111], await Numbers(site, example, "angle-mort"));
        foreach (var figure in new[] { "4392 rues", "2646 n’ont pas", "60%", "793 rues sur 904" }) Assert.Contains(figure, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_is_made_once_and_stays_withdrawn()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-example-");
        Publication first;
        await using (var site = new TestSite(folder.FullName, Wanted))
        {
            first = await Published(site);
            await site.Get<ExampleWork>().Make(TestContext.Current.CancellationToken);
            Assert.Equal(1, await site.Get<Publications>().Count());
        }
        await using (var again = new TestSite(folder.FullName, Wanted))
        {
            var kept = await Published(again);
            Assert.Equal((first.Version, first.PublishedAt), (kept.Version, kept.PublishedAt));
            Assert.Equal(10, (await again.Get<NotebookSessions>().Open(ExampleWork.TeamId)).Cells.Count);
            var teacher = again.Visitor();
            await teacher.SignInAsTeacher(again);
            await teacher.Open($"/equipes/{ExampleWork.TeamId}/poster/relecture");
            await teacher.Press("button[formaction$='handler=Withdraw']", ("Feedback", "Nous avons mieux à montrer."));
            await again.Get<ExampleWork>().Make(TestContext.Current.CancellationToken);
            Assert.Equal(0, await again.Get<Publications>().Count());
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Making_that_was_interrupted_is_taken_up_where_it_stopped()
    {
        await using var site = new TestSite();
        await site.Get<ExampleWork>().Make(TestContext.Current.CancellationToken);
        var first = await Published(site);
        var notebook = await site.Get<NotebookSessions>().Open(ExampleWork.TeamId);
        var kit = site.Get<DataChallenge.Web.Kits.KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var team = (await site.Get<TeamDirectory>().Find(ExampleWork.TeamId))!;
        Assert.True(await site.Get<ExampleNotebook>().Write(team, kit, ExampleTexts.Read(), TestContext.Current.CancellationToken));
        Assert.Equal(notebook.Cells.Select(cell => cell.Id), (await site.Get<NotebookSessions>().Open(ExampleWork.TeamId)).Cells.Select(cell => cell.Id));
        Assert.Equal(3, first.Figures.Count);
    }

    [Fact]
    public async Task Nobody_is_offered_the_example_team_nor_seated_in_it()
    {
        await using var site = new TestSite(null, Wanted);
        await Published(site);
        var pupil = site.Visitor();
        await pupil.Open("/rejoindre/BREIZH");
        Assert.DoesNotContain("Équipe de démonstration", pupil.Text);
        var demo = (await site.Get<EventDirectory>().Find(Event.DemoId))!;
        Assert.Equal(4, (await site.Get<TeamDirectory>().Of(demo.Id)).Count);
        Assert.IsType<AdmitOutcome.EventFull>(await site.Get<Admissions>().Admit(demo, "Intruse", ExampleWork.TeamId));
        await pupil.Join(site);
        await pupil.Open($"/equipes/{ExampleWork.TeamId}/carnet");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, pupil.Status);
    }

    /// <summary>Made in the background: the site answers before it is there.</summary>
    private static async Task<Publication> Published(TestSite site)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await site.Get<Publications>().OfTeam(ExampleWork.TeamId) is { } published) return published;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("The example was not made within 30 seconds");
    }

    private static async Task<IReadOnlyList<double>> Numbers(TestSite site, Publication example, string figure)
    {
        var result = (await site.Get<DataChallenge.Web.Views.Results>().Find(example.Figure(figure)!.ResultAddress))!;
        return [.. result.Rows.Select(row => row[^1]!.AsNumber()!.Value)];
    }
}
