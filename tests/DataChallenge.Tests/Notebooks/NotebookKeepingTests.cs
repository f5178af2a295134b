using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Storage;

namespace DataChallenge.Tests.Notebooks;

public class NotebookKeepingTests
{
    [Fact]
    public async Task A_restart_of_the_site_loses_nothing_before_and_after_a_snapshot()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-test-").FullName;
        try
        {
            string team, before;
            await using (var site = new TestSite(folder))
            {
                team = (await site.Visitor().Join(site)).TeamId;
                var sessions = site.Get<NotebookSessions>();
                await sessions.Apply(team, new AddCell("op-first", "cell-text", CellKind.Text), "Ada");
                for (var i = 0; i < NotebookSnapshot.Every + 30; i++)
                    await sessions.Apply(team, new SetText($"op-{i:0000}", "cell-text", $"version {i}", i), "Ada");
                before = Words(await sessions.Open(team));
            }
            await using (var site = new TestSite(folder))
            {
                var sessions = site.Get<NotebookSessions>();
                Assert.NotNull(await site.Get<IDocumentStore>().Get<NotebookSnapshot>(team));
                Assert.Equal(before, Words(await sessions.Open(team)));
                var again = await sessions.Apply(team, new SetText("op-0229", "cell-text", "renvoyé", 0), "Ada");
                Assert.IsType<ApplyOutcome.Applied>(again);
                Assert.Equal(before, Words(await sessions.Open(team)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Two_nodes_over_one_store_agree_on_the_order()
    {
        await using var site = new TestSite();
        var team = (await site.Visitor().Join(site)).TeamId;
        var one = site.Get<NotebookSessions>();
        var other = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<NotebookSessions>(site.Services);
        await Task.WhenAll(Write(one, team, "one"), Write(other, team, "other"));
        Assert.Equal(Words(await one.Open(team)), Words(await other.Open(team)));
        Assert.Equal(50, (await one.Open(team)).Cells.Count(cell => cell.Author is "one" or "other"));
    }

    [Fact]
    public async Task A_teams_first_visit_finds_a_welcome_and_a_query_ready_to_run_once()
    {
        await using var site = new TestSite();
        var team = (await site.Visitor().Join(site)).TeamId;
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Get<NotebookSessions>().Open(team)));
        Assert.All(opened, notebook => Assert.Equal([CellKind.Text, CellKind.Sparql], notebook.Cells.Select(cell => cell.Kind)));
        Assert.Equal("femmes-dans-nos-rues/rues", opened[0].Cells[1].Source);
    }

    private static async Task Write(NotebookSessions sessions, string team, string by)
    {
        for (var i = 0; i < 25; i++)
            Assert.IsType<ApplyOutcome.Applied>(await sessions.Apply(team, new AddCell($"{by}-op-{i}", $"{by}-{i}", CellKind.Text, null, $"{i}"), by));
    }

    private static string Words(Notebook notebook) => System.Text.Json.JsonSerializer.Serialize(notebook, NotebookJson.Options);
}
