using System.Text;

namespace DataChallenge.Sources.Results;

/// <summary>
/// A result as CSV (RFC 4180: comma, double quotes, CRLF, header line), for spreadsheets. A Wikidata entity is written as its identifier
/// (<c>Q42</c>), its label standing in its own column; a picture and a link as their address; a point as WKT; an unbound value as nothing.
/// <para>Text that a spreadsheet would run as a formula (starting with <c>= + - @</c>, a tab or a carriage return) gets an apostrophe in
/// front: an answer quotes text anyone may have written, and this file is made to be opened by a click. Whoever needs every character
/// untouched takes <see cref="SparqlJson"/>. Numbers and dates are left as they are.</para>
/// </summary>
public static class ResultCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a result, in UTF-8.</summary>
    /// <param name="result">What to write.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="byteOrderMark">Whether to begin with the mark by which Excel knows UTF-8.</param>
    public static void Write(Result result, Stream output, bool byteOrderMark = true)
    {
        if (byteOrderMark) output.Write(Encoding.UTF8.Preamble);
        using var writer = new StreamWriter(output, Utf8, 32 * 1024, leaveOpen: true);
        WriteLine(writer, result.Columns.Select(column => column.Name));
        foreach (var row in result.Rows) WriteLine(writer, row.Select(Text));
    }

    private static string Text(Value? value) => value switch
    {
        null => "",
        { Kind: ValueKind.Entity } => value.AsWikidataId() ?? value.Lexical,
        { Kind: ValueKind.Text } => Harmless(value.Lexical),
        _ => value.Lexical,
    };

    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static void WriteLine(StreamWriter writer, IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first) writer.Write(',');
            first = false;
            if (field.AsSpan().IndexOfAny(",\"\r\n") < 0) writer.Write(field);
            else Quote(writer, field);
        }
        writer.Write("\r\n");
    }

    private static void Quote(StreamWriter writer, string field)
    {
        writer.Write('"');
        writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
