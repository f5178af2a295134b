using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Tests.Sparql.Help;

public class ExplanationTests
{
    /// <summary>Sentences as "Kind(words; words)", those below indented.</summary>
    private static string Tell(string text)
    {
        static string Line(Sentence sentence, int depth) =>
            $"{new string(' ', depth)}{sentence.Kind}({string.Join("; ", sentence.Words.Select(words => string.Join(' ', words.Select(word => word.Text))))})\n"
            + string.Concat(sentence.Below.Select(below => Line(below, depth + 1)));
        return string.Concat(Explanation.Of(SparqlParser.Parse(text).Query!).Select(sentence => Line(sentence, 0)));
    }

    [Fact]
    public void A_query_is_told_from_what_is_asked_to_what_is_kept() => Assert.Equal(
        """
        Columns(gender n)
        IsA(street; wd:Q79007)
        Has(street; wdt:P138; person)
        Has(person; wdt:P21; gender)
        Optional()
         Has(person; wdt:P18; image)
        Keeps(?person != wd:Q42)
        AddsLabels(fr, en)
        Groups(gender)
        CountsDistinct(n; person)
        SortsDown(n)
        Limits(5)

        """, Tell("""
        SELECT ?gender (COUNT(DISTINCT ?person) AS ?n) WHERE {
          ?street wdt:P31 wd:Q79007 ; wdt:P138 ?person .
          ?person wdt:P21 ?gender .
          OPTIONAL { ?person wdt:P18 ?image }
          FILTER(?person != wd:Q42)
          SERVICE wikibase:label { bd:serviceParam wikibase:language "[AUTO_LANGUAGE],fr,en". }
        } GROUP BY ?gender ORDER BY DESC(?n) LIMIT 5
        """));

    [Theory]
    [InlineData("SELECT * { ?x wdt:P31/wdt:P279* wd:Q486972 }", "Everything()\nIsAKindOf(x; wd:Q486972)\n")]
    [InlineData("SELECT * { ?x ^wdt:P138 ?s . ?x wdt:P131/wdt:P17 ?c . ?x ?p 3 }", "Everything()\nIsThe(x; wdt:P138; s)\nFollows(x; wdt:P131 wdt:P17; c)\nRelates(x; p; 3)\n")]
    [InlineData("ASK { { wd:Q1 a wd:Q2 } UNION { } MINUS { ?x ?y ?z } }", "YesOrNo()\nEither()\n OneWay()\n  IsA(wd:Q1; wd:Q2)\n OneWay()\nTakesAway()\n Relates(x; y; z)\n")]
    [InlineData("SELECT ?y { BIND(YEAR(?d) AS ?y) VALUES ?d { 1 2 } FILTER NOT EXISTS { ?d wdt:P1 ?e } }", "Columns(y)\nNames(y; YEAR(?d))\nAmong(d; 1 2)\nKeepsIfMissing()\n Has(d; wdt:P1; e)\n")]
    public void Every_kind_of_part_has_its_sentence(string text, string told) => Assert.Equal(told, Tell(text));

    [Fact]
    public void Every_sentence_speaks_of_a_stretch_inside_the_query() => Assert.All(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "challenges"), "*.rq", SearchOption.AllDirectories).Select(File.ReadAllText), text =>
        {
            var sentences = Explanation.Of(SparqlParser.Parse(text).Query!);
            Assert.NotEmpty(sentences);
            Assert.All(sentences.SelectMany(sentence => sentence.All()), sentence => Assert.InRange(sentence.Span.End, sentence.Span.Start + 1, text.Length));
        });
}
