using System.Collections.Frozen;

namespace DataChallenge.Sources.Results;

/// <summary>Tells what values and columns are from IRIs, datatypes and names.</summary>
internal static class ColumnKinds
{
    private static readonly string[] Vocabularies =
    [
        "http://www.wikidata.org/", "https://www.wikidata.org/", "http://www.w3.org/", "http://schema.org/",
        "http://wikiba.se/", "http://www.opengis.net/", "http://purl.org/",
    ];

    private static readonly FrozenDictionary<string, ValueKind> Datatypes = Kinds(
        (ValueKind.Boolean, ["boolean"]),
        (ValueKind.Date, ["dateTime", "date", "gYearMonth", "gYear", "dateTimeStamp"]),
        (ValueKind.Number, ["integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger",
            "negativeInteger", "nonPositiveInteger", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"]));

    public static ValueKind OfLiteral(string? datatype) =>
        datatype is null ? ValueKind.Text : Datatypes.GetValueOrDefault(datatype, ValueKind.Text);

    public static ValueKind OfIri(string iri)
    {
        if (iri.Contains("/wiki/Special:FilePath/", StringComparison.Ordinal)) return ValueKind.Image;
        foreach (var vocabulary in Vocabularies)
            if (iri.StartsWith(vocabulary, StringComparison.Ordinal)) return ValueKind.Entity;
        return IsAddress(iri) ? ValueKind.Link : ValueKind.Entity; // urn:, tag: and the like name things nobody can open
    }

    /// <summary>
    /// The columns' kinds. A web address is an entity rather than a link in a column that a label column names or that also holds entities
    /// (streets with and without a Wikidata item): such values are changed in place.
    /// </summary>
    public static IReadOnlyList<Column> Infer(IReadOnlyList<string> names, List<IReadOnlyList<Value?>> rows)
    {
        var columns = new Column[names.Count];
        for (var index = 0; index < names.Count; index++)
        {
            var kinds = KindsIn(rows, index);
            if (kinds.Contains(ValueKind.Link) && (kinds.Contains(ValueKind.Entity) || names.Contains(names[index] + "Label")))
            {
                MakeEntities(rows, index);
                kinds.Remove(ValueKind.Link);
                kinds.Add(ValueKind.Entity);
            }
            columns[index] = new(names[index], kinds.Count == 1 ? kinds.First() : ValueKind.Text, LabelOf(names[index], names));
        }
        return columns;
    }

    private static string? LabelOf(string name, IReadOnlyList<string> names) =>
        name.Length > 5 && name.EndsWith("Label", StringComparison.Ordinal) && names.Contains(name[..^5]) ? name[..^5] : null;

    private static HashSet<ValueKind> KindsIn(List<IReadOnlyList<Value?>> rows, int column)
    {
        var kinds = new HashSet<ValueKind>();
        foreach (var row in rows)
            if (row[column] is { } value) kinds.Add(value.Kind);
        return kinds;
    }

    private static void MakeEntities(List<IReadOnlyList<Value?>> rows, int column)
    {
        var made = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[column] is not { Kind: ValueKind.Link } link) continue;
            if (!made.TryGetValue(link.Lexical, out var entity)) made[link.Lexical] = entity = link with { Kind = ValueKind.Entity };
            ((Value?[])row)[column] = entity;
        }
    }

    private static bool IsAddress(string iri) =>
        iri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || iri.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || iri.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || iri.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, ValueKind> Kinds(params (ValueKind Kind, string[] Names)[] groups) =>
        groups.SelectMany(group => group.Names.Select(name => (Key: Xsd.Prefix + name, group.Kind)))
            .Append((Key: Xsd.WktLiteral, Kind: ValueKind.Point))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal);
}
