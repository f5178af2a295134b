using System.Text;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Tests.Sparql.Syntax;

public class SparqlParserTests
{
    [Theory]
    [InlineData("SELECT * { }")]
    [InlineData("select distinct ?x where { ?x a wd:Q5 }")]
    [InlineData("SELECT ?a (COUNT(DISTINCT ?b) AS ?n) WHERE { ?b wdt:P21 ?a } GROUP BY ?a HAVING (?n > 3) ORDER BY DESC(?n) ?a LIMIT 10 OFFSET 5")]
    [InlineData("ASK { wd:Q12191 rdfs:label \"Nantes\"@fr . }")]
    [InlineData("DESCRIBE wd:Q12191 <http://example.org/x>")]
    [InlineData("DESCRIBE * WHERE { ?x wdt:P31/wdt:P279* wd:Q486972 }")]
    [InlineData("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")]
    [InlineData("CONSTRUCT WHERE { ?s wdt:P138 ?o . ?o wdt:P21 wd:Q6581072 }")]
    [InlineData("PREFIX e: <http://example.org/> BASE <http://example.org/> SELECT * FROM <a> FROM NAMED e:g { GRAPH ?g { ?s e:p <b> } }")]
    [InlineData("SELECT * { { ?s ?p ?o } UNION { ?o ?p ?s } UNION { } OPTIONAL { ?s wdt:P18 ?i } MINUS { ?s wdt:P31 wd:Q5 } FILTER NOT EXISTS { ?s wdt:P569 ?d } }")]
    [InlineData("SELECT * { ?s (wdt:P1|^wdt:P2)/!(wdt:P3|^a)+ ?o ; ?p 1, 2.5, -3e4, true, \"x\"^^xsd:string ; . [] a [ wdt:P1 ( 1 2 _:b ) ] }")]
    [InlineData("SELECT * { VALUES ?x { wd:Q1 UNDEF } VALUES (?a ?b) { (1 2) (UNDEF \"x\") } BIND(IF(BOUND(?x), 1, 0) + ?a * -2 AS ?c) }")]
    [InlineData("SELECT * { { SELECT ?x { ?x ?p ?o } LIMIT 3 } SERVICE wikibase:label { bd:serviceParam wikibase:language \"[AUTO_LANGUAGE],fr\". } }")]
    [InlineData("SELECT * WITH { SELECT ?x { ?x wdt:P31 wd:Q5 } LIMIT 9 } AS %people WHERE { INCLUDE %people . ?x wdt:P21 ?g }")]
    [InlineData("SELECT * { SERVICE wikibase:around { ?x wdt:P625 ?l . bd:serviceParam wikibase:center \"Point(-1.5 47.2)\"^^geo:wktLiteral ; wikibase:radius \"5\" . } hint:Prior hint:runFirst true . }")]
    [InlineData("SELECT * { SERVICE gas:service { gas:program gas:gasClass \"com.bigdata.rdf.graph.analytics.SSSP\" ; gas:in wd:Q1 . } SERVICE bd:sample { ?x wdt:P31 wd:Q5 . bd:serviceParam bd:sample.limit 10 } }")]
    [InlineData("SELECT (GROUP_CONCAT(DISTINCT ?n; SEPARATOR=\", \") AS ?all) { ?x rdfs:label ?n FILTER(LANG(?n) IN (\"fr\", \"br\") && regex(?n, \"^L\", \"i\")) }")]
    [InlineData("SELECT ?x { ?x wdt:P569 ?d FILTER(YEAR(?d) -1800<100) } VALUES ?x { wd:Q1 } # end")]
    public void A_query_is_read_and_its_print_reads_the_same(string text)
    {
        var parse = SparqlParser.Parse(text);
        Assert.Equal([], parse.Faults);
        var print = SparqlPrinter.Print(parse.Query!);
        var again = SparqlParser.Parse(print);
        Assert.Equal([], again.Faults);
        Assert.Equal(print, SparqlPrinter.Print(again.Query!));
    }

