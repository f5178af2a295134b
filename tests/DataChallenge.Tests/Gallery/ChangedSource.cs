using System.IO.Compression;
using System.Text;
using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Gallery;

/// <summary>A copy of the kits whose first dataset says otherwise than the one published work was made from.</summary>
public sealed class ChangedSource : IDisposable
{
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("datachallenge-kits-");

    private ChangedSource() { }

    public string Folder => copy.FullName;

    public static ChangedSource Of(TestSite site, Func<string, string> change)
    {
        var kit = site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var changed = new ChangedSource();
        foreach (var file in Directory.EnumerateFiles(kit.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(changed.Folder, kit.Id, Path.GetRelativePath(kit.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Rewrite(Path.Combine(changed.Folder, kit.Id, "data", "rues.ttl.gz"), change);
        return changed;
    }

    public void Dispose() => copy.Delete(recursive: true);

    private static void Rewrite(string path, Func<string, string> change)
    {
        string turtle;
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))) turtle = reader.ReadToEnd();
        var after = change(turtle);
        Assert.NotEqual(turtle, after);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest), new UTF8Encoding(false));
        writer.Write(after);
    }
}
