using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DataChallenge.Tests.Shared;

/// <summary>Every text a person sees stands in both languages, well set.</summary>
public partial class ResourceTests
{
    private static readonly string Source = FindSource();

    public static readonly TheoryData<string> Files = [.. Directory.EnumerateFiles(Source, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !IsBuilt(file)).Select(file => Path.GetRelativePath(Source, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Both_languages_say_the_same_things(string file)
    {
        var french = Read(file);
        var english = Read(file.Replace(".resx", ".en.resx", StringComparison.Ordinal));
        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(french.Concat(english), text => string.IsNullOrWhiteSpace(text.Value));
        foreach (var (key, text) in french) Assert.True(Holes(text).SetEquals(Holes(english[key])), $"{key}: the same {{0}}, {{1}}… in both languages");
    }

    [Theory, MemberData(nameof(Files))]
    public void French_keeps_its_spaces_before_double_signs(string file) =>
        Assert.All(Read(file), text => Assert.False(LooseSpace().IsMatch(text.Value), $"{text.Key}: {text.Value}"));

    [Fact]
    public void Every_key_a_page_uses_exists()
    {
        var keys = Directory.EnumerateFiles(Source, "*Text.resx", SearchOption.AllDirectories).Where(file => !IsBuilt(file))
            .GroupBy(file => Path.GetFileNameWithoutExtension(file)).ToDictionary(group => group.Key, group => group.SelectMany(file => Read(file).Keys).ToHashSet());
        var missing = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Source, "*.cshtml", SearchOption.AllDirectories).Where(file => !IsBuilt(file)))
        {
            var text = File.ReadAllText(page);
            foreach (Match injected in Injected().Matches(text))
            {
                var name = Regex.Escape(injected.Groups["name"].Value);
                missing.AddRange(Regex.Matches(text, $@"\b{name}\[""(?<key>[^""]+)""\s*[\],]").Select(use => use.Groups["key"].Value)
                    .Where(key => !keys.GetValueOrDefault(injected.Groups["texts"].Value, []).Contains(key))
                    .Select(key => $"{Path.GetRelativePath(Source, page)}: {key}"));
            }
        }
        Assert.Empty(missing);
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(hole => hole.Value)];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source, file)).Root!.Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static bool IsBuilt(string file) => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string FindSource()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DataChallenge.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src");
    }

    // A plain space before a double sign or inside quotation marks can end a line; SPARQL and Markdown code keep theirs.
    [GeneratedRegex("« | »|[\\p{L}\\p{N})»] [;!?](?=\\s|$)|[\\p{L}\\p{N})»] :(?=\\s|$)")]
    private static partial Regex LooseSpace();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();

    [GeneratedRegex(@"@inject\s+IStringLocalizer<(?:[\w.]+\.)?(?<texts>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Injected();
}
