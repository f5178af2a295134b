using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;

namespace DataChallenge.Tests.Gateway;

public class QueryGatewayTests
{
    private const string Query = "SELECT (RAND() AS ?x) { }";

    [Fact]
    public async Task Thirty_five_equal_queries_at_once_and_later_cost_one_run()
    {
        using var graph = TestSnapshot.Of("");
        var gateway = new QueryGateway([graph]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 35).Select(_ => gateway.Run("test/graph", new(Query))));
        var later = await gateway.Run("test/graph", new(Query));
        Assert.Single(answers.Append(later).Select(outcome => ((QueryOutcome.Answered)outcome).Result.Rows[0][0]!.Lexical).Distinct());
    }

    [Fact]
    public async Task Another_language_is_another_query()
    {
        using var graph = TestSnapshot.Of("wd:Q1 rdfs:label 'un'@fr , 'one'@en .");
        var gateway = new QueryGateway([graph]);
        const string label = "SELECT ?xLabel { VALUES ?x { wd:Q1 } SERVICE wikibase:label { bd:serviceParam wikibase:language '[AUTO_LANGUAGE]' } }";
        Assert.Equal("un", await Cell(gateway, new(label, "fr")));
        Assert.Equal("one", await Cell(gateway, new(label, "en")));
    }

    [Fact]
    public async Task An_unknown_source_is_said_to_be_unavailable()
    {
        var outcome = await new QueryGateway([]).Run("no/where", new(Query));
        Assert.Equal(ProblemKind.SourceUnavailable, Assert.IsType<QueryOutcome.Failed>(outcome).Problem.Kind);
        Assert.Null(new QueryGateway([]).Describe("no/where"));
    }

    [Fact]
    public async Task Whoever_stops_waiting_does_not_stop_the_others()
    {
        using var graph = TestSnapshot.Of("");
        var gateway = new QueryGateway([graph]);
        using var gone = new CancellationTokenSource();
        var leaving = gateway.Run("test/graph", new(Query), gone.Token);
        var staying = gateway.Run("test/graph", new(Query));
        await gone.CancelAsync();
        Assert.IsType<QueryOutcome.Answered>(await staying);
        try { await leaving; }
        catch (OperationCanceledException) { } // unless it was answered first
    }

    [Fact]
    public async Task A_source_changes_its_version_with_its_files()
    {
        using var one = TestSnapshot.Of("wd:Q1 rdfs:label 'a' .");
        using var same = TestSnapshot.Of("wd:Q1 rdfs:label 'a' .");
        using var other = TestSnapshot.Of("wd:Q1 rdfs:label 'b' .");
        Assert.Equal(one.Description.Version, same.Description.Version);
        Assert.NotEqual(one.Description.Version, other.Description.Version);
        Assert.Equal((await one.Result("SELECT ?x { ?x ?p ?o }")).Address, (await same.Result("SELECT ?x { ?x ?p ?o }")).Address);
    }

    [Fact]
    public void The_cache_forgets_what_was_used_longest_ago()
    {
        var cache = new AnswerCache(cells: 400);
        QueryKey Key(int n) => new("s", "v", "fr", $"{n}", null);
        Result Answer(int n) => new($"{n}", [new Column("x", ValueKind.Number)], [.. Enumerable.Range(0, 50).Select(_ => new Value?[] { null })], false, null!);
        for (var n = 0; n < 4; n++) cache.Keep(Key(n), Answer(n));
        Assert.NotNull(cache.Find(Key(0)));
        cache.Keep(Key(4), Answer(4));
        Assert.NotNull(cache.Find(Key(0)));
        Assert.Null(cache.Find(Key(1)));
    }

    private static async Task<string> Cell(QueryGateway gateway, SourceQuery query) =>
        Assert.IsType<QueryOutcome.Answered>(await gateway.Run("test/graph", query)).Result.Rows[0][0]!.Lexical;
}
