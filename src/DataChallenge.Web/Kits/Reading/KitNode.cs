using System.Globalization;
using DataChallenge.Sources.Results;
using YamlDotNet.RepresentationModel;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>
/// A mapping of kit.yaml, read field by field. Unknown, missing and repeated fields are errors with their line;
/// what cannot be read gives an empty value, so that reading goes on and finds the other errors.
/// </summary>
internal sealed class KitNode
{
    public const string File = "kit.yaml";
    private static readonly Localized Nothing = new("", "");
    private readonly Dictionary<string, YamlNode> fields = [];
    private readonly HashSet<string> known;
    private readonly KitErrors errors;

    public KitNode(YamlMappingNode node, string[] schema, KitErrors errors)
    {
        this.errors = errors;
        known = [.. schema.Select(field => field.TrimEnd('?'))];
        Line = LineOf(node);
        foreach (var (key, value) in node.Children)
            if (key is YamlScalarNode { Value: { } name } && known.Contains(name)) fields[name] = value;
            else errors.Add(File, LineOf(key), "UnknownField", key.ToString(), string.Join(", ", known));
        foreach (var field in schema.Where(field => !field.EndsWith('?') && !fields.ContainsKey(field)))
            errors.Add(File, Line, "MissingField", field);
    }

    public int Line { get; }

    public int LineFor(string field) => Find(field) is { } node ? LineOf(node) : Line;

    public string Text(string field) => OptionalText(field) ?? "";

    public string? OptionalText(string field) => Find(field) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value) => value.Trim(),
        var other => Wrong<string>(other, "NotText", field),
    };

    public int Number(string field, int least, int most) => Find(field) switch
    {
        null => least,
        YamlScalarNode { Value: { } value } when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var other => Wrong<int>(other, "NotNumber", field, least, most),
    };

    public DateOnly Date(string field) => Find(field) switch
    {
        null => default,
        YamlScalarNode { Value: { } value } when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) => date,
        var other => Wrong<DateOnly>(other, "NotDate", field),
    };

    /// <summary>One of a few words.</summary>
    public string Choice(string field, IEnumerable<string> choices)
    {
        var value = Text(field);
        if (value.Length > 0 && !choices.Contains(value))
            errors.Add(File, LineFor(field), "UnknownChoice", field, value, string.Join(", ", choices));
        return value;
    }

    /// <summary>Text written in place in both languages: { fr: …, en: … }.</summary>
    public Localized Words(string field)
    {
        switch (Find(field))
        {
            case null: return Nothing;
            case YamlMappingNode node:
                var words = new KitNode(node, ["fr", "en"], errors);
                return new(words.Text("fr"), words.Text("en"));
            case var other:
                errors.Add(File, LineOf(other), "NotTranslated", field);
                return Nothing;
        }
    }

    public IEnumerable<KitNode> Items(string field, string[] schema)
    {
        foreach (var item in List(field))
            if (item is YamlMappingNode mapping) yield return new(mapping, schema, errors);
            else errors.Add(File, LineOf(item), "NotMapping", field);
    }

    public IReadOnlyList<Word> Names(string field)
    {
        var words = new List<Word>();
        foreach (var item in List(field))
            if (item is YamlScalarNode { Value: { Length: > 0 } value }) words.Add(new(value, LineOf(item)));
            else errors.Add(File, LineOf(item), "NotText", field);
        return words;
    }

    public KitNode? Inner(string field, string[] schema) => Find(field) switch
    {
        null => null,
        YamlMappingNode node => new(node, schema, errors),
        var other => Wrong<KitNode>(other, "NotMapping", field),
    };

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    private IEnumerable<YamlNode> List(string field)
    {
        switch (Find(field))
        {
            case null: return [];
            case YamlSequenceNode { Children.Count: <= KitLimits.Items } list: return list.Children;
            case YamlSequenceNode list:
                errors.Add(File, LineOf(list), "TooMany", field, KitLimits.Items);
                return [];
            case var other:
                errors.Add(File, LineOf(other), "NotList", field);
                return [];
        }
    }

    private YamlNode? Find(string field) =>
        known.Contains(field) ? fields.GetValueOrDefault(field) : throw new InvalidOperationException($"{field} is missing from KitFields");

    private T? Wrong<T>(YamlNode node, string key, params object[] details)
    {
        errors.Add(File, LineOf(node), key, details);
        return default;
    }
}

/// <summary>A word of kit.yaml and its line.</summary>
internal sealed record Word(string Text, int Line);
