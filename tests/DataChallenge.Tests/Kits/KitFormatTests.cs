using System.Text.RegularExpressions;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Kits.Reading;

namespace DataChallenge.Tests.Kits;

/// <summary>challenges/README.md says what the reader does.</summary>
public class KitFormatTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(BundledKitsTests.Folder, "README.md"));

    public static readonly TheoryData<string> Sections = [.. KitFields.Sections.Keys];

    [Theory, MemberData(nameof(Sections))]
    public void Every_field_of_kit_yaml_is_documented_and_no_other(string section)
    {
        var heading = section == "kit" ? "### The kit" : $"### `{section}`";
        var text = Regex.Match(Readme, $@"^{Regex.Escape(heading)}$(.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        var documented = Regex.Matches(text, @"^\| `(\w+)` \| (yes|no) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value + (row.Groups[2].Value == "no" ? "?" : ""));
        Assert.Equal(KitFields.Sections[section].Order(), documented.Order());
    }

    [Fact]
    public void Every_licence_accent_and_limit_is_documented()
    {
        Assert.All(Licence.Known, licence => Assert.Contains($"| `{licence.Id}` | {licence.Name} |", Readme, StringComparison.Ordinal));
        Assert.All(Kit.Accents, accent => Assert.Contains($"`{accent}`", Readme, StringComparison.Ordinal));
        var limits = new (string What, string Most)[]
        {
            ("`kit.yaml`", $"{KitLimits.Yaml / 1024} kB"),
            ("a Markdown text", $"{KitLimits.Text / 1024} kB"),
            ("a query", $"{KitLimits.Query / 1024} kB"),
            ("a layer", $"{KitLimits.Layer / 1024 / 1024} MB"),
            ("a data file, once uncompressed", $"{KitLimits.Data / 1024 / 1024} MB"),
            ("items in a list", $"{KitLimits.Items}"),
            ("`minutes` of a phase", $"{KitLimits.Minutes}"),
        };
        Assert.All(limits, limit => Assert.Contains($"| {limit.What} | {limit.Most}", Readme, StringComparison.Ordinal));
    }
}
