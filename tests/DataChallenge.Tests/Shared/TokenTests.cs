using System.Globalization;
using System.Text.RegularExpressions;

namespace DataChallenge.Tests.Shared;

/// <summary>Colours can be read in both themes: WCAG 2.2, 1.4.3 (text, 4.5) and 1.4.11 (edges of fields, 3).</summary>
public partial class TokenTests
{
    private static readonly string Tokens = File.ReadAllText(FindTokens());

    [Theory]
    [InlineData("light", 0)]
    [InlineData("dark", 3)]
    public void Every_pair_of_colours_can_be_read(string theme, int offset)
    {
        var colours = Theme(theme);
        string[] grounds = [colours["paper"], colours["surface"], colours["raised"]];
        foreach (var ground in grounds)
        {
            foreach (var ink in new[] { "ink", "ink-soft", "ok", "warn", "bad" }) Reads(colours[ink], ground, 4.5, $"{theme} {ink}");
            Reads(colours["line-strong"], ground, 3, $"{theme} line-strong");
            for (var team = 1; team <= 8; team++) Reads(colours[$"team-{team}"], ground, 4.5, $"{theme} team {team}");
        }
        foreach (var sign in new[] { "ok", "warn", "bad" }) Reads(colours[sign], colours[$"{sign}-soft"], 4.5, $"{theme} {sign} on its ground");
        foreach (var (name, values) in Accents())
        {
            var (accent, strong, soft) = (values[offset], values[offset + 1], values[offset + 2]);
            foreach (var ground in grounds) Reads(accent, ground, 4.5, $"{theme} {name}");
            Reads(strong, soft, 4.5, $"{theme} {name} strong on soft");
            Reads(accent, soft, 4.5, $"{theme} {name} on soft");
            Reads(colours["ink-soft"], soft, 4.5, $"{theme} soft ink on {name}");
            Reads(colours["on-accent"], accent, 4.5, $"{theme} on {name}");
        }
    }

    private static void Reads(string ink, string ground, double least, string what)
    {
        var (a, b) = (Light(ink), Light(ground));
        var contrast = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(contrast >= least, $"{what}: {ink} on {ground} is {contrast:0.00}, {least} is needed");
    }

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    private static Dictionary<string, string> Theme(string name)
    {
        var start = Tokens.IndexOf($"@mixin {name} {{", StringComparison.Ordinal);
        var block = Tokens[start..Tokens.IndexOf("\n}", start, StringComparison.Ordinal)];
        return Token().Matches(block).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["colour"].Value);
    }

    private static Dictionary<string, string[]> Accents() => Accent().Matches(Tokens)
        .ToDictionary(accent => accent.Groups["name"].Value, accent => accent.Groups["colours"].Value.Split(", "));

    private static string FindTokens()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DataChallenge.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src/DataChallenge.Web/Client/Styles/_tokens.scss");
    }

    [GeneratedRegex(@"--dc-(?<name>[\w-]+): (?<colour>#[0-9a-f]{6});")]
    private static partial Regex Token();

    [GeneratedRegex(@"^  (?<name>\w+): \((?<colours>#[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex Accent();
}
