using System.Xml.Linq;
using DataChallenge.Tests.Posters;
using DataChallenge.Web.Gallery;

namespace DataChallenge.Tests.Gallery;

public class PublicPosterTests
{
    [Fact]
    public async Task Before_any_work_the_gallery_says_how_work_comes_here()
    {
        await using var site = new TestSite();
        var reader = site.Visitor();
        await reader.Open("/galerie");
        Assert.NotNull(reader.Page.QuerySelector(".empty a[href='/defis']"));
        await reader.Open("/galerie?page=2");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, reader.Status);
    }

    [Fact]
    public async Task A_poster_says_how_to_cite_it_and_names_the_team_and_nobody()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var published = await studio.Publish();
        var reader = site.Visitor();
        await reader.Open($"/galerie/{published.Slug}");

        Assert.Equal(["Notre démarche", "Notre requête", "Notre graphique", "Ce que nous concluons"],
            reader.Page.QuerySelectorAll(".poster-part > h2").Select(heading => heading.TextContent.Trim()));
        Assert.Contains($"version=1", reader.Page.QuerySelector(".poster-citation")!.TextContent);
        var entry = reader.Page.QuerySelector("#bibtex")!.TextContent;
        Assert.StartsWith($"@misc{{{published.Slug}-1,", entry);
        Assert.Equal(entry.Count(letter => letter == '{'), entry.Count(letter => letter == '}'));
        Assert.Equal(Studio.Title, reader.Page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Contains("Les Goélands", reader.Text);
        Assert.DoesNotContain(studio.Who.Pseudonym, reader.Page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_poster_reads_in_english_too()
    {
        await using var site = new TestSite();
        var published = await (await Studio.Open(site)).Publish();
        var reader = site.Visitor("en");
        await reader.Open($"/galerie/{published.Slug}");
        Assert.Contains("Our approach", reader.Text);
        Assert.Contains("Cite this poster", reader.Text);
    }

    [Fact]
    public void What_xml_cannot_hold_does_not_break_the_feed()
    {
        using var site = new TestSite();
        var publication = new Publication
        {
            Slug = "s",
            Version = 1,
            TeamId = "t",
            TeamName = "A & <B>\u0000",
            EventId = "e",
            EventTitle = "É\u000B",
            KitId = "k",
            Title = "\uFFFF<titre>",
            Sections = new Dictionary<DataChallenge.Web.Posters.PosterSection, string>(),
            Figures = [],
            FirstPublishedAt = DateTimeOffset.UnixEpoch,
            PublishedAt = DateTimeOffset.UnixEpoch,
            Licence = "CC0-1.0",
        };
        var feed = AtomFeed.Write([publication], "https://exemple.fr", site.Get<Microsoft.Extensions.Localization.IStringLocalizer<GalleryText>>());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal("<titre>", XDocument.Load(new MemoryStream(feed)).Root!.Element(atom + "entry")!.Element(atom + "title")!.Value);
    }
}
