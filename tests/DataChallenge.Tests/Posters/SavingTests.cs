using System.Net;
using System.Text.Json;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Posters;

public class SavingTests
{
    [Fact]
    public async Task A_form_left_open_neither_overwrites_nor_disputes_what_its_author_did_not_touch()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var teammate = site.Visitor();
        await teammate.Join(site, team: "Les Goélands");
        await studio.Pupil.Open(studio.Poster);
        await teammate.Open(studio.Poster);
        await studio.Pupil.Press("[formaction='?handler=Save']", ("Form.Title", "Un titre"), ("Form.Text[Query]", "Une requête."));
        await teammate.Press("[formaction='?handler=Save']", ("Form.Text[Chart]", "Une analyse."));

        Assert.Null(teammate.Page.QuerySelector("[role=alert]"));
        var poster = await Poster(studio);
        Assert.Equal(("Un titre", "Une requête.", "Une analyse."), (poster.Title, poster.Section(PosterSection.Query).Text, poster.Section(PosterSection.Chart).Text));
    }

    [Fact]
    public async Task Twenty_people_who_save_different_parts_at_once_lose_nothing()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var team = (await site.Get<TeamDirectory>().Find(studio.Who.TeamId))!;
        var posters = site.Get<PosterDirectory>();
        await Task.WhenAll(PosterReading.Order.SelectMany(section => "abcde".Select(letter => Retry(section, letter))));
        var poster = await posters.Of(team);
        Assert.All(PosterReading.Order, section => Assert.Equal("abcde", string.Concat(poster.Section(section).Text.Order())));

        // Each adds a letter of their own to what is there, reading again when it was not first.
        async Task Retry(PosterSection section, char letter)
        {
            while (true)
            {
                var now = (await posters.Of(team)).Section(section);
                if (await posters.Change(team, one => one.Write(section, now.Text + letter, now.Revision, "")) is PosterOutcome.Done) return;
            }
        }
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_refused_with_its_limit_and_stays_in_the_field()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var written = new string('é', PosterLimits.Title + 1);
        await studio.Pupil.Open(studio.Poster);
        await studio.Pupil.Press("[formaction='?handler=Save']", ("Form.Title", written), ("Form.Text[Conclusion]", "Et ceci est enregistré."));

        Assert.Contains("160 caractères", studio.Pupil.Page.QuerySelector(".alert-danger")!.TextContent);
        Assert.Equal(written, studio.Pupil.Page.QuerySelector("#poster-title")!.GetAttribute("value"));
        Assert.Equal("Et ceci est enregistré.", (await Poster(studio)).Section(PosterSection.Conclusion).Text);
    }

    [Fact]
    public async Task A_figure_keeps_its_result_until_it_is_updated_from_the_notebook()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Write();
        var before = (await Poster(studio)).Figures.Single();
        await studio.Pupil.Open(studio.Poster);
        Assert.Null(studio.Pupil.Page.QuerySelector("[formaction*='handler=Refresh']"));

        var query = (await site.Get<NotebookSessions>().Open(studio.Who.TeamId)).Cells.Single(cell => cell.Kind == CellKind.Sparql && cell.Run?.Address == before.ResultAddress);
        await studio.Run(query.Id, query.Source!, query.Text.Replace("wd:Q12191 wd:Q29234", "wd:Q12191", StringComparison.Ordinal));
        await studio.Pupil.Open(studio.Poster);
        Assert.Equal(before, (await Poster(studio)).Figures.Single() with { View = before.View });
        await studio.Pupil.Press("[formaction*='handler=Refresh']");
        Assert.NotEqual(before.ResultAddress, (await Poster(studio)).Figures.Single().ResultAddress);
    }

    [Fact]
    public async Task Figures_are_captioned_moved_and_removed_and_twelve_are_the_most()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var cell = await studio.Ask("hommes-et-femmes");
        for (var number = 1; number <= PosterLimits.Figures; number++)
        {
            await studio.Pupil.Open(studio.Poster);
            await studio.Pupil.Press("[formaction='?handler=Place']", ("Form.NewCell", cell), ("Form.NewCaption", $"Légende {number}"));
        }
        var figures = (await Poster(studio)).Figures;
        await studio.Pupil.Press("[formaction='?handler=Place']", ("Form.NewCell", cell), ("Form.NewCaption", "De trop"));
        Assert.Contains("12 figures", studio.Pupil.Page.QuerySelector("[role=alert]")!.TextContent);

        await studio.Pupil.Press($"[formaction='?handler=Move&figure={figures[1].Id}&up=true']", ($"Form.Caption[{figures[1].Id}]", "Remontée"));
        var moved = await Poster(studio);
        Assert.Equal(("Remontée", "Légende 1"), (moved.Figures[0].Caption, moved.Figures[1].Caption));

        await studio.Pupil.Press($"[formaction='?handler=Remove&figure={figures[0].Id}']");
        Assert.DoesNotContain((await Poster(studio)).Figures, figure => figure.Id == figures[0].Id);
    }

    [Fact]
    public async Task The_script_hears_what_was_saved_what_is_disputed_and_what_is_missing()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Pupil.Open(studio.Poster);
        var before = studio.Pupil.Page.QuerySelector("[name='Form.Token[Approach]']")!.GetAttribute("value")!;

        var saved = await Send(studio, ("Form.Text[Approach]", "Un **début**."), ("Form.Token[Approach]", before));
        Assert.Equal("saved", saved.GetProperty("parts").GetProperty("Approach").GetProperty("state").GetString());
        Assert.Contains("<strong>début</strong>", saved.GetProperty("parts").GetProperty("Approach").GetProperty("html").GetString());
        Assert.DoesNotContain("Approach", saved.GetProperty("missing").EnumerateArray().Select(item => item.GetString()));

        var disputed = await Send(studio, ("Form.Text[Approach]", "Autre chose."), ("Form.Token[Approach]", before));
        Assert.Equal("conflict", disputed.GetProperty("parts").GetProperty("Approach").GetProperty("state").GetString());
        Assert.Equal("Un **début**.", disputed.GetProperty("parts").GetProperty("Approach").GetProperty("theirs").GetString());
    }

    private static async Task<JsonElement> Send(Studio studio, params (string Name, string Value)[] fields)
    {
        var token = studio.Pupil.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{studio.Poster}?handler=Save");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = new FormUrlEncodedContent([.. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        using var response = await studio.Pupil.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<Poster> Poster(Studio studio) =>
        await studio.Site.Get<PosterDirectory>().Of((await studio.Site.Get<TeamDirectory>().Find(studio.Who.TeamId))!);
}
