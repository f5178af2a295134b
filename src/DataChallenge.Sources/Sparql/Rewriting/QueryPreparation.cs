using System.Globalization;
using System.Text;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>The graphs a SPARQL protocol request names; they replace those the query names (SPARQL 1.1 Protocol, 2.1.4).</summary>
public sealed record Dataset(IReadOnlyList<string> Default, IReadOnlyList<string> Named);

/// <summary>
/// Makes a person's query fit for an engine that knows neither Wikidata's prefixes nor its label service, and that must never
/// return more than a result holds. Refuses what is not to be run, at its place.
/// </summary>
public static class QueryPreparation
{
    /// <summary>Inspects and rewrites a query.</summary>
    /// <param name="text">As its author wrote it.</param>
    /// <param name="language">What <c>[AUTO_LANGUAGE]</c> stands for.</param>
    /// <param name="maximumRows">The outermost LIMIT is at most this.</param>
    /// <param name="dataset">Graphs named outside of the query, if any.</param>
    public static Preparation Prepare(string text, string language, int maximumRows, Dataset? dataset = null)
    {
        if (text.Length > QueryLimits.Bytes || Encoding.UTF8.GetByteCount(text) > QueryLimits.Bytes)
            return new Preparation.Refused(new(ProblemKind.TooLong));
        var outline = QueryOutline.Of(SparqlText.Read(text));
        if (QueryInspection.Problem(outline) is { } problem) return new Preparation.Refused(problem);
        var edits = new TextEdits(text);
        DeclarePrefixes(outline, edits);
        if (dataset is not null) NameGraphs(outline, edits, dataset);
        new LabelService(outline, edits, language).Rewrite();
        LimitRows(outline, edits, maximumRows);
        return new Preparation.Ready(new PreparedQuery(outline, edits, outline.HasDataset || dataset is not null));
    }

    /// <summary>
    /// Makes a person's query fit for Wikidata's own endpoint, which knows the prefixes, the label service and Blazegraph's extensions: only
    /// the row limit and <c>[AUTO_LANGUAGE]</c> (which its page, not its endpoint, replaces) are written in. Its syntax is left to the endpoint.
    /// </summary>
    /// <param name="text">As its author wrote it.</param>
    /// <param name="language">What <c>[AUTO_LANGUAGE]</c> stands for; BCP 47.</param>
    /// <param name="maximumRows">The outermost LIMIT is at most this.</param>
    public static Preparation PrepareForWikidata(string text, string language, int maximumRows)
    {
        if (text.Length > QueryLimits.Bytes || Encoding.UTF8.GetByteCount(text) > QueryLimits.Bytes)
            return new Preparation.Refused(new(ProblemKind.TooLong));
        var outline = QueryOutline.Of(SparqlText.Read(text));
        if (QueryInspection.ProblemForWikidata(outline) is { } problem) return new Preparation.Refused(problem);
        var edits = new TextEdits(text);
        for (var at = text.IndexOf(AutoLanguage, StringComparison.Ordinal); at >= 0; at = text.IndexOf(AutoLanguage, at + 1, StringComparison.Ordinal))
            edits.Replace(at, at + AutoLanguage.Length, language);
        LimitRows(outline, edits, maximumRows);
        return new Preparation.Ready(new PreparedQuery(outline, edits, outline.HasDataset));
    }

    private const string AutoLanguage = "[AUTO_LANGUAGE]";

    /// <summary>On the first line, so that lines keep their numbers.</summary>
    private static void DeclarePrefixes(QueryOutline outline, TextEdits edits)
    {
        var missing = outline.Tokens.Skip(outline.PrologueEnd)
            .Where(token => token.Kind == TokenKind.PrefixedName)
            .Select(outline.PrefixOf)
            .Where(prefix => !outline.Prefixes.ContainsKey(prefix))
            .Distinct()
            .Order(StringComparer.Ordinal);
        edits.Insert(0, string.Concat(missing.Select(prefix => $"PREFIX {prefix}: <{WellKnownPrefixes.All[prefix]}> ")));
    }

    private static void LimitRows(QueryOutline outline, TextEdits edits, int maximumRows)
    {
        if (!outline.Balanced || outline.Form is not (QueryForm.Select or QueryForm.Construct or QueryForm.Describe)) return;
        var modifiers = Outside(outline, outline.Top.Where?.Close ?? outline.PrologueEnd).ToList();
        var limit = modifiers.FindIndex(index => outline.IsWord(index, "LIMIT") && outline.IsKind(index + 1, TokenKind.IntegerNumber));
        if (limit >= 0)
        {
            var number = outline.Tokens[modifiers[limit] + 1];
            if (!int.TryParse(outline.Source.Of(number), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) || rows > maximumRows)
                edits.Replace(number.Start, number.End, maximumRows.ToString(CultureInfo.InvariantCulture));
            return;
        }
        var values = modifiers.FindIndex(index => outline.IsWord(index, "VALUES"));
        var at = values >= 0 ? outline.Tokens[modifiers[values]].Start : outline.Tokens[^1].End;
        edits.Insert(at, string.Create(CultureInfo.InvariantCulture, $" LIMIT {maximumRows} "));
    }

    private static void NameGraphs(QueryOutline outline, TextEdits edits, Dataset dataset)
    {
        var outside = Outside(outline, outline.PrologueEnd).ToList();
        foreach (var from in outside.Where(index => outline.IsWord(index, "FROM")))
        {
            var last = outline.IsWord(from + 1, "NAMED") ? from + 2 : from + 1;
            if (last < outline.Tokens.Count) edits.Replace(outline.Tokens[from].Start, outline.Tokens[last].End, "");
        }
        var clauses = string.Concat(dataset.Default.Select(graph => $" FROM <{graph}> ").Concat(dataset.Named.Select(graph => $" FROM NAMED <{graph}> ")));
        var body = outline.Top.Where is { } where ? (outline.IsWord(where.Open - 1, "WHERE") ? where.Open - 1 : where.Open) : -1;
        edits.Insert(body >= 0 ? outline.Tokens[body].Start : outline.Tokens[^1].End, clauses);
    }

    /// <summary>Tokens after this one that stand in no group and no parentheses.</summary>
    private static IEnumerable<int> Outside(QueryOutline outline, int from) =>
        Enumerable.Range(from, outline.Tokens.Count - from).Where(index => outline.GroupOf[index] is null && !outline.InParentheses[index]);
}
