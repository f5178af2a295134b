using System.Text.Json;

namespace DataChallenge.Sources.Results;

/// <summary>
/// SPARQL 1.1 Query Results JSON Format, read and written. Writing then reading gives back columns, values and address.
/// </summary>
public static class SparqlJson
{
    /// <summary>
    /// Builds a result: column kinds inferred, label columns tied to what they name, unbound values null, blank nodes renamed
    /// <c>_:b0</c>, <c>_:b1</c>… in reading order (their labels mean nothing beyond one answer, and an answer read twice is the same result).
    /// The truth value of an ASK becomes one row of one column named <c>ask</c>.
    /// </summary>
    /// <param name="utf8">The document, UTF-8.</param>
    /// <param name="provenance">Where it comes from.</param>
    /// <param name="maximumRows">Rows kept; more make the result <see cref="Result.Truncated"/>.</param>
    /// <exception cref="JsonException">The text is not such a document.</exception>
    public static Result Read(ReadOnlySpan<byte> utf8, Provenance provenance, int maximumRows = Result.MaximumRows)
    {
        var table = SparqlJsonReader.Read(utf8, maximumRows);
        var columns = ColumnKinds.Infer(table.Names, table.Rows);
        return new(ResultAddress.Of(provenance, columns, table.Rows, table.Truncated), columns, table.Rows, table.Truncated, provenance);
    }

    /// <summary>Writes a result. A result of one Boolean column <c>ask</c> was an ASK and is written as one.</summary>
    public static void Write(Result result, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartObject("head");
        var ask = AskAnswer(result);
        if (ask is null) WriteNames(json, result);
        json.WriteEndObject();
        if (ask is { } answer) json.WriteBoolean("boolean", answer);
        else WriteRows(json, result);
        json.WriteEndObject();
    }

    internal const string AskColumn = "ask";

    private static bool? AskAnswer(Result result) =>
        result is { Columns: [{ Name: AskColumn, Kind: ValueKind.Boolean }], Rows: [[{ Datatype: Xsd.Boolean } value]] } ? value.AsBoolean() : null;

    private static void WriteNames(Utf8JsonWriter json, Result result)
    {
        json.WriteStartArray("vars");
        foreach (var column in result.Columns) json.WriteStringValue(column.Name);
        json.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject("results");
        json.WriteStartArray("bindings");
        foreach (var row in result.Rows)
        {
            json.WriteStartObject();
            for (var index = 0; index < row.Count; index++)
                if (row[index] is { } value) WriteTerm(json, result.Columns[index].Name, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, string name, Value value)
    {
        json.WriteStartObject(name);
        json.WriteString("type", value.IsBlank() ? "bnode" : value.IsResource() ? "uri" : "literal");
        json.WriteString("value", value.IsBlank() ? value.Lexical.AsSpan(2) : value.Lexical);
        if (value.Datatype is not null) json.WriteString("datatype", value.Datatype);
        if (value.Language is not null) json.WriteString("xml:lang", value.Language);
        json.WriteEndObject();
    }
}
