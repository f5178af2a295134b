using System.Text.RegularExpressions;
using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Kits;

/// <summary>What the kit's texts tell teachers is what its data answer.</summary>
public sealed class StreetFiguresTests(StreetFiguresTests.Site shared) : IClassFixture<StreetFiguresTests.Site>
{
    private const string Named = "?street wdt:P31 wd:Q79007 ; wdt:P131 ?city ; wdt:P138 ?person . ?person wdt:P31 wd:Q5 ; wdt:P21 ?gender .";
    private const string Men = "wd:Q6581097", Women = "wd:Q6581072", Nantes = "wd:Q12191", SaintBrieuc = "wd:Q29234";
    private readonly TestSite site = shared.Running;

    public sealed class Site : IAsyncDisposable
    {
        public TestSite Running { get; } = new();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }

    [Theory]
    [InlineData("4392", "street", "?street wdt:P31 wd:Q79007")]
    [InlineData("3488", "street", $"?street wdt:P31 wd:Q79007 ; wdt:P131 {Nantes}")]
    [InlineData("904", "street", $"?street wdt:P31 wd:Q79007 ; wdt:P131 {SaintBrieuc}")]
    [InlineData("1646", "thing", "?street wdt:P138 ?thing")]
    [InlineData("1085", "person", Named)]
    [InlineData("897", "person", $"{Named} FILTER(?city = {Nantes} && ?gender = {Men})")]
    [InlineData("147", "person", $"{Named} FILTER(?city = {Nantes} && ?gender = {Women})")]
    [InlineData("60", "person", $"{Named} FILTER(?city = {SaintBrieuc} && ?gender = {Men})")]
    [InlineData("6", "person", $"{Named} FILTER(?city = {SaintBrieuc} && ?gender = {Women})")]
    [InlineData("717", "person", $"{Named} ?person wdt:P18 ?image FILTER(?gender = {Men})")]
    [InlineData("121", "person", $"{Named} ?person wdt:P18 ?image FILTER(?gender = {Women})")]
    [InlineData("119", "person", $"{Named} FILTER(?gender = {Men}) FILTER NOT EXISTS {{ ?article schema:about ?person ; schema:isPartOf <https://fr.wikipedia.org/> }}")]
    [InlineData("18", "person", $"{Named} FILTER NOT EXISTS {{ ?person wdt:P569 ?birth }}")]
    public async Task The_data_hold_as_many(string expected, string counted, string pattern) =>
        Assert.Equal([[expected]], await Ask($"SELECT (COUNT(DISTINCT ?{counted}) AS ?n) {{ {pattern} }}"));

    [Theory]
    [InlineData("hommes-et-femmes", "masculin 934", "féminin 150", "non-binaire 1")]
    [InlineData("par-ville", "Nantes masculin 897", "Nantes féminin 147", "Nantes non-binaire 1", "Saint-Brieuc masculin 60", "Saint-Brieuc féminin 6")]
    [InlineData("angle-mort", "Nantes origine non notée 1853", "Nantes origine notée 1635", "Saint-Brieuc origine non notée 793", "Saint-Brieuc origine notée 111")]
    public async Task A_prepared_query_answers(string query, params string[] rows) =>
        Assert.Equal(rows, (await Ask(Kit.Query(query)!.Sparql)).Select(row => string.Join(' ', row)));

    [Fact]
    public async Task People_born_in_the_twentieth_century_are_women_more_often()
    {
        var rows = (await Ask(Kit.Query("par-siecle")!.Sparql)).Select(row => string.Join(' ', row)).ToList();
        Assert.Equal(["19 féminin 54", "19 masculin 489", "19 non-binaire 1", "20 féminin 71", "20 masculin 115"], rows[^5..]);
    }

    [Fact]
    public async Task Twenty_six_people_three_of_them_women_have_a_street_in_both_cities_and_five_women_no_article()
    {
        var both = await Ask(Kit.Query("deux-villes")!.Sparql);
        Assert.Equal((26, 3), (both.Count, both.Count(row => row[^1] == "féminin")));
        Assert.Equal(["Germaine Tillion", "Marie", "Sarah Bernhardt"], both.Take(3).Select(row => row[1]));
        Assert.Equal(121, (await Ask(Kit.Query("portraits")!.Sparql)).Count);
        Assert.Equal(5, (await Ask(Kit.Query("sans-article")!.Sparql)).Count);
    }

    /// <summary>The figures above, as the texts write them in each language.</summary>
    [Theory]
    [InlineData("1 085", "934", "150", "897", "147", "66", "489", "54", "115", "71", "26", "121", "717", "119", "2 646", "4 392", "1 853", "793", "1 809", "18", "47")]
    public void The_notes_for_teachers_quote_these_figures_in_both_languages(params string[] figures)
    {
        Assert.All(figures, figure => Assert.Matches($@"(?<!\d){figure.Replace(" ", "\u202F", StringComparison.Ordinal)}(?!\d)", Kit.TeacherNotes.Fr));
        Assert.All(figures, figure => Assert.Matches($@"(?<!\d){figure.Replace(' ', ',')}(?!\d)", Kit.TeacherNotes.En));
        Assert.StartsWith("4\u202F392 rues", Kit.Sources[0].Description.Fr, StringComparison.Ordinal);
        Assert.StartsWith("4,392 streets", Kit.Sources[0].Description.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_seven_rows_share_their_item_or_their_feature_with_an_earlier_one()
    {
        var seen = new HashSet<string>();
        var rows = File.ReadLines(Path.Combine(Kit.Folder, "data/source/streets.csv")).Skip(1)
            .Select(row => Regex.Match(row, @"^[^,]+,(?<feature>\w+,\d+),(?:""(?:[^""]|"""")*""|[^,]*),(?<item>Q\d+)?,")).ToList();
        Assert.Equal(4392, rows.Count);
        Assert.Equal(47, rows.Count(row =>
        {
            Assert.True(row.Success);
            var isNew = seen.Add(row.Groups["feature"].Value);
            return row.Groups["item"] is { Success: true } item ? !seen.Add(item.Value) || !isNew : !isNew;
        }));
    }

    private Kit Kit => site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;

    private async Task<List<List<string>>> Ask(string query)
    {
        var outcome = await site.Get<QueryGateway>().Run("femmes-dans-nos-rues/rues", new(query, "fr"));
        var result = Assert.IsType<QueryOutcome.Answered>(outcome).Result;
        return [.. result.Rows.Select(row => row.Select(value => value?.Lexical ?? "").ToList())];
    }
}
