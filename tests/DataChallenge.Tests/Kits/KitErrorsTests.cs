namespace DataChallenge.Tests.Kits;

/// <summary>Each kind of mistake in a kit is told with its file, its line, what is wrong and what to do, in both languages.</summary>
public sealed class KitErrorsTests : IDisposable
{
    private readonly KitFolder kit = new();

    public void Dispose() => kit.Dispose();

    [Fact]
    public void The_kit_the_mistakes_are_made_in_is_sound()
    {
        var kits = kit.Load();
        Assert.Empty(kits.Errors);
        Assert.Equal(KitFolder.Name, Assert.Single(kits.All).Id);
    }

    [Theory]
    [InlineData("accent: ocean", "accent: rose", 1, "“rose” is not a possible value of “accent”.")]
    [InlineData("accent: ocean", "couleur: ocean", 1, "There is no field “couleur” here.")]
    [InlineData("licence: etalab-2.0", "licence: MIT", 2, "“MIT” is not a possible value of “licence”.")]
    [InlineData("  en: First steps", "  de: Erste Schritte", 5, "There is no field “de” here.")]
    [InlineData("  en: First steps", "  en: ''", 5, "The field “en” must be a text, and it is empty or of another shape.")]
    [InlineData("teacher: texts/enseignants", "teacher: texts/professeurs", 10, "The file “texts/professeurs.fr.md” does not exist.")]
    [InlineData("date: 2026-07-02", "date: 2026-02-30", 20, "The field “date” must be a date that exists.")]
    [InlineData("licence: ODbL-1.0", "licence: ODbL", 21, "“ODbL” is not a possible value of “licence”.")]
    [InlineData("homepage: https://equalstreetnames.org/", "homepage: equalstreetnames.org", 23, "“equalstreetnames.org” is not a complete https address.")]
    [InlineData("files: [data/rues.ttl]", "files: [data/rues.csv]", 24, "“data/rues.csv” is not a Turtle file, judging by its name.")]
    [InlineData("files: [data/rues.ttl]", "files: []", 24, "The list “files” is empty.")]
    [InlineData("files: [data/rues.ttl]", "files: data/rues.ttl", 24, "The field “files” must be a list.")]
    [InlineData("id: saint-brieuc", "id: nantes", 32, "The identifier “nantes” is used twice in the same list.")]
    [InlineData("id: saint-brieuc", "id: Saint Brieuc", 32, "The identifier “Saint Brieuc” cannot serve as an address.")]
    [InlineData("source: rues", "source: places", 40, "This kit has no source named “places”.")]
    [InlineData("view: { kind: table }", "view: { kind: pie }", 46, "“pie” is not a possible value of “kind”.")]
    [InlineData("layers: [nantes, saint-brieuc]", "layers: [rennes]", 70, "This kit has no layer named “rennes”.")]
    [InlineData("minutes: 3", "minutes: trois", 79, "The field “minutes” must be a whole number between 1 and 10080.")]
    [InlineData("queries: [personnes, rues]", "queries: [personne, rues]", 80, "This kit has no query named “personne”.")]
    [InlineData("deliverables: [une-phrase]", "deliverables: [deux-phrases]", 96, "This kit has no deliverable named “deux-phrases”.")]
    [InlineData("file: queries/rues.rq", "file: ../femmes-dans-nos-rues/queries/les-femmes.rq", 53, "The path “../femmes-dans-nos-rues/queries/les-femmes.rq” leads out of the kit’s folder.")]
    [InlineData("file: queries/rues.rq", "file: /etc/passwd", 53, "The path “/etc/passwd” leads out of the kit’s folder.")]
    [InlineData("accent: ocean", "accent: &bleu ocean\nlicence2: *bleu", 2, "YAML anchors and aliases (“&” and “*”) are not accepted.")]
    [InlineData("accent: ocean", "\taccent: ocean", 2, "This file is not readable YAML:")]
    public void In_kit_yaml(string words, string by, int line, string message)
    {
        kit.Replace("kit.yaml", words, by);
        Assert.Contains(kit.Errors(), error => error.Place == $"essai/kit.yaml:{line}" && error.Message.En.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_field_and_a_missing_translation_are_named()
    {
        kit.Replace("kit.yaml", "accent: ocean\n", "").Replace("kit.yaml", "  en: First steps\n", "");
        Assert.Equal(["The field “accent” is missing.", "The field “en” is missing."], kit.Errors().Select(error => error.Message.En).Order());
        Assert.Contains(kit.Errors(), error => error.Place == "essai/kit.yaml:3");
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        kit.Replace("kit.yaml", "accent: ocean", "accent: rose").Replace("kit.yaml", "minutes: 3", "minutes: 0").Write("queries/carte.rq", "SELEC ?x {}");
        Assert.Equal(3, kit.Errors().Count);
    }

    [Theory]
    [InlineData("queries/carte.rq", "SELECT ?x WHERE {\n  ?x wdt:P31 wd:Q5 .\n  FILTR(?x)\n}", 3, "“FILTR” has no place here.")]
    [InlineData("queries/carte.rq", "SELECT ?x WHERE {\n  ?x wdt:P31 wd:Q5 .", 1, "never closed")]
    [InlineData("queries/carte.rq", "SELECT ?x WHERE {\n  ?x dbo:city ?y }", 2, "This query uses an unknown prefix at column 6, “dbo:”.")]
    [InlineData("queries/carte.rq", "DELETE WHERE { ?s ?p ?o }", 1, "changes data")]
    [InlineData("queries/carte.rq", "# rien\n", 2, "something is missing")]
    [InlineData("data/rues.ttl", "@prefix wd: <http://www.wikidata.org/entity/> .\nwd:Q1 wd:P2 wd:Q3 ;\n  wd:P4 { } .", 3, "This file stops being Turtle at column 9: “{” has no place here.")]
    [InlineData("data/rues.ttl", "@prefix wd: <http://www.wikidata.org/entity/> .\nwd:Q1 wd:P2 wdt:Q3 .", 2, "The prefix “wdt:” is not declared in this file.")]
    [InlineData("data/rues.ttl", "@prefix wd: <http://www.wikidata.org/entity/> .\nwd:Q1 wd:P2 \"Nantes .", 2, "The text that starts at column 13 is not closed.")]
    [InlineData("data/rues.ttl", "@prefix wd: <http://www.wikidata.org/entity/> .\nwd:Q1 wd:P2 wd:Q3", 2, "This Turtle file ends in the middle of a sentence.")]
    [InlineData("data/nantes.geojson", "{\n  \"type\": \"Polygon\",\n  coordinates", 3, "This file is not readable JSON:")]
    [InlineData("data/nantes.geojson", "{ \"name\": \"Nantes\" }", 1, "This file is JSON but not GeoJSON.")]
    [InlineData("data/nantes.geojson", "{ \"type\": \"Point\", \"coordinates\": [355577.8, 6689786.1] }", null, "Some coordinates are off the globe")]
    [InlineData("texts/probleme.en.md", "  \n", 1, "This text is empty.")]
    [InlineData("kit.yaml", "- accent\n- licence\n", 1, "This file does not hold a list of fields.")]
    [InlineData("kit.yaml", "", 1, "This file does not hold a list of fields.")]
    [InlineData("kit.yaml", "accent: [ocean", 2, "This file is not readable YAML:")]
    public void In_a_file(string file, string content, int? line, string message)
    {
        kit.Write(file, content);
        Assert.Contains(kit.Errors(), error => error.File == file && error.Line == line && error.Message.En.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_over_its_limit_is_refused_by_the_limit()
    {
        kit.Write("texts/probleme.fr.md", new('a', 100 * 1024 + 1));
        Assert.Equal(("texts/probleme.fr.md", "This file is larger than 100 kB."), kit.Errors().Select(error => (error.File, error.Message.En)).Single());
    }

    [Fact]
    public void Bytes_that_are_no_text_and_a_false_gz_are_told()
    {
        File.WriteAllBytes(kit.PathOf("texts/probleme.fr.md"), [0x43, 0xE9, 0x20]);
        kit.Replace("kit.yaml", "data/rues.ttl", "data/rues.ttl.gz").Write("data/rues.ttl.gz", "not compressed");
        Assert.Equal(["data/rues.ttl.gz: NotGzip", "texts/probleme.fr.md: NotUtf8"], kit.Errors().Select(error => $"{error.File}: {(error.Message.En.Contains("UTF-8", StringComparison.Ordinal) ? "NotUtf8" : "NotGzip")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        File.Delete(kit.PathOf("queries/rues.rq"));
        File.CreateSymbolicLink(kit.PathOf("queries/rues.rq"), "/etc/hostname");
        Directory.Move(kit.PathOf("data"), Path.Combine(kit.Root, "_data"));
        Directory.CreateSymbolicLink(kit.PathOf("data"), Path.Combine(kit.Root, "_data"));
        Assert.Equal(4, kit.Errors().Count(error => error.Message.En.Contains("goes through a symbolic link", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bomb_of_aliases_or_of_brackets_is_refused_at_once(bool aliases)
    {
        var lines = Enumerable.Range(1, 40).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]");
        kit.Write("kit.yaml", aliases ? $"a0: &a0 [x]\n{string.Join('\n', lines)}\n" : "accent: " + new string('[', 200_000));
        Assert.Single(kit.Errors());
    }

    [Fact]
    public void An_empty_folder_and_a_name_that_cannot_be_an_address_are_errors()
    {
        Directory.CreateDirectory(Path.Combine(kit.Root, "vide"));
        Directory.CreateDirectory(Path.Combine(kit.Root, "_brouillon"));
        kit.Copy("premiers-pas", "Mon défi");
        var kits = kit.Load();
        Assert.Equal([KitFolder.Name], kits.All.Select(k => k.Id));
        Assert.Equal(
            ["The folder’s name “Mon défi” cannot serve as an address.", "The file “kit.yaml” does not exist."],
            kits.Errors.Select(error => error.Message.En));
    }
}
