using System.Text.RegularExpressions;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>
/// Shortens what Oxigraph's parser says. Its "expected one of" mixes marks and keywords with character classes nobody can read and
/// with whole sentences about the query's meaning; a sentence, when there is one, says it all.
/// </summary>
internal static partial class EngineWords
{
    private const int Most = 8;

    public static string? Short(string message)
    {
        var text = CharacterClass().Replace(message.ReplaceLineEndings(" "), "");
        var list = Expected().Match(text);
        if (!list.Success) return Cut(text);
        var words = list.Groups[1].Value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words.FirstOrDefault(word => word.Contains(' ', StringComparison.Ordinal) && word[0] != '"') is { } sentence) return Cut(sentence);
        return words.Length == 0 ? null : Cut("expected " + string.Join(' ', words.Take(Most)) + (words.Length > Most ? " …" : ""));
    }

    private static string Cut(string text) => text.Length <= 200 ? text.Trim() : string.Concat(text.AsSpan(0, 199).Trim(), "…");

    [GeneratedRegex(@"\['[^\]]*\]|\[_\]|\['\]'\]")]
    private static partial Regex CharacterClass();

    [GeneratedRegex("^expected (?:one of )?(.*)$")]
    private static partial Regex Expected();
}
