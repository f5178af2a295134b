using DataChallenge.Sources.Gateway;

namespace DataChallenge.Tests.Gateway;

public class LiveSourcesTests
{
    private const string Streets = "femmes-dans-nos-rues/rues";
    private const string Query = "SELECT ?x { ?x wdt:P31 wd:Q5 } LIMIT 3";

    [Fact]
    public async Task A_site_has_no_live_source_unless_it_is_configured_and_fit()
    {
        await using var plain = new TestSite();
        Assert.Null(plain.Get<QueryGateway>().Describe("wikidata"));
        await using var anonymous = new TestSite(null, ("Sources:Wikidata:Endpoint", "https://query.wikidata.org/sparql"));
        Assert.Null(anonymous.Get<QueryGateway>().Describe("wikidata"));
        Assert.NotNull(anonymous.Get<QueryGateway>().Describe(Streets));
    }

    [Fact]
    public async Task A_configured_site_asks_its_endpoint_and_its_snapshot_stands_in()
    {
        await using var fake = await FakeWikidata.Start();
        await using var site = new TestSite(null, ("Sources:Wikidata:Endpoint", fake.Endpoint.ToString()), ("Sources:Wikidata:Contact", "defis@example.org"),
            ("Sources:Wikidata:AllowPrivate", "true"), ("Sources:Wikidata:Snapshot", Streets), ("Sources:Wikidata:Limits:Parallel", "2"));
        Assert.Equal("wikidata", await From(site, Query));
        fake.Answers = _ => Shapes.Named("ban");
        Assert.Equal(Streets, await From(site, Query + " # again"));
        Assert.Equal(Streets, await From(site, Query + " # and again"));
        Assert.Equal(2, fake.Requests);
    }

    private static async Task<string> From(TestSite site, string query) =>
        Assert.IsType<QueryOutcome.Answered>(await site.Get<QueryGateway>().Run("wikidata", new(query))).Result.Provenance.SourceId;
}
