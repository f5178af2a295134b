using DataChallenge.Sources.Gateway;
using DataChallenge.Tests.Gateway;

namespace DataChallenge.Tests.Sparql;

public sealed class ProblemTests : IDisposable
{
    private readonly SnapshotSource graph = TestSnapshot.Of("wd:Q1 wdt:P31 wd:Q5 .");

    public void Dispose() => graph.Dispose();

    [Theory]
    [InlineData("SELECT * { ?a ?b }", ProblemKind.Syntax, 1, 18, 1)]
    [InlineData("SELECT *\n{ ?x wdt:P31 wd:Q5 .\n  ?x ?y }", ProblemKind.Syntax, 3, 9, 1)]
    [InlineData("SELECT * { BIND('😀' AS ?x) wdt:P31 }", ProblemKind.Syntax, 1, 37, 1)]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 FILTR(?x) }", ProblemKind.Syntax, 1, 29, 5)]
    [InlineData("SELECT * { ?x wdt:P31 'abc }", ProblemKind.Syntax, 1, 23, 6)]
    [InlineData("SELECT * { ?x wdt:P31 ?y ", ProblemKind.Syntax, 1, 26, 1)]
    [InlineData("", ProblemKind.Syntax, 1, 1, 1)]
    [InlineData("# only a comment", ProblemKind.Syntax, 1, 17, 1)]
    [InlineData("PREFIX ex: <http://e/>\nDELETE WHERE { ?a ?b ?c }", ProblemKind.UpdateRefused, 2, 1, 6)]
    [InlineData("insert data { wd:Q1 wdt:P31 wd:Q6 }", ProblemKind.UpdateRefused, 1, 1, 6)]
    [InlineData("SELECT * {\n SERVICE <http://elsewhere/> { ?a ?b ?c } }", ProblemKind.ServiceRefused, 2, 10, 19)]
    [InlineData("SELECT * { SERVICE SILENT ?where { ?a ?b ?c } }", ProblemKind.ServiceRefused, 1, 27, 6)]
    [InlineData("SELECT * { SERVICE wikibase:around { ?a ?b ?c } }", ProblemKind.ServiceRefused, 1, 20, 15)]
    [InlineData("PREFIX wikibase: <http://elsewhere/> SELECT * { SERVICE wikibase:label { } }", ProblemKind.ServiceRefused, 1, 57, 14)]
    [InlineData("SELECT * {\n  ?x ecole:nom ?n }", ProblemKind.UnknownPrefix, 2, 6, 6)]
    [InlineData("CONSTRUCT WHERE { ?a ?b ?c }", ProblemKind.FormNotShown, null, null, null)]
    [InlineData("DESCRIBE wd:Q1", ProblemKind.FormNotShown, null, null, null)]
    public async Task A_problem_is_named_and_shown_at_its_place(string query, ProblemKind kind, int? line, int? column, int? length)
    {
        var problem = await graph.Problem(query);
        Assert.Equal((kind, line, column, length), (problem.Kind, problem.Line, problem.Column, problem.Length));
    }

    [Theory]
    [InlineData("SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?o } GROUP BY ?p", "The SELECT contains a variable that is unbound")]
    [InlineData("SELECT * { ?a ?b }", "expected")]
    public async Task The_detail_is_short_and_readable(string query, string expected)
    {
        var detail = (await graph.Problem(query)).Detail!;
        Assert.Contains(expected, detail);
        Assert.DoesNotContain("\\u{", detail);
        Assert.InRange(detail.Length, 1, 200);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused() =>
        Assert.Equal(ProblemKind.TooLong, (await graph.Problem("SELECT * { } #" + new string('x', 100_000))).Kind);

    [Fact]
    public async Task Braces_nested_too_deep_are_refused_where_they_go_too_deep()
    {
        var problem = await graph.Problem("SELECT * " + new string('{', 5000) + new string('}', 5000));
        Assert.Equal((ProblemKind.TooDeep, 10 + 200), (problem.Kind, problem.Column));
        Assert.Equal(["x"], (await graph.Result("SELECT ?x " + new string('{', 199) + "?x ?y ?z" + new string('}', 199))).Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task Prefixes_of_wikidata_need_no_declaration_and_declared_ones_win()
    {
        Assert.Equal("x | Q1", await graph.Table("SELECT ?x { ?x wdt:P31 wd:Q5 }"));
        Assert.Equal("x", await graph.Table("PREFIX wd: <http://elsewhere/> SELECT ?x { ?x wdt:P31 wd:Q5 }"));
    }
}
