using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace DataChallenge.Tests.Sparql.Help;

/// <summary>Help as a notebook's script asks for it.</summary>
public class HelpEndpointTests
{
    private const string Source = "femmes-dans-nos-rues/rues";
    private const string Forgotten = "SELECT ?s { ?s wdt:P31 wd:Q79007 ?s wdt:P138 ?p }";

    [Theory]
    [InlineData("fr", "Il manque un point", "Ajouter le point")]
    [InlineData("en", "A dot is missing", "Add the dot")]
    public async Task A_forgotten_dot_is_told_with_its_place_and_its_repair(string language, string words, string label)
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site, language);
        var advice = (await Ask(pupil, token, Forgotten)).GetProperty("advice").EnumerateArray().Single();
        Assert.Equal("mistake", advice.GetProperty("severity").GetString());
        Assert.StartsWith(words, advice.GetProperty("message").GetString(), StringComparison.Ordinal);
        var repair = advice.GetProperty("repair");
        Assert.Equal(label, repair.GetProperty("label").GetString());
        var edit = repair.GetProperty("edits").EnumerateArray().Single();
        Assert.Equal(" .", edit.GetProperty("text").GetString());
        Assert.Equal(Forgotten.IndexOf("Q79007", StringComparison.Ordinal) + "Q79007".Length, edit.GetProperty("from").GetInt32());
    }

    [Fact]
    public async Task A_query_is_told_with_the_labels_of_its_source()
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site);
        JsonElement answer;
        var attempts = 0;
        do
        {
            answer = await Ask(pupil, token, "SELECT ?s { ?s wdt:P31 wd:Q79007 . ?s wdt:P138 ?p } LIMIT 3");
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
        while (answer.GetProperty("labelsWaiting").GetBoolean() && ++attempts < 100);
        var sentences = answer.GetProperty("sentences").EnumerateArray().Select(Words).ToList();
        Assert.Equal("On veut connaître ?s.", sentences[0]);
        Assert.StartsWith("?s est de la sorte wd:Q79007 [", sentences[1], StringComparison.Ordinal);
        Assert.StartsWith("?s a pour wdt:P138 [", sentences[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT ?s { ?s wdt:P31 wd:Q79007 . ?s wdt:P138 ?p . ?p wdt:P106 ?job }", "À lui seul", "?p wdt:P106 ?job")]
    [InlineData("SELECT ?s { ?s wdt:P31 wd:Q79007 ?s }", "La requête contient une erreur", null)]
    public async Task An_empty_answer_is_explained(string query, string words, string? part)
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site);
        using var response = await Post(pupil, token, "/sparql/pourquoi-vide", JsonSerializer.Serialize(new { query, source = Source }));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.StartsWith(words, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(part, answer.GetProperty("places").EnumerateArray().Select(place => query[place.GetProperty("from").GetInt32()..place.GetProperty("to").GetInt32()]).FirstOrDefault());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":null,\"source\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"\\ud800\",\"source\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"query\":\"SELECT ?x\\u0000 {\\u0000\",\"source\":\"\"}", HttpStatusCode.OK)]
    [InlineData("{\"query\":\"SELECT ?x { ?x <a`b> \\u202e }\",\"source\":\"nowhere\"}", HttpStatusCode.OK)]
    public async Task Bad_input_is_answered_not_thrown(string body, HttpStatusCode expected)
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site);
        foreach (var path in new[] { "/sparql/conseils", "/sparql/pourquoi-vide" })
        {
            using var response = await Post(pupil, token, path, body);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_too_long_or_comes_from_elsewhere_or_too_often_is_refused()
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site);
        var body = JsonSerializer.Serialize(new { query = Forgotten, source = Source });
        foreach (var length in new[] { 20_001, 1_000_000 })
        {
            using var long_ = await Post(pupil, token, "/sparql/conseils", JsonSerializer.Serialize(new { query = new string('x', length), source = Source }));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, long_.StatusCode);
        }
        using var forged = await Post(pupil, "", "/sparql/conseils", body);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        var refused = false;
        for (var count = 0; count < 40 && !refused; count++)
        {
            using var response = await Post(pupil, token, "/sparql/pourquoi-vide", body);
            refused = response.StatusCode == HttpStatusCode.TooManyRequests;
        }
        Assert.True(refused);
    }

    [Fact]
    public async Task Queries_made_to_be_slow_are_answered_soon()
    {
        await using var site = new TestSite();
        var (pupil, token) = await Pupil(site);
        string[] heavy =
        [
            "SELECT * { " + string.Concat(Enumerable.Range(0, 1200).Select(i => $"?a{i} ?b{i}. ")),
            "SELECT * { " + string.Concat(Enumerable.Range(0, 900).Select(i => $"?a{i} ?b{i} ?c{i}. ")) + "}",
            "SELECT * { " + string.Concat(Enumerable.Repeat("OPTIONAL{?a ?b ?c}", 1000)) + "}",
            "SELECT * { " + new string('{', 150) + new string('}', 150) + "}",
            new string('“', 19_000),
            "SELECT ?x { ?x " + new string('a', 59) + "😀" + new string('b', 60) + " }",
        ];
        foreach (var query in heavy)
        {
            var started = Stopwatch.GetTimestamp();
            await Ask(pupil, token, query);
            TestContext.Current.TestOutputHelper?.WriteLine($"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms: {query[..30]}");
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), query[..30]);
        }
    }

    private static async Task<(Visitor Pupil, string Token)> Pupil(TestSite site, string language = "fr")
    {
        var pupil = site.Visitor(language);
        var joined = await pupil.Join(site);
        await pupil.Open($"/equipes/{joined.TeamId}/carnet");
        return (pupil, pupil.Page.QuerySelector("meta[name=request-token]")!.GetAttribute("content")!);
    }

    private static async Task<JsonElement> Ask(Visitor pupil, string token, string query)
    {
        using var response = await Post(pupil, token, "/sparql/conseils", JsonSerializer.Serialize(new { query, source = Source }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> Post(Visitor pupil, string token, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        return await pupil.Http.SendAsync(request);
    }

    private static string Words(JsonElement sentence) => string.Concat(sentence.GetProperty("pieces").EnumerateArray().Select(piece =>
        piece.GetProperty("text").GetString() + (piece.TryGetProperty("label", out var label) ? $" [{label.GetString()}]" : "")));
}
