using System.Globalization;
using System.Text.Json;

namespace DataChallenge.Sources.Results;

/// <summary>One pass over the document's bytes; equal values become one object, since ten thousand rows repeat themselves.</summary>
internal ref struct SparqlJsonReader
{
    internal readonly record struct Table(IReadOnlyList<string> Names, List<IReadOnlyList<Value?>> Rows, bool Truncated);

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> blanks = new(StringComparer.Ordinal);
    private readonly HashSet<Value> known = [];
    private readonly List<string> repeated = [];
    private readonly int maximumRows;
    private readonly List<string> names = [];
    private readonly List<IReadOnlyList<Value?>> rows = [];
    private Utf8JsonReader json;
    private bool truncated;

    private SparqlJsonReader(ReadOnlySpan<byte> utf8, int maximumRows)
    {
        json = new Utf8JsonReader(utf8);
        this.maximumRows = maximumRows;
    }

    public static Table Read(ReadOnlySpan<byte> utf8, int maximumRows)
    {
        var heads = new SparqlJsonReader(utf8, maximumRows);
        heads.Document(headOnly: true); // the head may come after the rows
        heads.json = new Utf8JsonReader(utf8);
        heads.Document(headOnly: false);
        return new(heads.names, heads.rows, heads.truncated);
    }

    private void Document(bool headOnly)
    {
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (headOnly && json.ValueTextEquals("head")) { Head(); return; }
            if (!headOnly && json.ValueTextEquals("results")) Results();
            else if (!headOnly && json.ValueTextEquals("boolean")) Ask();
            else SkipValue();
        }
    }

    private void Head()
    {
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (!json.ValueTextEquals("vars")) { SkipValue(); continue; }
            Expect(JsonTokenType.StartArray);
            while (Next() == JsonTokenType.String)
            {
                var name = json.GetString()!;
                if (columns.TryAdd(name, names.Count)) names.Add(name);
            }
        }
    }

    private void Ask()
    {
        var answer = Next() == JsonTokenType.True;
        names.Clear();
        names.Add(SparqlJson.AskColumn);
        rows.Add([new Value(ValueKind.Boolean, answer ? "true" : "false", Xsd.Boolean)]);
    }

    private void Results()
    {
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (!json.ValueTextEquals("bindings")) { SkipValue(); continue; }
            Expect(JsonTokenType.StartArray);
            while (Next() == JsonTokenType.StartObject)
            {
                if (rows.Count == maximumRows) { truncated = true; json.Skip(); }
                else rows.Add(Row());
            }
        }
    }

    private Value?[] Row()
    {
        var row = new Value?[names.Count];
        var next = 0;
        while (NextProperty())
        {
            var column = ColumnHere(next);
            if (column >= 0) row[column] = Term();
            else SkipValue();
            next = column + 1;
        }
        return row;
    }

    /// <summary>Engines write a row in the head's order, so the next column is tried before the name is read out.</summary>
    private readonly int ColumnHere(int next) =>
        next < names.Count && json.ValueTextEquals(names[next]) ? next : columns.GetValueOrDefault(json.GetString()!, -1);

    private Value Term()
    {
        string type = "literal", lexical = "";
        string? datatype = null, language = null;
        Expect(JsonTokenType.StartObject);
        while (NextProperty())
        {
            if (json.ValueTextEquals("type")) type = NextText();
            else if (json.ValueTextEquals("value")) lexical = NextText();
            else if (json.ValueTextEquals("datatype")) datatype = NextRepeated();
            else if (json.ValueTextEquals("xml:lang")) language = NextRepeated();
            else SkipValue();
        }
        var value = type switch
        {
            "uri" => new Value(ColumnKinds.OfIri(lexical), lexical),
            "bnode" => new Value(ValueKind.Entity, Blank(lexical)),
            _ => new Value(ColumnKinds.OfLiteral(datatype), lexical, datatype == Xsd.String ? null : datatype, language),
        };
        return known.Add(value) || !known.TryGetValue(value, out var same) ? value : same;
    }

    private readonly string Blank(string label)
    {
        if (!blanks.TryGetValue(label, out var own)) blanks[label] = own = "_:b" + blanks.Count.ToString(CultureInfo.InvariantCulture);
        return own;
    }

    private string NextText() => Next() == JsonTokenType.String ? json.GetString()! : throw new JsonException("A term's parts are text");

    /// <summary>Datatypes and languages are few: each is one string.</summary>
    private string NextRepeated()
    {
        if (Next() != JsonTokenType.String) throw new JsonException("A term's parts are text");
        foreach (var text in repeated)
            if (json.ValueTextEquals(text)) return text;
        var read = json.GetString()!;
        if (repeated.Count < 16) repeated.Add(read);
        return read;
    }

    private bool NextProperty() => Next() == JsonTokenType.PropertyName;

    private void SkipValue()
    {
        Next();
        json.Skip();
    }

    private JsonTokenType Next() => json.Read() ? json.TokenType : throw new JsonException("The document ends too early");

    private void Expect(JsonTokenType token)
    {
        if (Next() != token) throw new JsonException($"Not SPARQL results: {token} expected");
    }
}
