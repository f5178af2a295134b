using DataChallenge.Sources.Sparql.Syntax.Printing;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>
/// Writes trees as text, always the same way: one statement a line, keywords in capitals. Two queries that print alike differ in
/// spacing, comments and spelling of escapes at most, so that the print serves as the key of a cache.
/// </summary>
public static class SparqlPrinter
{
    /// <summary>The query's text, without comments, ending with a line feed. Reading it again and printing gives the same text.</summary>
    public static string Print(Query query)
    {
        var output = new Output();
        new QueryWriter(output).Write(query);
        return output.ToString();
    }

    /// <summary>An expression on one line (its patterns, if any, on several).</summary>
    public static string Print(Expression expression)
    {
        var output = new Output();
        new QueryWriter(output).Expressions.Write(expression);
        return output.ToString();
    }

    /// <summary>A pattern, a group with its braces.</summary>
    public static string Print(Pattern pattern)
    {
        var output = new Output();
        new QueryWriter(output).Patterns.Write(pattern);
        return output.ToString().TrimEnd('\n');
    }

    /// <summary>A property path on one line.</summary>
    public static string Print(PropertyPath path)
    {
        var output = new Output();
        new QueryWriter(output).Terms.Write(path);
        return output.ToString();
    }
}
