using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;
using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Posters;

/// <summary>A team at work on its poster, with the notebook cells it quotes, and its teacher.</summary>
public sealed class Studio
{
    public const string Title = "Une plaque sur sept";
    public const string Caption = "Hommes et femmes dans les rues";

    private Studio(TestSite site, Visitor pupil, Joined who) => (Site, Pupil, Who) = (site, pupil, who);

    public TestSite Site { get; }
    public Visitor Pupil { get; }
    public Joined Who { get; }
    public string Poster => $"/equipes/{Who.TeamId}/poster";
    public string Review => $"{Poster}/relecture";
    public string Deliverables => $"/equipes/{Who.TeamId}/livrables";

    /// <summary>A pupil of this team, whose notebook holds the kit's first counting query, run, and its bar chart.</summary>
    public static async Task<Studio> Open(TestSite site, string team = "Les Goélands", string language = "fr")
    {
        var pupil = site.Visitor(language);
        var studio = new Studio(site, pupil, await pupil.Join(site, team: team));
        await studio.Ask("hommes-et-femmes", language);
        return studio;
    }

    /// <summary>Runs one of the kit's queries in the team's notebook and shows it; gives the view's cell.</summary>
    public async Task<string> Ask(string queryId, string language = "fr")
    {
        var kit = Site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var query = kit.Queries.Single(query => query.Id == queryId);
        var (notebooks, ids) = (Site.Get<NotebookSessions>(), Site.Get<Ids>());
        var asked = FirstCells.Prepared(kit, query, ids, null);
        await notebooks.Apply(Who.TeamId, asked, Who.Pseudonym);
        await Run(asked.Cell, asked.Source!, asked.Text, language);
        var view = new AddCell(ids.New(), ids.New(), CellKind.View, asked.Cell, Reads: asked.Cell, View: query.View);
        await notebooks.Apply(Who.TeamId, view, Who.Pseudonym);
        return view.Cell;
    }

    /// <summary>Runs this text in a query cell, as the notebook does.</summary>
    public async Task Run(string cell, string source, string text, string language = "fr")
    {
        var outcome = await Site.Get<QueryGateway>().Run(source, new(text, language));
        var result = Assert.IsType<QueryOutcome.Answered>(outcome).Result;
        await Site.Get<DataChallenge.Web.Views.Results>().Keep(result);
        var run = new CellRun(TimeProvider.System.GetUtcNow(), Who.Pseudonym, text, result.Address, result.Rows.Count, result.Truncated, null);
        await Site.Get<NotebookSessions>().Apply(Who.TeamId, new RecordRun(Site.Get<Ids>().New(), cell, run), Who.Pseudonym);
    }

    /// <summary>The four sections and one figure, as a pupil types them in the editor.</summary>
    public async Task Write(string approach = "Nous avons compté.")
    {
        await Pupil.Open(Poster);
        await Pupil.Press("button[formaction$='handler=Save']",
            ("Form.Title", Title), ("Form.Text[Approach]", approach), ("Form.Text[Query]", "La requête compte."),
            ("Form.Text[Chart]", "Une sur sept."), ("Form.Text[Conclusion]", "Il en manque."));
        await Pupil.Press("button[formaction$='handler=Place']", ("Form.NewCaption", Caption));
        Assert.Single(Pupil.Page.QuerySelectorAll("figure.fig"));
    }

    public async Task HandIn()
    {
        await Pupil.Open(Poster);
        await Pupil.Press("button[formaction$='handler=HandIn']");
    }

    /// <summary>The teacher of the event on this poster's page of answers.</summary>
    public async Task<Visitor> Teacher()
    {
        var teacher = Site.Visitor();
        await teacher.SignInAsTeacher(Site);
        await teacher.Open(Review);
        return teacher;
    }

    /// <summary>Written, handed in and accepted.</summary>
    public async Task<Publication> Publish(string approach = "Nous avons compté.")
    {
        await Write(approach);
        await HandIn();
        await (await Teacher()).Press("button[formaction$='handler=Accept']", ("Feedback", ""));
        return await Site.Get<Publications>().OfTeam(Who.TeamId) ?? throw new InvalidOperationException("Nothing was published");
    }

    public async Task<HandInState> State() =>
        (await Site.Get<PosterDirectory>().Of((await Site.Get<TeamDirectory>().Find(Who.TeamId))!)).State;
}
