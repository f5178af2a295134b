using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Tests.Sparql.Help;

public class DiagnosisTests
{
    [Theory]
    [InlineData("SELECT * {\n ?x wdt:P31 wd:Q5\n ?x wdt:P21 ?g }", AdviceKind.MissingDot, "", "SELECT * {\n ?x wdt:P31 wd:Q5 .\n ?x wdt:P21 ?g }")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5", AdviceKind.Unclosed, "{ }", "SELECT * { ?x wdt:P31 wd:Q5\n}")]
    [InlineData("SELECT * { ?x wtd:P31 wd:Q5 }", AdviceKind.UnknownPrefix, "wtd wdt", "SELECT * { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT * { ?x WDT:P31 wd:Q5 }", AdviceKind.UnknownPrefix, "WDT wdt", "SELECT * { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT * { ?x foaf:name ?n }", AdviceKind.UnknownPrefix, "foaf ", "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\nSELECT * { ?x foaf:name ?n }")]
    [InlineData("SELECT person { ?person wdt:P31 wd:Q5 }", AdviceKind.MissingQuestionMark, "person", "SELECT ?person { ?person wdt:P31 wd:Q5 }")]
    [InlineData("SELECT ?person { ?person wdt:P21 ?g . FILTER(g = wd:Q6581072) }", AdviceKind.MissingQuestionMark, "g", "SELECT ?person { ?person wdt:P21 ?g . FILTER(?g = wd:Q6581072) }")]
    [InlineData("SELECT * { ?x rdfs:label “Nantes”@fr }", AdviceKind.TypographicQuotes, "“", "SELECT * { ?x rdfs:label \"Nantes\"@fr }")]
    [InlineData("SELECT * {\u00A0?x wdt:P31\u202Fwd:Q5 }", AdviceKind.SpecialSpace, "\u00A0", "SELECT * { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 . FILTRE(?x != wd:Q42) }", AdviceKind.FrenchKeyword, "FILTRE FILTER", "SELECT * { ?x wdt:P31 wd:Q5 . FILTER(?x != wd:Q42) }")]
    [InlineData("SÉLECTIONNER * { }", AdviceKind.FrenchKeyword, "SÉLECTIONNER SELECT", "SELECT * { }")]
    [InlineData("SELECT * { } LIMITE 5", AdviceKind.FrenchKeyword, "LIMITE LIMIT", "SELECT * { } LIMIT 5")]
    [InlineData("SELCT * { }", AdviceKind.MisspeltKeyword, "SELCT SELECT", "SELECT * { }")]
    [InlineData("SELECT * { ?x wdt:P31 wd:Q5 . OPTINAL { ?x wdt:P18 ?i } }", AdviceKind.MisspeltKeyword, "OPTINAL OPTIONAL", "SELECT * { ?x wdt:P31 wd:Q5 . OPTIONAL { ?x wdt:P18 ?i } }")]
    public void A_slip_is_named_and_mended_in_one_click(string text, AdviceKind kind, string words, string mended)
    {
        var advice = Diagnosis.Of(SparqlParser.Parse(text))[0];
        Assert.Equal(kind, advice.Kind);
        Assert.Equal(words, string.Join(' ', advice.Words));
        Assert.Equal(mended, advice.Repair?.Apply(text));
        Assert.True(SparqlParser.Parse(mended).IsWellFormed);
    }

    [Theory]
    [InlineData("SELECT * { ?x genre ?g }", AdviceKind.NameForNumber, "genre")]
    [InlineData("SELECT * { ?x wdt:P31 }", AdviceKind.Unexpected, "} ObjectTerm")]
    [InlineData("SELECT * WHERE", AdviceKind.UnexpectedEnd, " OpenBrace")]
    [InlineData("DELETE WHERE { ?s ?p ?o }", AdviceKind.Update, "DELETE")]
    [InlineData("SELECT ?a ?b { ?a wdt:P1 ?b } GROUP BY ?a", AdviceKind.NotGrouped, "b")]
    public void What_cannot_be_mended_for_sure_is_said_without_a_repair(string text, AdviceKind kind, string words)
    {
        var advice = Assert.Single(Diagnosis.Of(SparqlParser.Parse(text)));
        Assert.Equal(kind, advice.Kind);
        Assert.Equal(words, string.Join(' ', advice.Words));
        Assert.Null(advice.Repair);
    }

    [Fact]
    public void Every_fault_has_its_advice()
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
            Assert.NotEmpty(Diagnosis.Of(new Parse(SparqlText.Read("SELECT"), null, [new SyntaxFault(kind, default, Found: "x")])));
    }
}
