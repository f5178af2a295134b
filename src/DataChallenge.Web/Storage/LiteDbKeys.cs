using System.Globalization;
using LiteDB;

namespace DataChallenge.Web.Storage;

/// <summary>
/// How documents and stream entries look in LiteDB. An indexed value is kept with the document's id behind it,
/// so a range of the index is already in the order of ids and no key is ever repeated.
/// </summary>
internal static class LiteDbKeys
{
    private const char Separator = '\0';
    private const char Last = '\uffff';

    public static string Field(string index) => "i_" + index;

    public static string Entry(string value, string id) => value + Separator + id;

    /// <summary>The smallest key after this one.</summary>
    public static string After(string key) => key + Separator;

    public static (string From, string To) Range(string value, string? after) =>
        (after is null ? value + Separator : After(Entry(value, after)), value + Separator + Last);

    public static string StreamEntry(string stream, long revision) =>
        Entry(stream, revision.ToString("D19", CultureInfo.InvariantCulture));

    public static long Revision(BsonDocument entry) =>
        long.Parse(entry["_id"].AsString.AsSpan(entry["_id"].AsString.LastIndexOf(Separator) + 1), CultureInfo.InvariantCulture);

    public static BsonDocument Document(DocumentKind kind, string id, object document, string json, long revision)
    {
        var kept = new BsonDocument { ["_id"] = id, ["r"] = revision, ["j"] = json };
        foreach (var index in kind.Indexes.Values)
            if (index.Value(document) is { } value)
                kept[Field(index.Name)] = Entry(CheckValue(kind, index, value), id);
        return kept;
    }

    private static string CheckValue(DocumentKind kind, DocumentIndex index, string value)
    {
        if (value.Length > StoreLimits.KeyLength || value.Contains(Separator))
            throw new StoreLimitException($"{kind.Type.Name}, index {index.Name}: a value has at most {StoreLimits.KeyLength} characters and no NUL (this one has {value.Length}).");
        return value;
    }
}
