using System.Text.RegularExpressions;

namespace DataChallenge.Web.Demo;

/// <summary>What the example team wrote, from exemple.md: parts under a comment that names them. It is a team's work, in its language, like any poster.</summary>
public sealed partial class ExampleTexts
{
    private readonly Dictionary<string, string> parts;

    private ExampleTexts(string file)
    {
        var pieces = Name().Split(file.ReplaceLineEndings("\n"));
        parts = pieces.Skip(1).Chunk(2).ToDictionary(piece => piece[0], piece => piece[1].Trim());
    }

    public string this[string part] => parts[part];

    public static ExampleTexts Read()
    {
        using var file = typeof(ExampleTexts).Assembly.GetManifestResourceStream("exemple.md")!;
        using var reader = new StreamReader(file);
        return new(reader.ReadToEnd());
    }

    [GeneratedRegex(@"^<!-- ([a-z-]+) -->$", RegexOptions.Multiline)]
    private static partial Regex Name();
}
