using System.Globalization;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>A query ready to run, or the reason it will not be.</summary>
public abstract record Preparation
{
    private Preparation() { }

    /// <summary>It can be run.</summary>
    public sealed record Ready(PreparedQuery Query) : Preparation;

    /// <summary>It is not run.</summary>
    public sealed record Refused(QueryProblem Problem) : Preparation;
}

/// <summary>A rewritten query that knows where each part of it comes from.</summary>
public sealed partial class PreparedQuery
{
    private readonly SparqlText source;
    private readonly SparqlText rewritten;
    private readonly TextEdits edits;

    internal PreparedQuery(QueryOutline outline, TextEdits edits, bool namesGraphs)
    {
        (source, this.edits, Form, NamesGraphs) = (outline.Source, edits, outline.Form, namesGraphs);
        Text = edits.Apply();
        rewritten = SparqlText.Read(Text);
    }

    /// <summary>Standard SPARQL 1.1 for the engine.</summary>
    public string Text { get; }

    /// <summary>What the query does.</summary>
    public QueryForm Form { get; }

    /// <summary>Whether the query or its request names the graphs to use.</summary>
    public bool NamesGraphs { get; }

    /// <summary>What an engine said of the rewritten text, at its place in the author's.</summary>
    public QueryProblem Problem(string message)
    {
        if (Place().Match(message) is not { Success: true } place) return new(ProblemKind.Syntax, Detail: EngineWords.Short(message));
        var offset = rewritten.OffsetOf(Number(place, 1), Number(place, 2));
        var original = BackToBrace(edits.Original(offset));
        var at = source.PlaceOf(original);
        return new(ProblemKind.Syntax, at.Line, at.Column, LengthAt(original), EngineWords.Short(message[place.Length..]));
    }

    /// <summary>Oxigraph notices some mistakes only past the brace that closes their group; the brace is nearer to them.</summary>
    private int BackToBrace(int offset) => offset > 0 && source.Text[offset - 1] == '}' ? offset - 1 : offset;

    private int LengthAt(int offset)
    {
        foreach (var token in source.Tokens)
            if (offset < token.End) return token.IsTrivia ? 1 : token.End - offset;
        return 1;
    }

    private static int Number(Match match, int group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    [GeneratedRegex(@"^error at (\d+):(\d+): ")]
    private static partial Regex Place();
}
