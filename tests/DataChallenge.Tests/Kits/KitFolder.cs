using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Kits;

/// <summary>A copy of the kit premiers-pas in a folder of the test's own, for the test to spoil.</summary>
internal sealed class KitFolder : IDisposable
{
    public const string Name = "essai";

    public KitFolder()
    {
        Root = Directory.CreateTempSubdirectory("datachallenge-kits-").FullName;
        Copy("premiers-pas", Name);
    }

    /// <summary>The folder that holds kits.</summary>
    public string Root { get; }

    public string PathOf(string file) => Path.Combine(Root, Name, file);

    public void Copy(string kit, string name)
    {
        var from = Path.Combine(BundledKitsTests.Folder, kit);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Root, name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public KitFolder Write(string file, string content)
    {
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    /// <summary>Changes words that stand in a file.</summary>
    public KitFolder Replace(string file, string words, string by)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(words, text, StringComparison.Ordinal);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return Write(file, text[..at] + by + text[(at + words.Length)..]);
    }

    public KitCatalogue Load() => KitCatalogue.Load(Root);

    /// <summary>What is wrong with the kit; it is then not among the kits.</summary>
    public IReadOnlyList<KitError> Errors()
    {
        var kits = Load();
        Assert.Null(kits.Find(Name));
        Assert.NotEmpty(kits.Errors);
        Assert.All(kits.Errors, error => Assert.DoesNotContain("", new[] { error.Message.Fr, error.Message.En, error.Remedy.Fr, error.Remedy.En }));
        Assert.All(kits.Errors, error => Assert.NotEqual(error.Message.Fr, error.Message.En));
        return kits.Errors;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