    [Theory]
    [InlineData("", FaultKind.Empty, 1, 1)]
    [InlineData("SELECT ?x\nWHERE { ?x wdt:P31 }", FaultKind.Unexpected, 2, 20)]
    [InlineData("SELECT * {\n ?x wdt:P31 wd:Q5\n ?x wdt:P21 ?g }", FaultKind.MissingDot, 2, 18)]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 ", FaultKind.Unclosed, 1, 10)]
    [InlineData("SELECT * { ?x foo:bar 1 }", FaultKind.UnknownPrefix, 1, 15)]
    [InlineData("SELECT * { ?x rdfs:label \"Nantes }", FaultKind.UnclosedText, 1, 26)]
    [InlineData("SELECT * { } }", FaultKind.AfterEnd, 1, 14)]
    [InlineData("INSERT DATA { <a> <b> <c> }", FaultKind.Update, 1, 1)]
    [InlineData("SELECT (1 AS ?x) { ?x ?p ?o }", FaultKind.AlreadyBound, 1, 14)]
    [InlineData("SELECT (1 AS ?x) (2 AS ?x) { }", FaultKind.DuplicateColumn, 1, 24)]
    [InlineData("SELECT * { ?x ?p ?o } GROUP BY ?x", FaultKind.StarWithGroups, 1, 1)]
    [InlineData("SELECT ?o (COUNT(*) AS ?n) { ?x ?p ?o } GROUP BY ?x", FaultKind.NotGrouped, 1, 8)]
    [InlineData("SELECT * { ?x ?p ?o FILTER(COUNT(?x) > 1) }", FaultKind.AggregateHere, 1, 28)]
    [InlineData("SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } }", FaultKind.BlankNodeTwice, 1, 33)]
    [InlineData("SELECT * { VALUES (?a ?b) { (1) } }", FaultKind.UnequalRow, 1, 29)]
    [InlineData("SELECT * { INCLUDE %rest }", FaultKind.UnknownInclude, 1, 12)]
    [InlineData("CONSTRUCT { ?s wdt:P1/wdt:P2 ?o } WHERE { ?s ?p ?o }", FaultKind.NotInTemplate, 1, 16)]
    [InlineData("SELECT * { ?x rdfs:label \"\\q\" }", FaultKind.BadEscape, 1, 27)]
    public void A_mistake_is_named_at_its_place(string text, FaultKind kind, int line, int column)
    {
        var parse = SparqlParser.Parse(text);
        var fault = Assert.Single(parse.Faults);
        Assert.Equal(kind, fault.Kind);
        Assert.Equal(new TextPlace(line, column), parse.Source.PlaceOf(fault.Span.Start));
    }

    [Fact]
    public void Several_mistakes_are_all_told_and_the_rest_is_understood()
    {
        var parse = SparqlParser.Parse("SELECT ?x ?y WHERE {\n ?x wdt:P31 wd:Q5\n ?x foo:bar ?y .\n FILTER(?y > )\n}\nORDER BY ?y LIMIT 5");
        Assert.Equal([FaultKind.MissingDot, FaultKind.UnknownPrefix, FaultKind.Unexpected], parse.Faults.Select(fault => fault.Kind));
        var select = Assert.IsType<SelectForm>(parse.Query!.Body);
        Assert.Equal(["x", "y"], select.Projection.Select(column => column.Variable.Name));
        Assert.Equal("5", select.Modifiers.Limit);
    }

    [Fact]
    public void A_forgotten_closing_brace_leaves_the_modifiers_to_the_query()
    {
        var parse = SparqlParser.Parse("SELECT * WHERE { ?x wdt:P31 wd:Q5 . OPTIONAL { ?x wdt:P18 ?i } LIMIT 10");
        Assert.Single(parse.Faults);
        Assert.Equal("10", ((SelectForm)parse.Query!.Body).Modifiers.Limit);
    }

    [Fact]
    public void Every_node_says_where_it_stands()
    {
        const string text = "SELECT ?x WHERE { ?x wdt:P31/wdt:P279* wd:Q5 . FILTER(?x != wd:Q42) }";
        var query = SparqlParser.Parse(text).Query!;
        string Of(SyntaxNode node) => text[node.Span.Start..node.Span.End];
        Assert.Equal("wdt:P31/wdt:P279*", Of(query.All().OfType<SequencePath>().Single()));
        Assert.Equal("?x != wd:Q42", Of(query.All().OfType<Comparison>().Single()));
        Assert.Equal("FILTER(?x != wd:Q42)", Of(query.All().OfType<FilterPattern>().Single()));
        Assert.All(query.All(), node => Assert.InRange(node.Span.End, node.Span.Start, text.Length));
    }

    [Theory]
    [InlineData("{", 10_000)]
    [InlineData("(", 10_000)]
    [InlineData("SELECT*{{", 5_000)]
    [InlineData("SELECT*{?x!(", 5_000)]
    [InlineData("SELECT*{FILTER(", 5_000)]
    public void Deep_nesting_is_refused_without_exhausting_the_stack(string opening, int times)
    {
        var parse = SparqlParser.Parse(string.Concat(Enumerable.Repeat(opening, times)));
        Assert.Equal(FaultKind.TooDeep, Assert.Single(parse.Faults).Kind);
    }

    [Fact]
    public void A_megabyte_of_text_is_refused() =>
        Assert.Equal(FaultKind.TooLong, Assert.Single(SparqlParser.Parse("SELECT * { " + new string(' ', 1_000_000) + "}").Faults).Kind);

    [Fact]
    public void Ten_thousand_operators_or_unions_stay_flat()
    {
        var sum = new StringBuilder("SELECT (1").Insert("SELECT (1".Length, "+1", 10_000).Append(" AS ?s) { }");
        var unions = new StringBuilder("SELECT * { {}").Insert("SELECT * { {}".Length, "UNION{}", 10_000).Append(" }");
        foreach (var text in new[] { sum.ToString(), unions.ToString() })
        {
            var parse = SparqlParser.Parse(text);
            Assert.Equal([], parse.Faults);
            Assert.NotEmpty(SparqlPrinter.Print(parse.Query!));
        }
    }

    [Fact]
    public void Comments_are_kept_with_their_places()
    {
        var query = SparqlParser.Parse("#defaultView:Map{\"hide\":\"?c\"}\nSELECT * { } # fin").Query!;
        Assert.Equal(["defaultView:Map{\"hide\":\"?c\"}", " fin"], query.Comments.Select(comment => comment.Text));
    }
}
