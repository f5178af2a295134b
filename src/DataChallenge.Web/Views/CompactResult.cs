using System.Text.Json;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>
/// A result as our own JSON: columns, then rows of values in their order. A value is null when unbound, its lexical form when it is
/// of its column's kind and has no language, else an object of lexical form, kind and language.
/// </summary>
internal static class CompactResult
{
    public static void Write(Result result, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("address", result.Address);
        json.WriteBoolean("truncated", result.Truncated);
        json.WriteStartArray("columns");
        foreach (var column in result.Columns) WriteColumn(json, column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in result.Rows)
        {
            json.WriteStartArray();
            for (var index = 0; index < row.Count; index++) WriteValue(json, row[index], result.Columns[index].Kind);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        WriteProvenance(json, result.Provenance);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("kind", Name(column.Kind));
        if (column.LabelOf is { } entity) json.WriteString("labelOf", entity);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Value? value, ValueKind expected)
    {
        if (value is null) { json.WriteNullValue(); return; }
        if (value.Kind == expected && value.Language is null) { json.WriteStringValue(value.Lexical); return; }
        json.WriteStartObject();
        json.WriteString("value", value.Lexical);
        if (value.Kind != expected) json.WriteString("kind", Name(value.Kind));
        if (value.Language is { } language) json.WriteString("language", language);
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("source", provenance.SourceId);
        json.WriteStartObject("title");
        json.WriteString("fr", provenance.SourceTitle.Fr);
        json.WriteString("en", provenance.SourceTitle.En);
        json.WriteEndObject();
        json.WriteString("version", provenance.SourceVersion);
        json.WriteString("date", provenance.SourceDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("licence", provenance.Licence);
        json.WriteString("attribution", provenance.Attribution);
        json.WriteString("query", provenance.Query);
        json.WriteString("ranAt", provenance.RanAt);
        json.WriteEndObject();
    }

    private static string Name(ValueKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
