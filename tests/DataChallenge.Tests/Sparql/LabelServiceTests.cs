using DataChallenge.Sources.Gateway;
using DataChallenge.Tests.Gateway;

namespace DataChallenge.Tests.Sparql;

public sealed class LabelServiceTests : IDisposable
{
    private const string Service = """SERVICE wikibase:label { bd:serviceParam wikibase:language "[AUTO_LANGUAGE],fr,en". }""";

    private readonly SnapshotSource graph = TestSnapshot.Of("""
        wd:Q1 wdt:P31 wd:Q5 ; wdt:P21 wd:Q10 ; rdfs:label "Un"@fr , "One"@en ; schema:description "premier"@fr ; skos:altLabel "Unité"@fr , "Unit"@en .
        wd:Q2 wdt:P31 wd:Q5 ; wdt:P21 wd:Q10 ; rdfs:label "Two"@en .
        wd:Q3 wdt:P31 wd:Q5 ; wdt:P21 wd:Q11 .
        wd:Q10 rdfs:label "femme"@fr , "woman"@en .
        wd:Q11 rdfs:label "homme"@fr , "man"@en .
        """);

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task The_first_language_found_wins_and_what_has_no_label_is_called_by_its_identifier() =>
        Assert.Equal("x xLabel | Q1 Un | Q2 Two | Q3 Q3",
            await graph.Table($"SELECT ?x ?xLabel {{ ?x wdt:P31 wd:Q5 . {Service} }} ORDER BY ?x"));

    [Fact]
    public async Task Auto_language_is_the_readers() =>
        Assert.Equal("xLabel | One", await graph.Table($"SELECT ?xLabel {{ VALUES ?x {{ wd:Q1 }} {Service} }}", "en"));

    [Fact]
    public async Task A_dot_after_the_service_and_a_triple_before_it_without_one_are_fine() =>
        Assert.Equal("xLabel | Un", await graph.Table($"SELECT ?xLabel {{ ?x wdt:P31 wd:Q5 {Service} . FILTER(?x = wd:Q1) }}"));

    [Fact]
    public async Task Descriptions_and_other_names_are_given_too() =>
        Assert.Equal("x xDescription xAltLabel | Q1 premier Unité | Q2 - -",
            await graph.Table($"SELECT ?x ?xDescription ?xAltLabel {{ VALUES ?x {{ wd:Q1 wd:Q2 }} {Service} }} ORDER BY ?x"));

    [Fact]
    public async Task Several_other_names_are_joined_by_commas()
    {
        using var names = TestSnapshot.Of("wd:Q1 skos:altLabel 'b'@en , 'a'@fr , 'c'@fr .");
        Assert.Contains((await names.Result($"SELECT ?xAltLabel {{ VALUES ?x {{ wd:Q1 }} {Service} }}")).Rows[0][0]!.Lexical, new List<string> { "a, c", "c, a" });
    }

    [Fact]
    public async Task Labels_can_be_grouped_by() =>
        Assert.Equal("sexLabel n | femme 2 | homme 1",
            await graph.Table($"SELECT ?sexLabel (COUNT(?x) AS ?n) {{ ?x wdt:P21 ?sex . {Service} }} GROUP BY ?sexLabel ORDER BY DESC(?n)"));

    [Fact]
    public async Task Labels_can_be_counted_joined_and_ordered_by() =>
        Assert.Equal("names | Q3, Two, Un",
            await graph.Table($$"""SELECT (GROUP_CONCAT(?xLabel; SEPARATOR=", ") AS ?names) { SELECT ?xLabel { ?x wdt:P31 wd:Q5 . {{Service}} } ORDER BY ?xLabel }"""));

    [Fact]
    public async Task Labels_of_what_a_subselect_counts_are_given_outside_of_it() =>
        Assert.Equal("sex sexLabel n | Q10 femme 2 | Q11 homme 1",
            await graph.Table($"SELECT ?sex ?sexLabel ?n {{ {{ SELECT ?sex (COUNT(*) AS ?n) {{ ?x wdt:P21 ?sex }} GROUP BY ?sex }} {Service} }} ORDER BY ?sex"));

    [Fact]
    public async Task Each_branch_of_a_union_may_have_its_own_service() =>
        Assert.Equal("x xLabel | Q1 Un | Q2 Two",
            await graph.Table($"SELECT ?x ?xLabel {{ {{ VALUES ?x {{ wd:Q1 }} {Service} }} UNION {{ VALUES ?x {{ wd:Q2 }} {Service} }} }} ORDER BY ?x"));

    [Fact]
    public async Task An_unbound_variable_has_no_label() =>
        Assert.Equal("x y yLabel | Q1 - -",
            await graph.Table($"SELECT ?x ?y ?yLabel {{ VALUES ?x {{ wd:Q1 }} OPTIONAL {{ ?x wdt:P999 ?y }} {Service} }}"));

    [Fact]
    public async Task A_label_the_author_looks_up_is_left_alone() =>
        Assert.Equal("xLabel | One",
            await graph.Table($"SELECT ?xLabel {{ VALUES ?x {{ wd:Q1 }} ?x rdfs:label ?xLabel FILTER(LANG(?xLabel) = 'en') {Service} }}"));

    [Fact]
    public async Task Two_services_in_one_group_do_not_quarrel() =>
        Assert.Equal("xLabel | Un", await graph.Table($"SELECT ?xLabel {{ VALUES ?x {{ wd:Q1 }} {Service} {Service} }}"));

    [Fact]
    public async Task A_star_shows_only_the_authors_variables() =>
        Assert.Equal("x sex xLabel | Q3 Q11 Q3",
            await graph.Table($"SELECT * {{ ?x wdt:P21 ?sex FILTER(?sex = wd:Q11) MINUS {{ ?x rdfs:label ?hidden }} {Service} FILTER(STRLEN(?xLabel) > 0) }}"));

    [Fact]
    public async Task The_manual_form_names_its_variables() =>
        Assert.Equal("name what | Un premier",
            await graph.Table("""
                SELECT ?name ?what { VALUES ?x { wd:Q1 }
                  SERVICE wikibase:label { bd:serviceParam wikibase:language "fr". ?x rdfs:label ?name ; schema:description ?what . } }
                """));

    [Fact]
    public async Task A_language_that_is_not_one_is_ignored_rather_than_run() =>
        Assert.Equal("xLabel | Un",
            await graph.Table("""SELECT ?xLabel { VALUES ?x { wd:Q1 } SERVICE wikibase:label { bd:serviceParam wikibase:language "\") } #,fr". } }"""));

    [Fact]
    public async Task A_mistake_after_the_service_is_still_shown_at_its_place()
    {
        var problem = await graph.Problem($"SELECT ?xLabel {{\n  ?x wdt:P31 wd:Q5 .\n  {Service}\n  ?x ?y }}");
        Assert.Equal((ProblemKind.Syntax, 4, 9), (problem.Kind, problem.Line, problem.Column));
    }

    [Fact]
    public async Task The_label_column_says_whose_label_it_is()
    {
        var result = await graph.Result($"SELECT ?x ?xLabel {{ ?x wdt:P31 wd:Q5 . {Service} }}");
        Assert.Equal("x", result.Columns[1].LabelOf);
    }
}
