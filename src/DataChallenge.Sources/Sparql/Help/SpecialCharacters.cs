using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Characters that word processors put in: curly quotation marks and special spaces. SPARQL knows neither.</summary>
internal static class SpecialCharacters
{
    private const string Quotes = "“”„«»‘’‚";

    public static IReadOnlyList<Advice> Of(SparqlText source)
    {
        var marks = source.Tokens.Where(token => token.Kind == TokenKind.Unknown).ToList();
        var quotes = marks.Where(token => Quotes.Contains(source.Text[token.Start], StringComparison.Ordinal)).ToList();
        var spaces = marks.Where(token => IsSpace(source.Text[token.Start])).ToList();
        var advice = new List<Advice>();
        if (quotes.Count > 0) advice.Add(All(AdviceKind.TypographicQuotes, quotes, "\"", source));
        if (spaces.Count > 0) advice.Add(All(AdviceKind.SpecialSpace, spaces, " ", source));
        return advice;
    }

    private static bool IsSpace(char c) => c is '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u200B' or '\uFEFF' or '\u3000';

    private static Advice All(AdviceKind kind, List<Token> tokens, string replacement, SparqlText source) => new(kind, Severity.Mistake, new(tokens[0].Start, tokens[0].End),
        [source.Text.Substring(tokens[0].Start, tokens[0].Length)], new Repair([.. tokens.Select(token => new Edit(new(token.Start, token.End), replacement))]));
}
