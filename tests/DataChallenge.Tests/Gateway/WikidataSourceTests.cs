using System.Collections.Concurrent;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace DataChallenge.Tests.Gateway;

public class WikidataSourceTests
{
    private const string Query = "SELECT ?x { ?x wdt:P31 wd:Q5 }";

    [Fact]
    public async Task Thirty_five_equal_queries_at_once_are_one_request()
    {
        await using var fake = await FakeWikidata.Start();
        fake.Answers = _ => Shapes.Slow(300);
        using var source = Live(fake);
        var gateway = new QueryGateway([source]);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 35).Select(_ => gateway.Run("wikidata", new(Query))));
        Assert.All(outcomes, outcome => Assert.Single(Assert.IsType<QueryOutcome.Answered>(outcome).Result.Rows));
        Assert.Equal(1, fake.Requests);
    }

    [Fact]
    public async Task Thirty_five_different_queries_are_five_at_once_and_everyone_sees_their_place_move()
    {
        await using var fake = await FakeWikidata.Start();
        fake.Answers = _ => Shapes.Slow(30);
        using var source = Live(fake);
        var gateway = new QueryGateway([source]);
        var places = Enumerable.Range(0, 35).Select(_ => new Places()).ToList();
        var outcomes = await Task.WhenAll(places.Select((place, n) => gateway.Run("wikidata", new($"{Query} # {n}", Asker: $"team{n}", Progress: place))));
        Assert.All(outcomes, outcome => Assert.IsType<QueryOutcome.Answered>(outcome));
        Assert.Equal(35, fake.Requests);
        Assert.InRange(fake.MostAtOnce, 2, 5);
        Assert.All(places, place => Assert.Equal(0, place.Seen.Last().Position));
        Assert.All(places, place => Assert.Equal(place.Seen.OrderByDescending(seen => seen.Position), place.Seen));
        Assert.True(places.Count(place => place.Seen.Count > 1) >= 25);
    }

    [Theory]
    [InlineData("timeout", ProblemKind.TimeLimit)]
    [InlineData("cut", ProblemKind.AnswerUnreadable)]
    [InlineData("cut by timeout", ProblemKind.TimeLimit)]
    [InlineData("not results", ProblemKind.AnswerUnreadable)]
    [InlineData("html", ProblemKind.SourceUnavailable)]
    [InlineData("xml", ProblemKind.SourceUnavailable)]
    [InlineData("ban", ProblemKind.SourceBanned)]
    [InlineData("limited", ProblemKind.SourceLimited)]
    [InlineData("down", ProblemKind.SourceUnavailable)]
    [InlineData("malformed", ProblemKind.Syntax)]
    [InlineData("drip", ProblemKind.AnswerUnreadable)]
    [InlineData("huge", ProblemKind.AnswerTooLarge)]
    [InlineData("huge and said", ProblemKind.AnswerTooLarge)]
    [InlineData("silent", ProblemKind.TimeLimit)]
    [InlineData("broken off", ProblemKind.AnswerUnreadable)]
    public async Task Each_way_to_fail_has_its_name(string shape, ProblemKind kind)
    {
        await using var fake = await FakeWikidata.Start();
        fake.Answers = _ => Shapes.Named(shape);
        using var source = Live(fake, options =>
        {
            if (shape is "drip" or "silent") options.Deadline = TimeSpan.FromMilliseconds(600);
            options.MaximumBytes = 1_000_000;
        });
        Assert.Equal(kind, (await source.Problem(Query)).Kind);
    }

    [Fact]
    public async Task A_mistake_that_the_endpoint_finds_is_shown_at_its_place()
    {
        await using var fake = await FakeWikidata.Start();
        fake.Answers = _ => Shapes.Named("malformed");
        using var source = Live(fake);
        var problem = await source.Problem("SELECT ?x {\n  }");
        Assert.Equal((2, 3), (problem.Line, problem.Column));
    }

    [Fact]
    public async Task The_snapshot_answers_while_the_live_source_limits_us_and_the_live_one_comes_back()
    {
        var time = new FakeTimeProvider(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        await using var fake = await FakeWikidata.Start(time);
        fake.Answers = _ => Shapes.Limited("120");
        using var source = Live(fake, time: time);
        using var snapshot = TestSnapshot.Of("wd:Q7 wdt:P31 wd:Q5 .");
        var gateway = new QueryGateway([new StandIn(source, snapshot)]);
        Assert.Equal("test/graph 2026-01-01", await From(gateway));
        Assert.Equal("test/graph 2026-01-01", await From(gateway));
        Assert.Equal(1, fake.Requests);
        time.Advance(TimeSpan.FromSeconds(121));
        fake.Answers = _ => Shapes.Success;
        Assert.Equal("wikidata 2026-11-02", await From(gateway));
        Assert.Equal("wikidata 2026-11-02", await From(gateway));
        Assert.Equal(2, fake.Requests);
        time.Advance(TimeSpan.FromHours(1));
        await From(gateway);
        Assert.Equal(3, fake.Requests); // what is remembered ages
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = await FakeWikidata.Start();
        await using var fake = await FakeWikidata.Start();
        fake.Answers = _ => Shapes.Redirect(other.Endpoint);
        using var source = Live(fake);
        Assert.Equal(ProblemKind.SourceUnavailable, (await source.Problem(Query)).Kind);
        Assert.Equal((1, 0), (fake.Requests, other.Requests));
    }

    [Fact]
    public async Task A_name_of_a_private_address_is_not_connected_to()
    {
        await using var fake = await FakeWikidata.Start();
        using var source = Live(fake, options =>
        {
            (options.Endpoint, options.AllowPrivate) = (new UriBuilder(fake.Endpoint) { Host = "localhost" }.Uri, false);
        });
        Assert.Equal(ProblemKind.SourceUnavailable, (await source.Problem(Query)).Kind);
        Assert.Equal(0, fake.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("208.80.154.224", true)]
    [InlineData("2620:0:861:ed1a::1", true)]
    public void An_address_is_public_or_not(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.Has(System.Net.IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://query.wikidata.org/sparql", "", "Contact is missing")]
    [InlineData("https://QUERY-scholarly.wikidata.org./sparql", "", "Contact is missing")]
    [InlineData("https://query.wikidata.org/sparql", "the office", "Contact is neither")]
    [InlineData("https://query.wikidata.org/sparql", "a@b.org)\r\nX: y", "Contact is neither")]
    [InlineData("ftp://example.org/sparql", "", "Endpoint is neither")]
    [InlineData("https://name:secret@example.org/sparql", "", "Endpoint holds")]
    [InlineData("http://169.254.169.254/sparql", "", "Endpoint is a private")]
    [InlineData("http://[::1]/sparql", "", "Endpoint is a private")]
    [InlineData("https://query.wikidata.org/sparql", "defis@example.org", null)]
    [InlineData("https://example.org/sparql", "", null)]
    public void What_is_not_fit_to_be_asked_is_named(string endpoint, string contact, string? fault)
    {
        var options = new EndpointOptions { Endpoint = new Uri(endpoint), Contact = contact };
        if (fault is null) Assert.Null(options.Fault);
        else
        {
            Assert.StartsWith(fault, options.Fault, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => new WikidataSource("x", options, TimeProvider.System));
        }
    }

    [Fact]
    public async Task Wikidata_gets_the_authors_text_and_a_mirror_the_rewritten_one()
    {
        await using var fake = await FakeWikidata.Start();
        const string written = "#defaultView:Map\nSELECT ?xLabel { ?x wdt:P31 wd:Q5 SERVICE wikibase:label { bd:serviceParam wikibase:language '[AUTO_LANGUAGE],en' } }";
        using var source = Live(fake);
        using var mirror = Live(fake, options => options.LabelService = false);
        await source.Run(new(written, "br"));
        await mirror.Run(new(written));
        Assert.Equal(written.Replace("[AUTO_LANGUAGE]", "br", StringComparison.Ordinal) + " LIMIT 10001 ", fake.Queries[0]);
        Assert.DoesNotContain("SERVICE", fake.Queries[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_query_goes_by_post_and_what_calls_elsewhere_or_writes_does_not_go()
    {
        await using var fake = await FakeWikidata.Start();
        using var source = Live(fake);
        Assert.IsType<QueryOutcome.Answered>(await source.Run(new(Query + " #" + new string('é', 5000))));
        Assert.IsType<QueryOutcome.Answered>(await source.Run(new("SELECT * { SERVICE wikibase:around { ?a ?b ?c } hint:Query hint:optimizer 'None' }")));
        Assert.Equal(2, fake.Requests);
        Assert.Equal(ProblemKind.ServiceRefused, (await source.Problem("SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }")).Kind);
        Assert.Equal(ProblemKind.UpdateRefused, (await source.Problem("DELETE WHERE { ?a ?b ?c }")).Kind);
        Assert.Equal(2, fake.Requests);
    }

    [Fact]
    public async Task A_named_subquery_is_left_to_Wikidata_and_limited_outside()
    {
        await using var fake = await FakeWikidata.Start();
        using var source = Live(fake);
        const string written = "SELECT * WITH { SELECT ?x { ?x wdt:P31 wd:Q5 } LIMIT 5 } AS %people WHERE { INCLUDE %people }";
        Assert.IsType<QueryOutcome.Answered>(await source.Run(new(written)));
        Assert.Equal(written + " LIMIT 10001 ", fake.Queries.Single());
    }

    [Fact]
    public async Task A_query_that_nobody_waits_for_any_more_is_stopped()
    {
        await using var fake = await FakeWikidata.Start();
        var stopped = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        fake.Answers = _ => async http =>
        {
            using var _ = http.RequestAborted.Register(stopped.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        using var source = Live(fake);
        using var gone = new CancellationTokenSource();
        var run = new QueryGateway([source]).Run("wikidata", new(Query), gone.Token);
        await begun.Task;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static WikidataSource Live(FakeWikidata fake, Action<EndpointOptions>? change = null, TimeProvider? time = null)
    {
        var options = new EndpointOptions { Endpoint = fake.Endpoint, Contact = "defis@example.org", AllowPrivate = true };
        change?.Invoke(options);
        return new("wikidata", options, time ?? TimeProvider.System);
    }

    private static async Task<string> From(QueryGateway gateway)
    {
        var provenance = Assert.IsType<QueryOutcome.Answered>(await gateway.Run("wikidata", new(Query))).Result.Provenance;
        return $"{provenance.SourceId} {provenance.SourceDate:yyyy-MM-dd}";
    }

    private sealed class Places : IProgress<QueuePlace>
    {
        public ConcurrentQueue<QueuePlace> Seen { get; } = new();

        public void Report(QueuePlace value) => Seen.Enqueue(value);
    }
}
