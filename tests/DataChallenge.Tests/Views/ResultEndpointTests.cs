using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Views;

namespace DataChallenge.Tests.Views;

/// <summary>Kept results over HTTP, by content address.</summary>
public sealed class ResultEndpointTests : IAsyncLifetime
{
    private static readonly Result Genders = Answer.Of("genre genreLabel rues", ["Q6581097", "homme@fr", 934], ["Q6581072", "=femme", 150]);
    private static readonly string Nobodys = new('a', 64);
    private readonly TestSite site = new();

    public async ValueTask InitializeAsync() => await site.Get<DataChallenge.Web.Views.Results>().Keep(Genders, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_csv_opens_in_a_spreadsheet()
    {
        using var response = await Get($"/resultats/{Genders.Address}.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("genre,genreLabel,rues\r\nQ6581097,homme,934\r\nQ6581072,'=femme,150\r\n", Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"femmes-dans-nos-rues-rues-{Genders.Address[..8]}.csv", response.Content.Headers.ContentDisposition.FileName);
    }

    [Fact]
    public async Task The_json_is_the_answer_itself_in_the_standard_format()
    {
        using var response = await Get($"/resultats/{Genders.Address}.json");
        Assert.Equal("application/sparql-results+json", response.Content.Headers.ContentType!.MediaType);
        var read = SparqlJson.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), Answer.Provenance, Result.MaximumRows);
        Assert.Equal(Genders.Rows.SelectMany(row => row), read.Rows.SelectMany(row => row));
    }

    [Fact]
    public async Task The_compact_form_says_columns_rows_and_where_they_come_from()
    {
        var result = await Json($"/resultats/{Genders.Address}");
        Assert.Equal(Genders.Address, result.GetProperty("address").GetString());
        Assert.Equal("""[{"name":"genre","kind":"entity"},{"name":"genreLabel","kind":"text","labelOf":"genre"},{"name":"rues","kind":"number"}]""", result.GetProperty("columns").GetRawText());
        Assert.Equal("""{"value":"homme","language":"fr"}""", result.GetProperty("rows")[0][1].GetRawText());
        Assert.Equal("ODbL-1.0", result.GetProperty("provenance").GetProperty("licence").GetString());
    }

    [Fact]
    public async Task A_drawing_speaks_the_language_asked_for()
    {
        var view = $"/resultats/{Genders.Address}/vue?type=bar&libelle=genre&valeur=rues";
        Assert.Equal("Graphique en barres : 2 barres. La plus grande : homme, 934 (86 %). La plus petite : =femme, 150 (14 %). Total : 1084.", (await Json($"{view}&langue=fr")).GetProperty("summary").GetString()!.Plain());
        Assert.Equal("Bar chart: 2 bars. The largest: homme, 934 (86%). The smallest: =femme, 150 (14%). Total: 1084.", (await Json($"{view}&langue=en")).GetProperty("summary").GetString());
    }

    [Fact]
    public async Task A_drawing_that_cannot_be_made_is_a_table_that_says_why()
    {
        var drawing = await Json($"/resultats/{Genders.Address}/vue?type=map&point=rues&langue=fr");
        Assert.Equal("table", drawing.GetProperty("kind").GetString());
        Assert.Equal(1, drawing.GetProperty("problems").GetArrayLength());
    }

    [Theory]
    [InlineData(".csv", "public, max-age=31536000, immutable")]
    [InlineData(".json", "public, max-age=31536000, immutable")]
    [InlineData("", "public, max-age=31536000, immutable")]
    [InlineData("/vue?type=bar&langue=fr", "public, no-cache")]
    public async Task What_a_browser_has_is_not_sent_again(string form, string caching)
    {
        var path = $"/resultats/{Genders.Address}{form}";
        using var first = await Get(path);
        Assert.Equal(caching.Split(", ").Order(), first.Headers.CacheControl!.ToString().Split(", ").Order());
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Visitor().Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Forms_and_languages_are_told_apart_by_their_tags()
    {
        var tags = new HashSet<EntityTagHeaderValue>();
        foreach (var form in new[] { "", ".csv", ".json", "/vue?type=bar&langue=fr", "/vue?type=bar&langue=en" })
        {
            using var response = await Get($"/resultats/{Genders.Address}{form}");
            Assert.True(tags.Add(response.Headers.ETag!), form);
        }
    }

    [Fact]
    public async Task What_was_never_given_is_not_found()
    {
        foreach (var address in new[] { Nobodys, Genders.Address.ToUpperInvariant(), Genders.Address[1..], Genders.Address + "0", "..%2Fsecret", "é", new string('0', 5_000) })
            foreach (var form in new[] { "", ".csv", ".json", "/vue?type=bar" })
            {
                using var response = await site.Visitor().Http.GetAsync($"/resultats/{address}{form}", TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{response.StatusCode} for {address[..Math.Min(80, address.Length)]}{form}");
            }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?type=camembert")]
    [InlineData("?type=")]
    public async Task A_view_of_no_kind_we_draw_is_refused(string query)
    {
        using var response = await site.Visitor().Http.GetAsync($"/resultats/{Genders.Address}/vue{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<HttpResponseMessage> Get(string path)
    {
        var response = await site.Visitor().Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private async Task<JsonElement> Json(string path)
    {
        using var response = await Get(path);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
