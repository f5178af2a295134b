using System.Text;
using DataChallenge.Sources.Sparql.Syntax.Parsing;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>
/// Reads SPARQL 1.1 queries (19.8), with what Wikidata's endpoint accepts beyond them: well-known prefixes without declaration,
/// <c>WITH … AS %name</c> and <c>INCLUDE</c>. Understands what it can of a text with mistakes. It evaluates nothing.
/// </summary>
public static class SparqlParser
{
    /// <summary>Reads a text. Never throws; takes time proportional to its length, and no more stack than <see cref="QueryLimits.Depth"/> levels need.</summary>
    public static Parse Parse(string text)
    {
        var source = SparqlText.Read(Encoding.UTF8.GetByteCount(text) > QueryLimits.Bytes ? "" : text);
        if (source.Text.Length != text.Length) return new(source, null, [new(FaultKind.TooLong, default)]);
        if (TooDeep(source) is { } token) return new(source, null, [new(FaultKind.TooDeep, new(token.Start, token.End))]);
        var cursor = new TokenCursor(source);
        var comments = source.Tokens.Where(t => t.Kind == TokenKind.Comment).Select(t => new Comment(new(t.Start, t.End), source.Of(t)[1..].ToString()));
        var query = new QueryParser(cursor).Read([.. comments]);
        if (query is not null && cursor.Faults.Count == 0) Rules.Check(query, cursor);
        return new(source, query, [.. cursor.Faults.OrderBy(fault => fault.Span.Start)]);
    }

    private static Token? TooDeep(SparqlText source)
    {
        var depth = 0;
        foreach (var token in source.Tokens)
        {
            if (token.Kind != TokenKind.Mark || token.Length != 1) continue;
            var mark = source.Text[token.Start];
            if (mark is '{' or '(' or '[' && ++depth > QueryLimits.Depth) return token;
            if (mark is '}' or ')' or ']') depth--;
        }
        return null;
    }
}
