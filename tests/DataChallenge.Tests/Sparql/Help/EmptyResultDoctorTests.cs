using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Tests.Sparql.Help;

public class EmptyResultDoctorTests
{
    private const string Source = "femmes-dans-nos-rues/rues";

    [Theory]
    [InlineData("SELECT ?s { ?s wdt:P31 wd:Q79007 . ?s wdt:P138 ?p . ?p wdt:P106 ?job }", EmptyCause.PartMatchesNothing, "?p wdt:P106 ?job")]
    [InlineData("SELECT ?s { ?s wdt:P31 wd:Q79007 ; wdt:P21 ?g }", EmptyCause.NeverTogether, "?s wdt:P31 wd:Q79007|wdt:P21 ?g")]
    [InlineData("SELECT ?p { ?p wdt:P21 wd:Q6581072 . ?p wdt:P569 ?d . FILTER(YEAR(?d) > 2500) }", EmptyCause.NeverTogether, "?p wdt:P569 ?d|FILTER(YEAR(?d) > 2500)")]
    [InlineData("SELECT ?p { ?s wdt:P138 ?p OPTIONAL { ?p wdt:P999999 ?x } } OFFSET 1000000", EmptyCause.ModifiersKeepNothing, "OFFSET 1000000")]
    public async Task The_smallest_part_that_empties_the_answer_is_found(string text, EmptyCause cause, string parts)
    {
        await using var site = new TestSite();
        var gateway = site.Get<QueryGateway>();
        var finding = await EmptyResultDoctor.Examine(SparqlParser.Parse(text).Query!, async ask =>
            await gateway.Run(Source, new SourceQuery(ask)) is QueryOutcome.Answered { Result.Rows: [[{ } value]] } ? value.Lexical == "true" : null);
        Assert.Equal(cause, finding.Cause);
        Assert.Equal(parts, string.Join('|', finding.Parts.Select(span => text[span.Start..span.End])));
        Assert.InRange(finding.Tries, 1, EmptyResultDoctor.MostTries);
    }
}
