using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Results;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Result = DataChallenge.Sources.Results.Result;

namespace DataChallenge.Tests.Results;

public partial class ResultFormatsTests
{
    private static readonly Provenance From = new("kit/source", new Localized("a", "a"), "v1", new DateOnly(2026, 1, 1), "CC0-1.0", "x", "SELECT", DateTimeOffset.UnixEpoch, TimeSpan.Zero);

    private const string Document = """
        {"results":{"bindings":[
          {"x":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"xLabel":{"type":"literal","value":"Un","xml:lang":"fr"},
           "n":{"type":"literal","value":"3","datatype":"http://www.w3.org/2001/XMLSchema#integer"},
           "p":{"type":"literal","value":"Point(1 2)","datatype":"http://www.opengis.net/ont/geosparql#wktLiteral"},
           "i":{"type":"uri","value":"http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg"},"w":{"type":"uri","value":"https://example.org/"},
           "d":{"type":"literal","value":"1503","datatype":"http://www.w3.org/2001/XMLSchema#gYear"},"b":{"type":"literal","value":"true","datatype":"http://www.w3.org/2001/XMLSchema#boolean"},
           "m":{"type":"literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer"}},
          {"x":{"type":"uri","value":"https://example.org/rue/1"},"m":{"type":"literal","value":"=1+1"},"z":{"type":"bnode","value":"abc"}},
          {"z":{"type":"bnode","value":"abc"}},
          {"z":{"type":"bnode","value":"def"}}]},
         "head":{"vars":["x","xLabel","n","p","i","w","d","b","m","z","never"]}}
        """;

    private static Result Read(string json, int rows = 100) => SparqlJson.Read(Encoding.UTF8.GetBytes(json), From, rows);

    [Fact]
    public void Column_kinds_are_inferred_and_labels_tied_to_what_they_name()
    {
        var result = Read(Document);
        Assert.Equal(
            [ValueKind.Entity, ValueKind.Text, ValueKind.Number, ValueKind.Point, ValueKind.Image, ValueKind.Link, ValueKind.Date, ValueKind.Boolean, ValueKind.Text, ValueKind.Entity, ValueKind.Text],
            result.Columns.Select(column => column.Kind));
        Assert.Equal("x", result.Columns[1].LabelOf);
        Assert.All(result.Columns.Where(column => column.Name != "xLabel"), column => Assert.Null(column.LabelOf));
        Assert.Null(result.Rows[1][1]);
        Assert.Equal(["_:b0", "_:b0", "_:b1"], result.Rows.Skip(1).Select(row => row[9]!.Lexical));
    }

    [Fact]
    public void A_yes_or_no_is_one_row_and_is_written_as_one()
    {
        var result = Read("""{"head":{},"boolean":true}""");
        Assert.True(result.Rows.Single().Single()!.AsBoolean());
        Assert.Equal("""{"head":{},"boolean":true}""", Json(result));
    }

    [Fact]
    public void Sparql_json_gives_back_the_same_result()
    {
        var result = Read(Document);
        var again = Read(Json(result));
        Assert.Equal(result.Address, again.Address);
        Assert.Equal(result.Columns, again.Columns);
        Assert.Equal(result.Rows.SelectMany(row => row), again.Rows.SelectMany(row => row));
    }

    [Property]
    public Property Any_text_survives_sparql_json_and_csv() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("t" + text)); // lone surrogates are no text
        var result = Read($$$"""{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":{{{JsonSerializer.Serialize(text)}}},"xml:lang":"fr"}}]}}""");
        return Read(Json(result)).Address == result.Address && Csv(result)[1][0] == text;
    });

    [Fact]
    public void The_address_tells_answers_apart_and_forgets_when_they_were_given()
    {
        var result = Read(Document);
        Assert.Matches("^[0-9a-f]{64}$", result.Address);
        Assert.Equal(result.Address, SparqlJson.Read(Encoding.UTF8.GetBytes(Document), From with { RanAt = DateTimeOffset.MaxValue, Elapsed = TimeSpan.MaxValue }, 100).Address);
        Assert.NotEqual(result.Address, SparqlJson.Read(Encoding.UTF8.GetBytes(Document), From with { SourceVersion = "v2" }, 100).Address);
        Assert.NotEqual(result.Address, Read(Document.Replace("\"Un\"", "\"Une\"", StringComparison.Ordinal)).Address);
        Assert.NotEqual(result.Address, Read(Document, 2).Address);
        Assert.True(Read(Document, 2).Truncated);
    }

    [Fact]
    public void Csv_begins_with_the_mark_excel_knows_and_has_identifiers_beside_labels()
    {
        using var output = new MemoryStream();
        ResultCsv.Write(Read(Document), output);
        Assert.Equal([0xEF, 0xBB, 0xBF], output.ToArray()[..3]);
        var rows = Csv(Read(Document));
        Assert.Equal(["Q1", "Un", "3"], rows[1].Take(3));
        Assert.Equal("https://example.org/rue/1", rows[2][0]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@x", "'@x")]
    [InlineData("a=b", "a=b")]
    [InlineData("a\"b,c\r\nd", "a\"b,c\r\nd")]
    public void Text_that_a_spreadsheet_would_run_is_made_harmless_in_csv(string text, string cell) =>
        Assert.Equal(cell, Csv(Read($$$"""{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":{{{JsonSerializer.Serialize(text)}}}}}]}}"""))[1][0]);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"head\":")]
    [InlineData("{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":1}]}}")]
    public void What_is_not_sparql_json_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => Read(text));

    private static string Json(Result result)
    {
        using var output = new MemoryStream();
        SparqlJson.Write(result, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Reads RFC 4180 strictly.</summary>
    private static List<string[]> Csv(Result result)
    {
        using var output = new MemoryStream();
        ResultCsv.Write(result, output, byteOrderMark: false);
        var text = Encoding.UTF8.GetString(output.ToArray());
        var rows = new List<string[]>();
        var row = new List<string>();
        foreach (Match field in CsvField().Matches(text))
        {
            row.Add(field.Groups["quoted"].Success ? field.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups["plain"].Value);
            if (field.Groups["end"].Value == ",") continue;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }

    [GeneratedRegex("(\"(?<quoted>([^\"]|\"\")*)\"|(?<plain>[^\",\r\n]*))(?<end>,|\r\n)")]
    private static partial Regex CsvField();
}
