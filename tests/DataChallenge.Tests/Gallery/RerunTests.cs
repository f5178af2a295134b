using System.Net;
using DataChallenge.Tests.Posters;
using DataChallenge.Web.Notebooks;

namespace DataChallenge.Tests.Gallery;

public class RerunTests
{
    [Fact]
    public async Task Rerunning_on_the_same_data_says_that_nothing_changed()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish();
        var reader = site.Visitor();
        await reader.Open($"/galerie/{published.Slug}");
        await reader.Press("button[data-rerun]");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Contains("Rien n’a changé : 3 lignes, les mêmes.", Spaced(reader));
        await reader.Open($"/galerie/{published.Slug}");
        Assert.Contains("934", reader.Text);
    }

    [Fact]
    public async Task A_figure_made_in_english_is_rerun_in_english()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site, language: "en")).Publish();
        var reader = site.Visitor("fr");
        await reader.Open($"/galerie/{published.Slug}");
        Assert.Contains("non-binary", reader.Text);
        await reader.Press("button[data-rerun]");
        Assert.Contains("Rien n’a changé", reader.Text);
    }

    [Fact]
    public async Task Rerunning_on_changed_data_says_which_values_changed_and_the_poster_stays_as_published()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-restart-");
        string slug;
        ChangedSource source;
        await using (var before = new TestSite(folder.FullName))
        {
            slug = (await (await Studio.Open(before)).Publish()).Slug;
            source = ChangedSource.Of(before, turtle => MakeAMan(turtle, "wd:Q7186"));
        }
        using (source)
        await using (var after = new TestSite(folder.FullName, ("Kits:Folder", source.Folder)))
        {
            var reader = after.Visitor();
            await reader.Open($"/galerie/{slug}");
            await reader.Press("button[data-rerun]");
            Assert.Contains("2 lignes modifiées", Spaced(reader));
            Assert.Contains("1 ligne identique", Spaced(reader));
            Assert.Equal(["féminin personnes 150 149", "masculin personnes 934 935"], reader.Page.QuerySelectorAll(".rerun-answer tbody tr")
                .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).Order());
            Assert.Contains("qui ne sont plus les mêmes", reader.Text);
            var csv = await reader.Http.GetStringAsync(reader.Page.QuerySelector(".rerun-answer a[href$='.csv']")!.GetAttribute("href"));
            Assert.Contains("149", csv, StringComparison.Ordinal);
            await reader.Open(reader.Address!.PathAndQuery);
            Assert.Contains("2 lignes modifiées", Spaced(reader));
            await reader.Open($"/galerie/{slug}");
            Assert.Contains("150 (14", reader.Text);
            Assert.DoesNotContain("149", reader.Text);
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_figure_of_unpublished_or_unknown_work_is_not_rerun()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish();
        var reader = site.Visitor();
        foreach (var path in new[] { $"/galerie/{published.Slug}/figures/autre/rejouer", "/galerie/inconnu/figures/autre/rejouer" })
        {
            await reader.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        }
        await reader.Open($"/galerie/{published.Slug}/figures/{published.Figures[0].Id}/rejouer?avec={new string('0', 64)}");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    [Fact]
    public async Task A_figure_whose_source_is_gone_says_so_and_stays_readable()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-restart-");
        var noKits = Directory.CreateTempSubdirectory("datachallenge-restart-");
        string slug;
        await using (var before = new TestSite(folder.FullName)) slug = (await (await Studio.Open(before)).Publish()).Slug;
        await using (var after = new TestSite(folder.FullName, ("Kits:Folder", noKits.FullName)))
        {
            var reader = after.Visitor();
            await reader.Open($"/galerie/{slug}");
            Assert.Contains("934", reader.Text);
            await reader.Press("button[data-rerun]");
            Assert.Contains("n’est plus disponible ici", reader.Text);
        }
        folder.Delete(recursive: true);
        noKits.Delete(recursive: true);
    }

    [Fact]
    public async Task An_answer_to_another_question_is_not_compared()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var published = await studio.Publish();
        await studio.Ask("les-femmes");
        var cells = (await site.Get<NotebookSessions>().Open(studio.Who.TeamId)).Cells;
        var other = cells.Select(cell => cell.Run?.Address).First(address => address is not null && address != published.Figures[0].ResultAddress);
        var reader = site.Visitor();
        await reader.Open($"/galerie/{published.Slug}/figures/{published.Figures[0].Id}/rejouer?avec={other}");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    [Fact]
    public async Task A_rerun_without_the_pages_own_token_is_refused_and_a_flood_is_held_back()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish();
        var path = $"/galerie/{published.Slug}/figures/{published.Figures[0].Id}/rejouer";
        var reader = site.Visitor();
        using var refused = await reader.Http.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        await reader.Open(path);
        for (var times = 0; times < 200 && reader.Status == HttpStatusCode.OK; times++) await reader.Submit("[data-form=rerun]");
        Assert.Equal(HttpStatusCode.TooManyRequests, reader.Status);
        Assert.Contains("Réessayez dans une minute", reader.Text);
    }

    private static string MakeAMan(string turtle, string person)
    {
        var at = turtle.IndexOf($"\n{person}\n", StringComparison.Ordinal);
        var gender = turtle.IndexOf("wdt:P21 wd:Q6581072", at, StringComparison.Ordinal);
        return string.Concat(turtle.AsSpan(0, gender), "wdt:P21 wd:Q6581097", turtle.AsSpan(gender + "wdt:P21 wd:Q6581072".Length));
    }

    // Spaces of every kind read alike.
    private static string Spaced(Visitor reader) => string.Join(' ', reader.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
