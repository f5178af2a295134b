using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Gateway;

public class KitQueriesTests
{
    [Fact]
    public async Task Every_prepared_query_of_every_kit_is_answered_in_both_languages()
    {
        await using var site = new TestSite();
        var gateway = site.Get<QueryGateway>();
        foreach (var kit in site.Get<KitCatalogue>().All)
            foreach (var query in kit.Queries)
                foreach (var language in new[] { "fr", "en" })
                {
                    var outcome = await gateway.Run($"{kit.Id}/{query.Source}", new(query.Sparql, language));
                    Assert.True(outcome is QueryOutcome.Answered { Result.Rows.Count: > 0 }, $"{kit.Id}/{query.Id} in {language}: {outcome}");
                }
    }

    [Theory]
    [InlineData("Q6581097", 934)]
    [InlineData("Q6581072", 150)]
    [InlineData("Q48270", 1)]
    public async Task Streets_of_Nantes_and_Saint_Brieuc_are_named_after_as_many_persons_as_the_files_say(string gender, int persons)
    {
        await using var site = new TestSite();
        var outcome = await site.Get<QueryGateway>().Run("femmes-dans-nos-rues/rues", new(
            $"SELECT (COUNT(DISTINCT ?person) AS ?n) {{ ?street wdt:P31 wd:Q79007 ; wdt:P138 ?person . ?person wdt:P31 wd:Q5 ; wdt:P21 wd:{gender} }}"));
        Assert.Equal(persons, Assert.IsType<QueryOutcome.Answered>(outcome).Result.Rows[0][0]!.AsNumber());
    }
}
