using System.Diagnostics;
using DataChallenge.Web.Notebooks;

namespace DataChallenge.Tests.Notebooks;

public class NotebookLoadTests(ITestOutputHelper output)
{
    private const int People = 35;
    private const int Teams = 12;
    private const int Cells = 2_000;

    [Fact]
    public async Task Thirty_five_people_write_two_thousand_cells_at_once_and_none_is_lost()
    {
        await using var site = new TestSite();
        var names = Enumerable.Range(1, Teams).Select(number => $"Équipe {number}").ToArray();
        var @event = await site.AddEvent(teams: names);
        var desks = new List<Desk>();
        for (var person = 0; person < People; person++) desks.Add(await Desk.Sit(site, @event.Code, names[person % Teams]));
        await Task.WhenAll(desks.Select(desk => desk.Join()));

        var clock = Stopwatch.StartNew();
        var written = await Task.WhenAll(desks.Select((desk, person) => Task.Run(() => Write(desk, person))));
        output.WriteLine($"{Cells} cells by {People} people in {Teams} notebooks: {clock.Elapsed.TotalSeconds:0.0} s");

        var expected = written.SelectMany(cells => cells).ToHashSet();
        Assert.Equal(Cells, expected.Count);
        var kept = new HashSet<string>();
        foreach (var team in desks.Select(desk => desk.Who.TeamId).Distinct())
            kept.UnionWith((await site.Get<NotebookSessions>().Open(team)).Cells.Where(cell => cell.Text.StartsWith("cellule", StringComparison.Ordinal)).Select(cell => cell.Id));
        Assert.Equal(expected.Order(), kept.Order());
        foreach (var desk in desks) await desk.DisposeAsync();
    }

    private static async Task<List<string>> Write(Desk desk, int person)
    {
        var cells = new List<string>();
        for (var number = person; number < Cells; number += People)
        {
            var cell = $"cell-{number}";
            var answer = await desk.Do(new AddCell($"add-{number}", cell, CellKind.Text, null, $"cellule {number}"));
            Assert.Null(answer.Rejected);
            cells.Add(cell);
        }
        return cells;
    }
}
