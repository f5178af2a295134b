using System.Net;
using System.Text.Json;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Posters;

public class DeliverableTests
{
    [Fact]
    public async Task Identified_datasets_are_handed_in_returned_and_accepted()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Pupil.Open(studio.Deliverables);
        await studio.Pupil.Press(Button("HandIn", "jeux-de-donnees"), ("Text", ""));
        Assert.NotNull(studio.Pupil.Page.QuerySelector("#jeux-de-donnees [role=alert]"));
        await studio.Pupil.Press(Button("HandIn", "jeux-de-donnees"), ("Text", "Les rues d’OpenStreetMap, les personnes de Wikidata."));
        Assert.Equal(HandInState.HandedIn, await State(studio, "jeux-de-donnees"));

        var teacher = await studio.Teacher();
        await teacher.Open(studio.Deliverables);
        await teacher.Press(Button("Return", "jeux-de-donnees"), ("Feedback", "Sous quelle licence ?"));
        Assert.Equal(HandInState.Returned, await State(studio, "jeux-de-donnees"));
        await studio.Pupil.Open(studio.Deliverables);
        Assert.Contains("Sous quelle licence ?", studio.Pupil.Text);
        await studio.Pupil.Press(Button("HandIn", "jeux-de-donnees"), ("Text", "Les rues (ODbL), les personnes (CC0)."));
        await teacher.Open(studio.Deliverables);
        await teacher.Press(Button("Accept", "jeux-de-donnees"));
        Assert.Equal(HandInState.Accepted, await State(studio, "jeux-de-donnees"));
    }

    [Fact]
    public async Task A_made_dataset_is_a_result_of_the_notebook_with_its_schema_and_downloads_as_it_is()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Ask("les-femmes");
        await studio.Pupil.Open(studio.Deliverables);
        await studio.Pupil.Press(Button("HandIn", "donnees-enrichies"), ("Text", "Les femmes de nos rues."));
        Assert.Equal(HandInState.Draft, await State(studio, "donnees-enrichies"));
        var cell = studio.Pupil.Page.QuerySelectorAll("#cell-donnees-enrichies option").First(option => option.TextContent.Contains("157", StringComparison.Ordinal));
        await studio.Pupil.Press(Button("Attach", "donnees-enrichies"), ("Cell", cell.GetAttribute("value")!), ("AttachmentTitle", "Femmes de nos rues"));
        await studio.Pupil.Press(Button("HandIn", "donnees-enrichies"));
        Assert.Equal(HandInState.HandedIn, await State(studio, "donnees-enrichies"));

        var csv = await studio.Pupil.Http.GetStringAsync(studio.Pupil.Page.QuerySelector("#donnees-enrichies a[href$='.csv']")!.GetAttribute("href"));
        Assert.Equal(158, csv.TrimEnd().Split('\n').Length);
        Assert.Contains("Rose Valland", csv, StringComparison.Ordinal);
        var package = JsonDocument.Parse(await studio.Pupil.Http.GetStringAsync($"{studio.Deliverables}/donnees-enrichies/datapackage.json")).RootElement;
        Assert.Equal("tabular-data-package", package.GetProperty("profile").GetString());
        Assert.Equal("ODbL-1.0", package.GetProperty("licenses")[0].GetProperty("name").GetString());
        var fields = package.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString());
        Assert.Equal(csv.Split('\n')[0].Trim().Split(','), fields);
    }

    [Fact]
    public async Task A_pupil_does_not_accept_what_the_team_hands_in()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        await studio.Pupil.Open(studio.Deliverables);
        await studio.Pupil.Press(Button("HandIn", "jeux-de-donnees"), ("Text", "Des données."));
        Assert.Null(studio.Pupil.Page.QuerySelector(Button("Accept", "jeux-de-donnees")));
        var form = studio.Pupil.Page.QuerySelector("form[data-form=deliverable-jeux-de-donnees]")!;
        form.SetAttribute("action", $"{studio.Deliverables}?handler=Accept&deliverable=jeux-de-donnees");
        await studio.Pupil.Submit("form[data-form=deliverable-jeux-de-donnees]");
        Assert.Equal(HttpStatusCode.NotFound, studio.Pupil.Status);
        Assert.Equal(HandInState.HandedIn, await State(studio, "jeux-de-donnees"));
    }

    [Fact]
    public async Task Two_people_who_write_the_same_deliverable_both_keep_their_words()
    {
        await using var site = new TestSite();
        var studio = await Studio.Open(site);
        var teammate = site.Visitor();
        await teammate.Join(site, team: "Les Goélands");
        await studio.Pupil.Open(studio.Deliverables);
        await teammate.Open(studio.Deliverables);
        await studio.Pupil.Press(Button("Save", "jeux-de-donnees"), ("Text", "Ceci."));
        await teammate.Press(Button("Save", "jeux-de-donnees"), ("Text", "Cela."));
        Assert.Equal("Ceci.", teammate.Page.QuerySelector(".part-theirs")!.TextContent);
        Assert.Contains("Cela.", teammate.Page.QuerySelector("#text-jeux-de-donnees")!.TextContent);
    }

    private static string Button(string handler, string deliverable) => $"button[formaction*='handler={handler}&deliverable={deliverable}']";

    private static async Task<HandInState> State(Studio studio, string deliverable)
    {
        var team = (await studio.Site.Get<TeamDirectory>().Find(studio.Who.TeamId))!;
        var kit = studio.Site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        return (await studio.Site.Get<Deliverables>().Of(kit, team)).Single(one => one.Deliverable.Id == deliverable).State;
    }
}
