using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Tests.Sparql.Help;

public class DoubtsTests
{
    private const string Service = "SERVICE wikibase:label { bd:serviceParam wikibase:language \"fr\". }";

    private static IReadOnlyList<Advice> About(string text)
    {
        var parse = SparqlParser.Parse(text);
        Assert.Equal([], parse.Faults);
        return Doubts.About(parse.Query!);
    }

    [Theory]
    [InlineData("SELECT ?x { ?x wd:P31 wd:Q5 }", AdviceKind.ItemPrefixOnProperty, "wd:P31 wdt:P31")]
    [InlineData("SELECT ?x { ?x wdt:P31 wdt:Q5 }", AdviceKind.PropertyPrefixOnItem, "wdt:Q5 wd:Q5")]
    [InlineData("SELECT ?x ?nom { ?x wdt:P31 wd:Q5 }", AdviceKind.NeverBound, "nom ")]
    [InlineData("SELECT ?persone { ?personne wdt:P31 wd:Q5 ; wdt:P21 ?g }", AdviceKind.NeverBound, "persone personne")]
    [InlineData("SELECT * { ?street wdt:P138 ?person . ?persn wdt:P31 wd:Q5 . ?person wdt:P21 ?g FILTER(?persn = ?person) }", null, "")]
    [InlineData("SELECT * { ?street wdt:P138 ?person . ?person wdt:P31 wd:Q5 . ?persn wdt:P21 wd:Q6581072 }", AdviceKind.UsedOnce, "persn person")]
    [InlineData("SELECT * { ?a wdt:P31 wd:Q5 . ?b wdt:P31 wd:Q5 }", AdviceKind.Unconnected, "a b")]
    [InlineData("SELECT * { ?a wdt:P569 ?d . ?b wdt:P569 ?e . ?a wdt:P31 wd:Q5 . ?b wdt:P31 wd:Q5 FILTER(?d = ?e) }", null, "")]
    [InlineData("SELECT ?x ?xLabel { ?x wdt:P31 wd:Q5 }", AdviceKind.LabelWithoutService, "xLabel x")]
    [InlineData("SELECT ?x { ?x wdt:P31 wd:Q5 . " + Service + " }", AdviceKind.ServiceWithoutLabel, "x")]
    [InlineData("SELECT ?x ?xLabel { ?x wdt:P31 wd:Q5 . " + Service + " }", null, "")]
    [InlineData("SELECT * { OPTIONAL { ?x wdt:P18 ?image } ?x wdt:P31 wd:Q5 }", AdviceKind.OptionalTooEarly, "x")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 OPTIONAL { ?x wdt:P18 ?image } }", null, "")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 . { ?x wdt:P569 ?d FILTER(?y > 3) } ?x wdt:P1 ?y }", AdviceKind.FilterOnUnbound, "y ")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 FILTER(CONTAINS(?xLabel, \"Marie\")) " + Service + " }", AdviceKind.FilterOnUnbound, "xLabel ")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 FILTER NOT EXISTS { ?x wdt:P18 ?image } }", null, "")]
    [InlineData("SELECT ?x { ?x wdt:P138 ?y }", AdviceKind.NoLimit, "")]
    [InlineData("SELECT ?x { ?x wdt:P138 ?y } LIMIT 10", null, "")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?x wdt:P138 ?y }", null, "")]
    [InlineData("SELECT ?person { ?street wdt:P131 wd:Q12191 . ?street wdt:P138 ?person }", AdviceKind.DistinctMissing, "")]
    [InlineData("SELECT DISTINCT ?person { ?street wdt:P131 wd:Q12191 . ?street wdt:P138 ?person }", null, "")]
    [InlineData("SELECT ?x { ?x wdt:P31 wd:Q486972 }", AdviceKind.WithoutSubclasses, "wdt:P31/wdt:P279*")]
    [InlineData("SELECT ?x { ?x wdt:P31/wdt:P279* wd:Q486972 }", null, "")]
    public void A_doubtful_query_is_told_what_is_likely_not_meant(string text, AdviceKind? kind, string words)
    {
        var advice = About(text);
        if (kind is null) Assert.Equal([], advice);
        else
        {
            var told = Assert.Single(advice, one => one.Kind == kind);
            Assert.Equal(words, string.Join(' ', told.Words));
        }
    }

    [Theory]
    [InlineData("SELECT ?x { ?x wd:P31 wdt:Q5 }", "SELECT ?x { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT ?x ?xLabel { ?x wdt:P31 wd:Q5 }", "SELECT ?x ?xLabel { ?x wdt:P31 wd:Q5 \n  SERVICE wikibase:label { bd:serviceParam wikibase:language \"[AUTO_LANGUAGE],fr,en\". }\n}")]
    [InlineData("SELECT ?x { ?x wdt:P138 ?y } ORDER BY ?x", "SELECT ?x { ?x wdt:P138 ?y } ORDER BY ?x\nLIMIT 100\n")]
    [InlineData("SELECT ?p { ?s wdt:P131 wd:Q12191 ; wdt:P138 ?p }", "SELECT DISTINCT ?p { ?s wdt:P131 wd:Q12191 ; wdt:P138 ?p }")]
    public void Taking_every_repair_leaves_no_doubt(string text, string mended)
    {
        for (var turn = 0; turn < 5 && About(text).FirstOrDefault(advice => advice.Repair is not null) is { } advice; turn++) text = advice.Repair!.Apply(text);
        Assert.Equal(mended, text);
        Assert.Equal([], About(text));
    }

    [Fact]
    public void The_bundled_kits_queries_raise_no_doubt()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "challenges");
        Assert.All(Directory.GetFiles(folder, "*.rq", SearchOption.AllDirectories), file =>
            Assert.DoesNotContain(About(File.ReadAllText(file)), advice => advice.Severity != Severity.Hint));
    }
}
