using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Kits;

/// <summary>Content that no writer means but that must not keep the site from starting.</summary>
public sealed class KitSurprisesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("datachallenge-kits-").FullName;

    public KitSurprisesTests() => Copy("premiers-pas");

    [Theory]
    [InlineData("""{ "type": 5 }""")]
    [InlineData("""{ "type": null, "coordinates": [] }""")]
    [InlineData("""{ "type": ["Polygon"] }""")]
    public void A_layer_whose_type_is_no_word_is_not_GeoJson(string layer)
    {
        File.WriteAllText(Path.Combine(root, "premiers-pas/data/nantes.geojson"), layer);
        Assert.Equal("premiers-pas/data/nantes.geojson:1", Assert.Single(Load().Errors).Place);
    }

    [Theory]
    [InlineData("[\"data/a\\0b.ttl\"]")]
    [InlineData("[\"data/rues\\0.ttl\"]")]
    [InlineData("[\"../premiers-pas-other/rues.ttl\"]")]
    [InlineData("[\"C:\\\\rues.ttl\"]")]
    public void A_file_name_that_no_folder_could_hold_is_told_by_its_line(string name)
    {
        var yaml = Path.Combine(root, "premiers-pas/kit.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("[data/rues.ttl]", name, StringComparison.Ordinal));
        Assert.Equal("premiers-pas/kit.yaml:24", Assert.Single(Load().Errors).Place);
    }

    [Fact]
    public void A_broken_kit_does_not_keep_a_sound_one_from_loading()
    {
        Copy("femmes-dans-nos-rues");
        File.WriteAllText(Path.Combine(root, "premiers-pas/data/nantes.geojson"), """{ "type": 5 }""");
        var kits = Load();
        Assert.Null(kits.Find("premiers-pas"));
        Assert.NotNull(kits.Find("femmes-dans-nos-rues"));
        Assert.Single(kits.Errors);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private KitCatalogue Load() => KitCatalogue.Load(root);

    private void Copy(string kit)
    {
        var from = Path.Combine(BundledKitsTests.Folder, kit);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(root, kit, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
