using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.SignalR.Client;

namespace DataChallenge.Tests.Notebooks;

public class NotebookRunTests
{
    [Fact]
    public async Task A_run_is_seen_by_everyone_and_its_result_is_kept()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        var cell = (await ada.Join())!.Notebook!.Cells[1].Id;
        await bob.Join();
        Assert.True(await ada.Hub.InvokeAsync<bool>("Run", cell, "fr"));
        await bob.Until(desk => desk.Runs.Contains($"Recorded {cell}"));
        Assert.Contains($"running {cell}", bob.Runs);
        var run = Assert.IsType<RecordRun>(bob.Heard.Single().Operation).Run;
        Assert.Null(run.Problem);
        Assert.Equal(ada.Who.Pseudonym, run.By);
        Assert.Equal(run.Rows, (await site.Get<DataChallenge.Web.Views.Results>().Find(run.Address!))!.Rows.Count);
    }

    [Fact]
    public async Task A_long_run_is_stopped_by_a_teammate_and_the_cell_can_run_again()
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site, team: "Les Hermines");
        await using var bob = await Desk.Sit(site, team: "Les Hermines");
        await ada.Join();
        await bob.Join();
        var cell = ada.NewId();
        await ada.Do(new AddCell(ada.NewId(), cell, CellKind.Sparql, null, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "femmes-dans-nos-rues/rues"));
        Assert.True(await ada.Hub.InvokeAsync<bool>("Run", cell, "fr"));
        await bob.Until(desk => desk.Runs.Contains($"running {cell}"));
        Assert.False(await bob.Hub.InvokeAsync<bool>("Run", cell, "fr"));
        await bob.Hub.InvokeAsync("Cancel", cell);
        await ada.Until(desk => desk.Runs.Contains($"Cancelled {cell}"));
        Assert.DoesNotContain(ada.Heard, heard => heard.Operation is RecordRun);
        await ada.Do(new SetText(ada.NewId(), cell, "ASK { ?a ?b ?c }", 0));
        Assert.True(await ada.Hub.InvokeAsync<bool>("Run", cell, "fr"));
        await ada.Until(desk => desk.Runs.Contains($"Recorded {cell}"));
    }

    [Fact]
    public async Task A_syntax_error_says_its_line_and_column()
    {
        var problem = await Problem("SELECT ?rue WHERE {\n  ?rue wdt:P31 wd:Q79007 .\n  ?rue wdt:P138 \n}");
        Assert.Equal(ProblemKind.Syntax, problem.Kind);
        Assert.Equal(4, problem.Line);
        Assert.Equal(1, problem.Column);
    }

    [Fact]
    public async Task An_update_is_refused() =>
        Assert.Equal(ProblemKind.UpdateRefused, (await Problem("DELETE WHERE { ?s ?p ?o }")).Kind);

    [Fact]
    public async Task A_service_of_another_host_is_refused() =>
        Assert.Equal(ProblemKind.ServiceRefused, (await Problem("SELECT * WHERE { SERVICE <https://example.org/sparql> { ?s ?p ?o } }")).Kind);

    [Fact]
    public async Task A_source_of_another_kit_is_not_asked() =>
        Assert.Equal(ProblemKind.SourceUnavailable, (await Problem("SELECT * WHERE { ?s ?p ?o }", "premiers-pas/anything")).Kind);

    [Fact]
    public async Task Every_kind_of_problem_has_words_and_a_remedy_in_both_languages()
    {
        await using var site = new TestSite();
        var texts = site.Get<Microsoft.Extensions.Localization.IStringLocalizer<NotebooksText>>();
        foreach (var language in new[] { "fr", "en" })
        {
            System.Globalization.CultureInfo.CurrentUICulture = new(language);
            foreach (var kind in Enum.GetNames<ProblemKind>())
                Assert.All(new[] { "Problem", "Remedy" }, part => Assert.False(texts[$"Client_{part}_{kind}"].ResourceNotFound, $"{part} {kind}"));
            foreach (var reason in Enum.GetNames<Rejection>()) Assert.False(texts[$"Client_Rejected_{reason}"].ResourceNotFound, reason);
        }
    }

    private static async Task<QueryProblem> Problem(string query, string source = "femmes-dans-nos-rues/rues")
    {
        await using var site = new TestSite();
        await using var ada = await Desk.Sit(site);
        await ada.Join();
        var cell = ada.NewId();
        await ada.Do(new AddCell(ada.NewId(), cell, CellKind.Sparql, null, query, source));
        Assert.True(await ada.Hub.InvokeAsync<bool>("Run", cell, "fr"));
        await ada.Until(desk => desk.Heard.Any(heard => heard.Operation is RecordRun));
        return ada.Heard.Select(heard => heard.Operation).OfType<RecordRun>().Single().Run.Problem!;
    }
}
