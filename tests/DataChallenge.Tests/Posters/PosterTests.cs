using System.Net;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Posters;

namespace DataChallenge.Tests.Posters;

public class PosterTests
{
    [Fact]
    public async Task A_poster_is_returned_with_a_word_then_accepted_and_only_then_is_it_public()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var reader = site.Visitor();
        await studio.Write();
        await studio.HandIn();
        Assert.Equal(HandInState.HandedIn, await studio.State());
        await reader.Open("/galerie");
        Assert.DoesNotContain(Studio.Title, reader.Text);
        await reader.Open("/galerie/une-plaque-sur-sept");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);

        var teacher = await studio.Teacher();
        await teacher.Press("button[formaction$='handler=Return']", ("Feedback", ""));
        Assert.NotNull(teacher.Page.QuerySelector("[role=alert]"));
        Assert.Equal(HandInState.HandedIn, await studio.State());
        await teacher.Press("button[formaction$='handler=Return']", ("Feedback", "Quelle part des rues n’a pas d’origine notée ?"));
        Assert.Equal(HandInState.Returned, await studio.State());

        await studio.Pupil.Open(studio.Poster);
        Assert.Contains("Quelle part des rues", studio.Pupil.Text);
        await studio.Pupil.Press("button[formaction$='handler=HandIn']", ("Form.Text[Conclusion]", "60 % des rues n’ont pas d’origine notée."));
        await teacher.Open(studio.Review);
        await teacher.Press("button[formaction$='handler=Accept']", ("Feedback", ""));
        Assert.Equal(HandInState.Accepted, await studio.State());

        await reader.Open("/galerie");
        Assert.Contains(Studio.Title, reader.Text);
        await reader.Open("/galerie/une-plaque-sur-sept");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Contains("60 % des rues", reader.Text);
    }

    [Fact]
    public async Task A_poster_that_lacks_something_is_not_handed_in_and_says_what_it_lacks()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Pupil.Open(studio.Poster);
        await studio.Pupil.Press("button[formaction$='handler=HandIn']", ("Form.Text[Approach]", "Un début."));
        Assert.NotNull(studio.Pupil.Page.QuerySelector("[role=alert]"));
        Assert.Equal("yes", studio.Pupil.Page.QuerySelector("[data-check=Approach]")!.GetAttribute("data-ready"));
        Assert.Equal("no", studio.Pupil.Page.QuerySelector("[data-check=Figure]")!.GetAttribute("data-ready"));
        Assert.Equal(HandInState.Draft, await studio.State());
        await studio.Pupil.Open(studio.Poster);
        Assert.Contains("Un début.", studio.Pupil.Page.QuerySelector("#texte-approach")!.TextContent);
    }

    [Fact]
    public async Task Strangers_other_teams_and_pupils_out_of_place_find_nothing()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var neighbour = site.Visitor();
        await neighbour.Join(site, team: "Les Ajoncs");
        foreach (var someone in new[] { site.Visitor(), neighbour })
            foreach (var path in new[] { studio.Poster, studio.Review, studio.Deliverables, $"{studio.Deliverables}/donnees-enrichies/datapackage.json" })
            {
                await someone.Open(path);
                Assert.Equal((path, HttpStatusCode.NotFound), (path, someone.Status));
            }
        await studio.Pupil.Open(studio.Review);
        Assert.Equal(HttpStatusCode.NotFound, studio.Pupil.Status);
    }

    [Fact]
    public async Task Two_members_save_the_same_section_and_nothing_typed_is_lost()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var teammate = site.Visitor();
        await teammate.Join(site, team: "Les Goélands");
        await studio.Pupil.Open(studio.Poster);
        await teammate.Open(studio.Poster);
        await studio.Pupil.Press("button[formaction$='handler=Save']", ("Form.Text[Approach]", "Les mots d’avant."));
        await teammate.Press("button[formaction$='handler=Save']", ("Form.Text[Approach]", "Les mots d’après."), ("Form.Text[Conclusion]", "Une fin."));

        Assert.Contains("Les mots d’après.", teammate.Page.QuerySelector("#texte-approach")!.TextContent);
        Assert.Contains("Les mots d’avant.", teammate.Page.QuerySelector(".part-theirs")!.TextContent);
        Assert.Contains(studio.Who.Pseudonym, teammate.Text);
        await studio.Pupil.Open(studio.Poster);
        Assert.Contains("Les mots d’avant.", studio.Pupil.Page.QuerySelector("#texte-approach")!.TextContent);
        Assert.Contains("Une fin.", studio.Pupil.Page.QuerySelector("#texte-conclusion")!.TextContent);

        await teammate.Press("button[formaction$='handler=Save']", ("Form.Text[Approach]", "Les mots d’avant. Les mots d’après."));
        await studio.Pupil.Open(studio.Poster);
        Assert.Contains("Les mots d’avant. Les mots d’après.", studio.Pupil.Page.QuerySelector("#texte-approach")!.TextContent);
    }

    [Fact]
    public async Task A_section_beyond_the_limit_is_refused_and_stays_in_the_page()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Pupil.Open(studio.Poster);
        var endless = new string('a', PosterLimits.Section + 1);
        await studio.Pupil.Press("button[formaction$='handler=Save']", ("Form.Text[Query]", endless), ("Form.Title", "Un titre"));
        Assert.Contains(endless, studio.Pupil.Page.QuerySelector("#texte-query")!.TextContent);
        Assert.NotNull(studio.Pupil.Page.QuerySelector("[data-part=Query] [role=alert]"));
        await studio.Pupil.Open(studio.Poster);
        Assert.Equal("Un titre", studio.Pupil.Page.QuerySelector("#poster-title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_version_keeps_the_address_and_the_earlier_one_can_still_be_read()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var first = await studio.Publish();
        await studio.Pupil.Open(studio.Poster);
        await studio.Pupil.Submit("form[data-form=take-back]");
        await studio.Pupil.Press("button[formaction$='handler=HandIn']", ("Form.Title", "Un autre titre"), ("Form.Text[Approach]", "Nous avons recompté."));
        var reader = site.Visitor();
        await reader.Open($"/galerie/{first.Slug}");
        Assert.Contains("Nous avons compté.", reader.Text);
        await (await studio.Teacher()).Press("button[formaction$='handler=Accept']", ("Feedback", ""));
        var second = (await site.Get<Publications>().OfTeam(studio.Who.TeamId))!;
        Assert.Equal((first.Slug, 2), (second.Slug, second.Version));
        await reader.Open($"/galerie/{first.Slug}");
        Assert.Contains("Nous avons recompté.", reader.Text);
        await reader.Open($"/galerie/{first.Slug}?version=1");
        Assert.Contains("Nous avons compté.", reader.Text);
        await reader.Open($"/galerie/{first.Slug}?version=3");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    [Fact]
    public async Task A_withdrawn_poster_says_that_it_is_gone_and_leaves_the_gallery()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var published = await studio.Publish();
        var (teacher, reader) = (await studio.Teacher(), site.Visitor());
        await reader.Open($"/galerie/{published.Slug}");
        Assert.Null(reader.Page.QuerySelector("a[href$='/poster/relecture']"));
        await teacher.Open($"/galerie/{published.Slug}");
        await teacher.Open(teacher.Page.QuerySelector("a[href$='/poster/relecture']")!.GetAttribute("href")!);
        await teacher.Press("button[formaction$='handler=Withdraw']", ("Feedback", "Un chiffre est faux."));
        await reader.Open($"/galerie/{published.Slug}");
        Assert.Equal(HttpStatusCode.Gone, reader.Status);
        Assert.DoesNotContain("Nous avons compté.", reader.Text);
        await reader.Open("/galerie");
        Assert.DoesNotContain(Studio.Title, reader.Text);
        Assert.Equal(HandInState.Returned, await studio.State());
    }
}
