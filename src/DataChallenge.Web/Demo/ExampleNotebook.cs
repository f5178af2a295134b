using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Demo;

/// <summary>
/// The example team's notebook: the kit's own queries, really run, each with its view and a word about it.
/// Cells have ids that stay the same, so that writing again what a stopped start had begun adds nothing.
/// </summary>
public sealed class ExampleNotebook(NotebookSessions notebooks, QueryGateway gateway, Views.Results results, Ids ids, TimeProvider time, ILogger<ExampleNotebook> log)
{
    /// <summary>The queries the notebook runs, and the texts that go with each: the part of exemple.md under <c>carnet-…</c>.</summary>
    public static readonly IReadOnlyList<(string Query, string Part)> Steps =
        [("hommes-et-femmes", "genre"), ("carte-des-femmes", "carte"), ("angle-mort", "angle-mort")];

    public static string ViewCell(string part) => $"exemple-vue-{part}";

    /// <summary>Fills the notebook; false when a query of the kit gave no result to show.</summary>
    public async Task<bool> Write(Team team, Kit kit, ExampleTexts texts, CancellationToken cancel)
    {
        var first = await notebooks.Open(team.Id, cancel);
        foreach (var cell in first.Cells.Where(cell => cell.Author == FirstCells.Author)) await Do(team, new DeleteCell(ids.New(), cell.Id), cancel);
        await Do(team, new AddCell(ids.New(), "exemple-accueil", CellKind.Text, null, texts["carnet-accueil"]), cancel);
        var last = "exemple-accueil";
        foreach (var (queryId, part) in Steps)
        {
            if (kit.Queries.FirstOrDefault(query => query.Id == queryId) is not { View: { } view } query) return false;
            var (asked, drawn, said) = ($"exemple-requete-{part}", ViewCell(part), $"exemple-texte-{part}");
            await Do(team, FirstCells.Prepared(kit, query, ids, last) with { Cell = asked }, cancel);
            if (!await Run(team, $"{kit.Id}/{query.Source}", asked, query.Sparql.TrimEnd(), cancel)) return false;
            await Do(team, new AddCell(ids.New(), drawn, CellKind.View, asked, Reads: asked, View: view), cancel);
            await Do(team, new AddCell(ids.New(), said, CellKind.Text, drawn, texts[$"carnet-{part}"]), cancel);
            last = said;
        }
        return true;
    }

    private async Task<bool> Run(Team team, string source, string cell, string sparql, CancellationToken cancel)
    {
        if (await gateway.Run(source, new(sparql), cancel) is not QueryOutcome.Answered { Result: var result })
        {
            log.LogWarning("The example is not shown: its query in {Cell} gave no result", cell);
            return false;
        }
        await results.Keep(result, cancel);
        var run = new CellRun(time.GetUtcNow(), team.Name, sparql, result.Address, result.Rows.Count, result.Truncated, null);
        await Do(team, new RecordRun(ids.New(), cell, run), cancel);
        return true;
    }

    // A cell that is there already is refused, which is what makes writing twice harmless.
    private Task<ApplyOutcome> Do(Team team, Operation operation, CancellationToken cancel) => notebooks.Apply(team.Id, operation, team.Name, cancel);
}
