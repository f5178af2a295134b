using System.Net;
using System.Security.Cryptography;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DataChallenge.Web.Shared;

/// <summary>Markdown written by people, made into HTML that is safe on any page. No raw HTML, no foreign pictures, one h1 left to the page.</summary>
public static class MarkdownText
{
    /// <summary>Longest text accepted, in characters. Features refuse longer ones with a message of their own before this.</summary>
    public const int MaxLength = 100_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .DisableHtml()
        .Build();

    /// <param name="topHeading">What "#" becomes: 2 on a page that has its own h1.</param>
    public static string ToHtml(string markdown, int topHeading = 2)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        if (markdown.Length > MaxLength) return Plain(markdown[..MaxLength]);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way of refusing text nested deeper than anyone writes.
            return Plain(markdown);
        }
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + topHeading - 1);
        foreach (var table in document.Descendants<Table>()) AlignByClass(table);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        // A wide table scrolls within itself, so the keyboard must be able to reach it.
        return MarkdownSanitizer.For(IdPrefix(markdown)).Sanitize(writer.ToString()).Replace("<table>", "<table tabindex=\"0\">", StringComparison.Ordinal);
    }

    // Markdig aligns by style attributes, which no page of ours may hold.
    private static void AlignByClass(Table table)
    {
        for (var column = 0; column < table.ColumnDefinitions.Count; column++)
        {
            var right = table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
            table.ColumnDefinitions[column].Alignment = null;
            if (!right) continue;
            foreach (var row in table.OfType<TableRow>().Where(row => row.Count > column)) row[column].GetAttributes().AddClass("numeric");
        }
    }

    private static string Plain(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    // Several texts share a page (a poster's sections); their footnotes must not share identifiers.
    private static string IdPrefix(string markdown) =>
        "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(markdown)).AsSpan(0, 4));
}
