using System.Net;
using System.Text;
using System.Text.Json;

namespace DataChallenge.Tests.Sparql;

public sealed class ProtocolTests(ProtocolTests.Site site) : IClassFixture<ProtocolTests.Site>
{
    private const string Streets = "SELECT (COUNT(DISTINCT ?street) AS ?n) { ?street wdt:P138 ?who . ?street wdt:P131 ?city }";

    public sealed class Site : IAsyncDisposable
    {
        public TestSite It { get; } = new();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }

    private readonly HttpClient http = site.It.CreateClient();

    [Theory]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", null, "application/sparql-results+json", "\"value\":\"1\"")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "*/*", "application/sparql-results+json", "\"value\":\"1\"")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "application/json", "application/json", "\"value\":\"1\"")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "application/sparql-results+xml", "application/sparql-results+xml", "<sparql")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "text/csv", "text/csv", "x\r\n1")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "text/tab-separated-values", "text/tab-separated-values", "?x\n1")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "text/csv;q=0.5, application/sparql-results+xml;q=0.9, text/plain", "application/sparql-results+xml", "<sparql")]
    [InlineData("SELECT ?x { VALUES ?x { 1 } }", "application/*;q=0.1, text/csv;q=0.2", "text/csv", "x\r\n1")]
    [InlineData("ASK { }", null, "application/sparql-results+json", "true")]
    [InlineData("ASK { }", "application/sparql-results+xml", "application/sparql-results+xml", "true")]
    [InlineData("CONSTRUCT { wd:Q1 rdfs:label 'a' } { }", null, "text/turtle", "\"a\"")]
    [InlineData("CONSTRUCT { wd:Q1 rdfs:label 'a' } { }", "application/n-triples", "application/n-triples", "\"a\" .")]
    [InlineData("CONSTRUCT { wd:Q1 rdfs:label 'a' } { }", "application/rdf+xml", "application/rdf+xml", "rdf:RDF")]
    [InlineData("DESCRIBE wd:Q12191", "text/turtle", "text/turtle", "Nantes")]
    public async Task The_answer_comes_in_the_format_asked_for(string query, string? accept, string type, string content)
    {
        using var response = await Get(query, accept);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains(content, await response.Content.ReadAsStringAsync());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_query_may_come_in_the_address_in_a_form_or_as_the_body()
    {
        using var inAddress = await Get(Streets, "text/csv");
        using var inForm = await http.PostAsync("/sparql?format=csv", new FormUrlEncodedContent([new("query", Streets)]));
        using var asBody = await http.PostAsync("/sparql?format=csv", new StringContent(Streets, Encoding.UTF8, "application/sparql-query"));
        var answer = await inAddress.Content.ReadAsStringAsync();
        Assert.Matches(@"^n\r\n[1-9]\d{2,}", answer);
        Assert.Equal(answer, await inForm.Content.ReadAsStringAsync());
        Assert.Equal(answer, await asBody.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_two_kits_share_is_there_once()
    {
        var rows = await Csv("SELECT ?label { wd:Q12191 rdfs:label ?label FILTER(LANG(?label) = 'fr') }");
        Assert.Equal("label\r\nNantes\r\n", rows);
    }

    [Fact]
    public async Task Labels_come_in_the_language_of_the_request()
    {
        const string query = """SELECT ?xLabel { VALUES ?x { wd:Q6581072 } SERVICE wikibase:label { bd:serviceParam wikibase:language "[AUTO_LANGUAGE]". } }""";
        Assert.Equal("xLabel\r\nféminin\r\n", await Csv(query));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sparql?format=csv&query=" + Uri.EscapeDataString(query)) { Headers = { { "Accept-Language", "en" } } };
        using var response = await http.SendAsync(request);
        Assert.Equal("xLabel\r\nfemale\r\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Graphs_named_by_the_request_replace_those_of_the_query()
    {
        const string rues = "urn:datachallenge:femmes-dans-nos-rues:rues";
        var all = await Csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        var one = await Csv("SELECT (COUNT(*) AS ?n) FROM <urn:other> { ?s ?p ?o }", "&default-graph-uri=" + rues);
        Assert.True(Number(one) > 1000 && Number(one) <= Number(all));
        Assert.Equal("g\r\n" + rues + "\r\n", await Csv("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "&named-graph-uri=" + rues));
        Assert.Equal(0, Number(await Csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "&named-graph-uri=" + rues)));
        using var unknown = await http.GetAsync("/sparql?query=ASK%7B%7D&default-graph-uri=urn:no");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains(rues, await unknown.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("SELECT * {\n  ?a ?b }", 400, "Syntax", 2)]
    [InlineData("SELECT * { ?a nope:b ?c }", 400, "UnknownPrefix", 1)]
    [InlineData("DELETE WHERE { ?a ?b ?c }", 403, "UpdateRefused", 1)]
    [InlineData("SELECT * { SERVICE <http://elsewhere/> { } }", 403, "ServiceRefused", 1)]
    public async Task A_query_that_is_not_run_is_told_why_and_where(string query, int status, string error, int line)
    {
        using var response = await Get(query, "application/sparql-results+json");
        Assert.Equal(status, (int)response.StatusCode);
        using var said = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(error, said.RootElement.GetProperty("error").GetString());
        Assert.Equal(line, said.RootElement.GetProperty("line").GetInt32());
        Assert.NotEmpty(said.RootElement.GetProperty("message").GetString()!);
        using var plain = await Get(query, "text/plain, application/*;q=0.1");
        Assert.StartsWith($"{line}:", await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Requests_that_are_not_the_protocols_are_refused_by_their_status()
    {
        using var none = await http.GetAsync("/sparql");
        using var two = await http.GetAsync("/sparql?query=ASK%7B%7D&query=ASK%7B%7D");
        using var json = await http.PostAsync("/sparql", new StringContent("{}", Encoding.UTF8, "application/json"));
        using var update = await http.PostAsync("/sparql", new FormUrlEncodedContent([new("update", "CLEAR ALL")]));
        using var updateBody = await http.PostAsync("/sparql", new StringContent("CLEAR ALL", Encoding.UTF8, "application/sparql-update"));
        using var image = await Get("ASK { }", "image/png");
        using var csvOfTriples = await Get("CONSTRUCT WHERE { ?a ?b ?c }", "text/csv");
        using var tooLong = await http.PostAsync("/sparql", new StringContent("ASK { } #" + new string('x', 100_001), Encoding.UTF8, "application/sparql-query"));
        using var put = await http.PutAsync("/sparql", new StringContent(""));
        Assert.Equal([400, 400, 415, 403, 403, 406, 406, 413, 405],
            new[] { none, two, json, update, updateBody, image, csvOfTriples, tooLong, put }.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_ask()
    {
        using var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/sparql")
        {
            Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "POST" } },
        });
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_class_of_35_asks_at_once_and_everyone_is_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 35).Select(_ => Csv(Streets)));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_person_finds_a_form_with_examples_and_gets_a_table()
    {
        var visitor = site.It.Visitor();
        visitor.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
        await visitor.Open("/sparql");
        await visitor.Submit("form[action='/sparql']", ("query", "SELECT ?city ?cityLabel { VALUES ?city { wd:Q12191 } SERVICE wikibase:label { bd:serviceParam wikibase:language 'fr' } }"));
        Assert.Equal("Q12191", visitor.Page.QuerySelector("table td a")!.TextContent);
        Assert.Contains("Nantes", visitor.Page.QuerySelector("table")!.TextContent);
        await visitor.Submit("form[action='/sparql']", ("query", "SELECT * {\n  ?a <script>alert(1)</script> }"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Ligne 2", visitor.Text);
        Assert.Contains("?a <script>", visitor.Page.QuerySelector("textarea")!.TextContent);
        Assert.Null(visitor.Page.QuerySelector("main script"));
    }

    [Fact]
    public async Task A_runaway_query_is_stopped_and_the_busy_are_told_when_to_come_back()
    {
        await using var small = new TestSite(null, ("Engine:Deadline", "00:00:01"), ("Engine:Instances", "1"), ("Engine:QueueLimit", "0"));
        using var client = small.CreateClient();
        const string runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?c) < STR(?f)) }";
        var both = await Task.WhenAll(client.GetAsync("/sparql?query=" + Uri.EscapeDataString(runaway)), client.GetAsync("/sparql?query=" + Uri.EscapeDataString(runaway)));
        Assert.Equal([503, 504], both.Select(response => (int)response.StatusCode).Order());
        Assert.NotNull(both.Single(response => (int)response.StatusCode == 503).Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> Get(string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sparql?query=" + Uri.EscapeDataString(query));
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await http.SendAsync(request);
    }

    private async Task<string> Csv(string query, string more = "") => await http.GetStringAsync($"/sparql?format=csv&query={Uri.EscapeDataString(query)}{more}");

    private static int Number(string csv) => int.Parse(csv.Split("\r\n")[1], System.Globalization.CultureInfo.InvariantCulture);
}
