using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Tests.Sparql;

public class OxigraphTests
{
    private const string CrossProduct = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?c) < STR(?f)) }";

    private static string Numbers(int count) =>
        string.Join('\n', Enumerable.Range(0, count).Select(n => $"<urn:n:{n}> <urn:is> {n} ."));

    [Fact]
    public async Task A_query_is_answered_in_every_format()
    {
        using var pool = TestEngine.Pool("wd:Q1 rdfs:label \"un\"@fr .");
        const string select = "SELECT ?x ?l { ?x ?p ?l }", construct = "CONSTRUCT WHERE { ?x ?p ?l }";
        Assert.Equal("x,l\nhttp://www.wikidata.org/entity/Q1,un", await pool.Answer(select));
        Assert.Contains("\"xml:lang\":\"fr\"", await pool.Answer(select, AnswerFormat.Json));
        Assert.Contains("<sparql", await pool.Answer(select, AnswerFormat.Xml));
        Assert.Contains("\"un\"@fr", await pool.Answer(select, AnswerFormat.Tsv));
        Assert.Contains("\"un\"@fr", await pool.Answer(construct, AnswerFormat.Turtle));
        Assert.Contains("\"un\"@fr .", await pool.Answer(construct, AnswerFormat.NTriples));
        Assert.Contains("rdf:RDF", await pool.Answer(construct, AnswerFormat.RdfXml));
        Assert.Contains("true", await pool.Answer("ASK { ?x ?p 'un'@fr }", AnswerFormat.Json));
    }

    [Fact]
    public async Task A_cross_product_is_stopped_at_its_deadline_while_the_same_snapshot_answers_others()
    {
        using var pool = TestEngine.Pool(Numbers(300), options => options.Deadline = TimeSpan.FromSeconds(2));
        var runaway = pool.Run(new(CrossProduct));
        Assert.Equal("n\n300", await pool.Answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
        Assert.False(runaway.IsCompleted, "The other query was answered while the runaway one still ran");
        Assert.Equal(ProblemKind.TimeLimit, Assert.IsType<EngineReply.Stopped>(await runaway).Kind);
        for (var turn = 0; turn < 3; turn++) Assert.Equal("n\n300", await pool.Answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
    }

    [Fact]
    public async Task A_query_that_wants_too_much_memory_is_stopped_and_the_engine_goes_on()
    {
        using var pool = TestEngine.Pool(Numbers(2000), options =>
        {
            options.MemoryLimit = 64L * 1024 * 1024;
            options.Deadline = TimeSpan.FromMinutes(1);
        });
        var greedy = await pool.Run(new("SELECT ?c { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c"));
        Assert.Equal(ProblemKind.MemoryLimit, Assert.IsType<EngineReply.Stopped>(greedy).Kind);
        Assert.Equal("n\n2000", await pool.Answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
    }

    [Fact]
    public async Task Five_thousand_nested_braces_do_not_bring_the_engine_down()
    {
        using var pool = TestEngine.Pool(Numbers(10));
        var reply = await pool.Run(new("SELECT * " + new string('{', 5000) + new string('}', 5000)));
        Assert.IsNotType<EngineReply.Answered>(reply);
        Assert.Equal("n\n10", await pool.Answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
    }

    [Fact]
    public async Task When_the_queue_is_full_the_next_query_is_told_so_at_once()
    {
        using var pool = TestEngine.Pool(Numbers(300), options =>
        {
            options.Deadline = TimeSpan.FromSeconds(2);
            options.Instances = 1;
            options.QueueLimit = 1;
        });
        var running = pool.Run(new(CrossProduct));
        var waiting = pool.Run(new("ASK {}"));
        Assert.Equal(ProblemKind.Busy, Assert.IsType<EngineReply.Stopped>(await pool.Run(new("ASK {}"))).Kind);
        Assert.False(running.IsCompleted);
        await Task.WhenAll(running, waiting);
    }

    [Fact]
    public async Task Graphs_keep_their_names_and_the_default_graph_holds_each_triple_once()
    {
        var (first, second) = (TestEngine.File("wd:Q1 rdfs:label 'a' ."), TestEngine.File("wd:Q1 rdfs:label 'a' . wd:Q2 rdfs:label 'b' ."));
        using var pool = new OxigraphPool(TestEngine.Module,
            [first, second, first with { Graph = "urn:graph:a" }, second with { Graph = "urn:graph:b" }], TestEngine.Options(), NullLogger.Instance);
        Assert.Equal("g,l\nurn:graph:a,a\nurn:graph:b,a\nurn:graph:b,b", await pool.Answer("SELECT ?g ?l { GRAPH ?g { ?x ?p ?l } } ORDER BY ?g ?l"));
        Assert.Equal("n\n2", await pool.Answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"));
        Assert.Equal("n\n1", await pool.Answer("SELECT (COUNT(*) AS ?n) FROM <urn:graph:a> { ?a ?b ?c }"));
    }

    [Fact]
    public async Task A_file_that_is_not_turtle_makes_the_source_unavailable()
    {
        using var pool = TestEngine.Pool("this is not Turtle");
        Assert.Equal(ProblemKind.SourceUnavailable, Assert.IsType<EngineReply.Stopped>(await pool.Run(new("ASK {}"))).Kind);
        Assert.Equal(ProblemKind.SourceUnavailable, Assert.IsType<EngineReply.Stopped>(await pool.Run(new("ASK {}"))).Kind);
    }
}
