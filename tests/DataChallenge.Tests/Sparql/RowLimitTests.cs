using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Tests.Gateway;

namespace DataChallenge.Tests.Sparql;

public class RowLimitTests
{
    [Theory]
    [InlineData("SELECT * { ?a ?b ?c }", "SELECT * { ?a ?b ?c } LIMIT 100 ")]
    [InlineData("SELECT * { ?a ?b ?c } # comment", "SELECT * { ?a ?b ?c } LIMIT 100  # comment")]
    [InlineData("SELECT * { ?a ?b ?c } LIMIT 5", "SELECT * { ?a ?b ?c } LIMIT 5")]
    [InlineData("SELECT * { ?a ?b ?c } limit 500 OFFSET 2", "SELECT * { ?a ?b ?c } limit 100 OFFSET 2")]
    [InlineData("SELECT * { ?a ?b ?c } LIMIT 99999999999999999999", "SELECT * { ?a ?b ?c } LIMIT 100")]
    [InlineData("SELECT * { ?a ?b ?c } ORDER BY ?a VALUES ?a { 1 }", "SELECT * { ?a ?b ?c } ORDER BY ?a  LIMIT 100 VALUES ?a { 1 }")]
    [InlineData("SELECT * { { SELECT * { ?a ?b ?c } LIMIT 500 } }", "SELECT * { { SELECT * { ?a ?b ?c } LIMIT 500 } } LIMIT 100 ")]
    [InlineData("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c } LIMIT 100 ")]
    [InlineData("DESCRIBE <urn:x>", "DESCRIBE <urn:x> LIMIT 100 ")]
    [InlineData("ASK { ?a ?b ?c }", "ASK { ?a ?b ?c }")]
    public void The_outermost_limit_is_capped_and_nothing_else(string query, string expected) =>
        Assert.Equal(expected, Assert.IsType<Preparation.Ready>(QueryPreparation.Prepare(query, "fr", 100)).Query.Text);

    [Fact]
    public async Task A_result_that_was_cut_says_so_and_keeps_ten_thousand_rows()
    {
        using var graph = TestSnapshot.Of(string.Join('\n', Enumerable.Range(0, 10_001).Select(n => $"<urn:n:{n}> <urn:is> {n} .")));
        var cut = await graph.Result("SELECT ?n { ?x ?p ?n } ORDER BY DESC(?n)");
        Assert.Equal((10_000, true, 10_000), (cut.Rows.Count, cut.Truncated, cut.Rows[0][0]!.AsNumber()));
        var whole = await graph.Result("SELECT ?n { ?x ?p ?n } LIMIT 10000");
        Assert.Equal((10_000, false), (whole.Rows.Count, whole.Truncated));
    }
}
