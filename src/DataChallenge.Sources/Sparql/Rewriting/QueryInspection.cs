using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>What can be refused from the text alone, at its place and by its name.</summary>
internal static class QueryInspection
{
    /// <summary>The first thing wrong, gravest first, or null.</summary>
    public static QueryProblem? Problem(QueryOutline outline) =>
        outline.TooDeep is { } deep ? outline.At(deep, ProblemKind.TooDeep)
        : outline.Form == QueryForm.Update ? outline.At(outline.FormWord!.Value, ProblemKind.UpdateRefused, outline.Source.Of(outline.FormWord!.Value).ToString())
        : Broken(outline) ?? Service(outline, iri => iri == LabelService.Iri) ?? Prefix(outline);

    /// <summary>What Wikidata must not be sent: updates, and queries that would have it call other sites. Its own services are allowed.</summary>
    public static QueryProblem? ProblemForWikidata(QueryOutline outline) =>
        outline.TooDeep is { } deep ? outline.At(deep, ProblemKind.TooDeep)
        : outline.Form == QueryForm.Update ? outline.At(outline.FormWord!.Value, ProblemKind.UpdateRefused, outline.Source.Of(outline.FormWord!.Value).ToString())
        : Service(outline, IsWikidatas);

    private static bool IsWikidatas(string iri) =>
        WikidataServices.Any(prefix => iri.StartsWith(WellKnownPrefixes.All[prefix], StringComparison.Ordinal));

    private static readonly string[] WikidataServices = ["wikibase", "bd", "gas"];

    /// <summary>A problem at a token.</summary>
    public static QueryProblem At(this QueryOutline outline, Token token, ProblemKind kind, string? detail = null)
    {
        var place = outline.Source.PlaceOf(token.Start);
        return new(kind, place.Line, place.Column, token.Length, detail);
    }

    private static QueryProblem? Broken(QueryOutline outline)
    {
        foreach (var token in outline.Tokens)
            if (token.Kind is TokenKind.UnclosedText or TokenKind.Unknown || token.Kind == TokenKind.Word && !Keywords.Has(outline.Source.Of(token)))
                return outline.At(token, ProblemKind.Syntax, outline.Source.Of(token)[..Math.Min(token.Length, 40)].ToString());
        return null;
    }

    private static QueryProblem? Service(QueryOutline outline, Func<string, bool> allowed)
    {
        for (var index = 0; index < outline.Tokens.Count; index++)
        {
            if (!outline.IsWord(index, "SERVICE")) continue;
            var name = outline.IsWord(index + 1, "SILENT") ? index + 2 : index + 1;
            if (outline.IriOf(name) is { } iri && allowed(iri)) continue;
            var place = outline.Tokens[Math.Min(name, outline.Tokens.Count - 1)];
            return outline.At(place, ProblemKind.ServiceRefused, outline.Source.Of(place)[..Math.Min(place.Length, 100)].ToString());
        }
        return null;
    }

    private static QueryProblem? Prefix(QueryOutline outline)
    {
        foreach (var token in outline.Tokens.Skip(outline.PrologueEnd).Where(token => token.Kind == TokenKind.PrefixedName))
        {
            var prefix = outline.PrefixOf(token);
            if (outline.Prefixes.ContainsKey(prefix) || WellKnownPrefixes.All.ContainsKey(prefix)) continue;
            return outline.At(token with { Length = prefix.Length + 1 }, ProblemKind.UnknownPrefix, prefix + ":");
        }
        return null;
    }
}
