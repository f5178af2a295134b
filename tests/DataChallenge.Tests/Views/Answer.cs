using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Results;

namespace DataChallenge.Tests.Views;

/// <summary>Results as a source would give them: written as SPARQL JSON from short cells, then read by the engine's own reader.</summary>
public static partial class Answer
{
    public static readonly Provenance Provenance = new(
        "femmes-dans-nos-rues/rues", new("Rues de Nantes", "Streets of Nantes"), "v1", new(2026, 7, 2), "ODbL-1.0",
        "OpenStreetMap, Wikidata", "SELECT ?x WHERE { ?x ?p ?o }", new(2026, 7, 3, 8, 30, 0, TimeSpan.Zero), TimeSpan.FromMilliseconds(12));

    /// <summary>
    /// Columns by name, separated by spaces. A cell is null (unbound), Q42 (entity), a number, Point(…), a date (dateTime, date or year with a
    /// leading @), an address, or text, in French when it ends with @fr.
    /// </summary>
    public static Result Of(string columns, params object?[][] rows) => From(columns, rows);

    public static Result From(string columns, IEnumerable<object?[]> rows, string query = "SELECT …", int maximum = Result.MaximumRows)
    {
        var names = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bindings = new JsonArray();
        foreach (var row in rows)
        {
            var binding = new JsonObject();
            for (var index = 0; index < names.Length; index++)
                if (row[index] is { } cell) binding[names[index]] = Term(cell);
            bindings.Add((JsonNode)binding);
        }
        var document = new JsonObject
        {
            ["head"] = new JsonObject { ["vars"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) },
            ["results"] = new JsonObject { ["bindings"] = bindings },
        };
        return SparqlJson.Read(JsonSerializer.SerializeToUtf8Bytes(document), Provenance with { Query = query }, maximum);
    }

    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static JsonObject Term(object cell) => cell switch
    {
        double number => Literal(double.IsNaN(number) ? "NaN" : number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), Xsd + "double"),
        int number => Literal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd + "integer"),
        bool truth => Literal(truth ? "true" : "false", Xsd + "boolean"),
        string text when Item().IsMatch(text) => Iri("http://www.wikidata.org/entity/" + text),
        string text when text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith("javascript:", StringComparison.Ordinal) => Iri(text),
        string text when text.StartsWith("Point(", StringComparison.Ordinal) => Literal(text, "http://www.opengis.net/ont/geosparql#wktLiteral"),
        string text when text.StartsWith('@') => Literal(text[1..], Xsd + (text.Contains('T') ? "dateTime" : text.Count(c => c == '-') >= 2 ? "date" : "gYear")),
        string text when text.EndsWith("@fr", StringComparison.Ordinal) => new() { ["type"] = "literal", ["value"] = text[..^3], ["xml:lang"] = "fr" },
        _ => new() { ["type"] = "literal", ["value"] = (string)cell },
    };

    private static JsonObject Iri(string iri) => new() { ["type"] = "uri", ["value"] = iri };

    private static JsonObject Literal(string value, string datatype) => new() { ["type"] = "literal", ["value"] = value, ["datatype"] = datatype };

    [GeneratedRegex("^[QPL][0-9]+$")]
    private static partial Regex Item();
}
