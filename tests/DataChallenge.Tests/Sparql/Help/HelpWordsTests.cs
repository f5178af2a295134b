using System.Globalization;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Web.Sparql;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Tests.Sparql.Help;

/// <summary>Everything that can be said of a query has its words.</summary>
public partial class HelpWordsTests
{
    private static readonly AdviceKind[] Guesses = [AdviceKind.UnknownPrefix, AdviceKind.NeverBound, AdviceKind.FilterOnUnbound];

    public static readonly TheoryData<string> Languages = ["fr", "en"];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_kind_has_its_sentence(string language)
    {
        await using var site = new TestSite();
        var texts = Texts(site, language);
        Assert.All(Enum.GetNames<AdviceKind>().Select(kind => $"Advice_{kind}")
            .Concat(Guesses.Select(kind => $"Advice_{kind}_Plain"))
            .Concat(Enum.GetNames<Expected>().Select(expected => $"Expected_{expected}"))
            .Concat(Enum.GetNames<SentenceKind>().Select(kind => $"Explain_{kind}"))
            .Concat(Enum.GetNames<EmptyCause>().Select(cause => $"Why_{cause}")), key => Assert.False(texts[key].ResourceNotFound, key));
    }

    [Theory]
    [InlineData("SELECT ?x { ?x wdt:P31 wd:Q5 ?x wdt:P21 ?g }")]
    [InlineData("SELECT ?x { ?x wdt:P31 wd:Q5 ")]
    [InlineData("SELECT ?x { ?x wdtt:P31 wd:Q5 }")]
    [InlineData("SELECT ?x { ?x dbo:type wd:Q5 }")]
    [InlineData("SELECT ?x { ?x zzzzzz:type wd:Q5 }")]
    [InlineData("SELECT x { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT ?x { ?x wdt:P1 “rue” }")]
    [InlineData("SELECT ?x {\u00A0?x wdt:P31 wd:Q5 }")]
    [InlineData("CHOISIR ?x { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELCT ?x { ?x wdt:P31 wd:Q5 }")]
    [InlineData("SELECT ?x { ?x métier wd:Q5 }")]
    [InlineData("SELECT ?x { ?x wdt:P31 }")]
    [InlineData("SELECT ?x { ?x wdt:P31 wd:Q5 } }")]
    [InlineData("SELECT ?x ?xLabel ?y ?rrue { ?x wd:P31 wdt:Q79007 . FILTER(?nom > 3) ?rue wdt:P1 ?z }")]
    [InlineData("SELECT ?z { OPTIONAL { ?x wdt:P1 ?y } ?x wdt:P31 wd:Q79007 ; wdt:P2 ?z . }")]
    [InlineData("SELECT ?x { ?x ?p ?y . SERVICE wikibase:label { bd:serviceParam wikibase:language \"fr\" } }")]
    [InlineData("INSERT DATA { }")]
    [InlineData("")]
    public async Task Sentences_and_buttons_are_filled(string query)
    {
        await using var site = new TestSite();
        foreach (var language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new(language);
            var parse = SparqlParser.Parse(query);
            var advice = parse.IsWellFormed ? Doubts.About(parse.Query!) : Diagnosis.Of(parse);
            Assert.NotEmpty(advice);
            Assert.All(advice.Select(one => site.Get<AdviceWords>().Show(one, query.Length)), shown =>
            {
                Assert.DoesNotMatch(Unfilled(), shown.Message);
                Assert.InRange(shown.To, shown.From, query.Length);
                if (shown.Repair is { } repair) Assert.DoesNotMatch(Unfilled(), repair.Label);
            });
        }
    }

    private static IStringLocalizer<HelpText> Texts(TestSite site, string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        return site.Get<IStringLocalizer<HelpText>>();
    }

    /// <summary>A hole, a missing resource's key, a quote of nothing, or two marks of a variable.</summary>
    [GeneratedRegex(@"\{\d\}|Advice_|Repair_|Expected_|``|`\??`|\?\?")]
    private static partial Regex Unfilled();
}
