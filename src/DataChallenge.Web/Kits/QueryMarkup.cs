using System.Text;
using System.Text.Encodings.Web;
using DataChallenge.Sources.Sparql.Syntax;
using Microsoft.AspNetCore.Html;

namespace DataChallenge.Web.Kits;

/// <summary>A query for reading, without a script: each kind of word in an element of its own, so that the sheet can colour it.</summary>
public static class QueryMarkup
{
    public static IHtmlContent ToHtml(string sparql)
    {
        var source = SparqlText.Read(sparql);
        var html = new StringBuilder();
        foreach (var token in source.Tokens)
        {
            var text = HtmlEncoder.Default.Encode(source.Of(token).ToString());
            html.Append(ClassOf(token.Kind) is { } name ? $"<span class=\"{name}\">{text}</span>" : text);
        }
        return new HtmlString(html.ToString());
    }

    private static string? ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Word => "q-keyword",
        TokenKind.Variable => "q-variable",
        TokenKind.Iri => "q-iri",
        TokenKind.PrefixedName => "q-name",
        TokenKind.Text or TokenKind.LanguageTag => "q-text",
        TokenKind.Comment => "q-comment",
        TokenKind.IntegerNumber or TokenKind.DecimalNumber or TokenKind.DoubleNumber => "q-number",
        _ => null,
    };
}
