using System.Xml.Linq;
using DataChallenge.Tests.Posters;
using DataChallenge.Web.Gallery;

namespace DataChallenge.Tests.Gallery;

public class PublicationTests
{
    [Fact]
    public async Task Each_figure_carries_its_query_source_date_licence_and_file()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish();
        var reader = site.Visitor();
        await reader.Open($"/galerie/{published.Slug}");
        var figure = Assert.Single(reader.Page.QuerySelectorAll(".poster-figure"));
        Assert.NotNull(figure.QuerySelector("svg[role=img]"));
        Assert.Contains(Studio.Caption, figure.QuerySelector("figcaption")!.TextContent);
        Assert.Contains("wdt:P138 ?personne", figure.QuerySelector("pre code")!.TextContent);
        Assert.Contains("Rues de Nantes et de Saint-Brieuc", figure.TextContent);
        Assert.Contains("2 juillet 2026", figure.TextContent);
        Assert.Contains("contributeurs d’OpenStreetMap", figure.TextContent);
        Assert.Equal("https://opendatacommons.org/licenses/odbl/1-0/", figure.QuerySelector("a[rel~=license]")!.GetAttribute("href"));
        Assert.NotNull(figure.QuerySelector("button[data-rerun]"));
        var csv = await reader.Http.GetStringAsync(figure.QuerySelector("a[href$='.csv']")!.GetAttribute("href"));
        Assert.Equal(["genreLabel,personnes", "masculin,934", "féminin,150", "non-binaire,1"], csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("ODbL-1.0", published.Licence);
    }

    [Fact]
    public async Task What_a_team_writes_cannot_run_anything_on_the_public_page()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish(
            "<script>alert(1)</script><img src=x onerror=alert(2)> [clique](javascript:alert(3)) <iframe src=https://example.org></iframe> **gras**");
        var reader = site.Visitor();
        await reader.Open($"/galerie/{published.Slug}");
        var part = reader.Page.QuerySelector("[data-section=Approach]")!;
        Assert.Empty(part.QuerySelectorAll("script, iframe, [onerror], a[href^='javascript']"));
        Assert.DoesNotContain(reader.Page.QuerySelectorAll("img"), picture => picture.GetAttribute("src") == "x");
        Assert.Equal("gras", part.QuerySelector("strong")!.TextContent);
    }

    [Fact]
    public async Task The_feed_is_atom_and_names_what_is_published()
    {
        await using var site = new TestSite();
        var reader = site.Visitor();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Empty(XDocument.Parse(await reader.Http.GetStringAsync("/galerie/flux.atom")).Root!.Elements(atom + "entry"));
        var published = await (await Studio.Open(site)).Publish();
        using var response = await reader.Http.GetAsync("/galerie/flux.atom");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        foreach (var needed in new[] { "id", "title", "updated" }) Assert.False(string.IsNullOrEmpty(feed.Element(atom + needed)?.Value));
        var entry = feed.Element(atom + "entry")!;
        Assert.Equal(Studio.Title, entry.Element(atom + "title")!.Value);
        Assert.EndsWith($"/galerie/{published.Slug}", entry.Element(atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(entry.Element(atom + "updated")!.Value, out _));
    }

    [Theory]
    [InlineData("etalab-2.0")]
    [InlineData("ODbL-1.0", "CC0-1.0", "ODbL-1.0", "etalab-2.0")]
    [InlineData("CC-BY-SA-4.0", "CC-BY-4.0", "CC-BY-SA-4.0")]
    [InlineData("ODbL-1.0", "CC-BY-SA-4.0", "ODbL-1.0")]
    [InlineData("Maison-1.0", "ODbL-1.0", "Maison-1.0")]
    [InlineData("CC0-1.0", "CC0-1.0")]
    public void Work_takes_the_strictest_licence_of_its_sources(string expected, params string[] sources) =>
        Assert.Equal(expected, Licences.Strictest(sources));

    [Theory]
    [InlineData("Où sont les femmes ?", "ou-sont-les-femmes")]
    [InlineData("Œuvres & chiffres : l’été 2026", "oeuvres-chiffres-l-ete-2026")]
    [InlineData("???", "projet")]
    public void An_address_is_made_of_the_titles_words(string title, string slug) => Assert.Equal(slug, Slugs.From(title));

    [Fact]
    public async Task Two_works_of_one_title_have_an_address_each()
    {
        await using var site = new TestSite();
        var first = await (await Studio.Open(site, "Les Goélands")).Publish();
        var second = await (await Studio.Open(site, "Les Ajoncs")).Publish();
        Assert.Equal(("une-plaque-sur-sept", "une-plaque-sur-sept-2"), (first.Slug, second.Slug));
    }
}
