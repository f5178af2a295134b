using AngleSharp.Dom;
using Ganss.Xss;

namespace DataChallenge.Web.Shared;

/// <summary>The second wall behind Markdig: only these elements and attributes leave, links are marked, pictures are ours.</summary>
internal static class MarkdownSanitizer
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code",
        "em", "strong", "del", "ins", "sub", "sup", "mark", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "input", "div", "span",
    ];

    private static readonly string[] Attributes =
        ["href", "src", "alt", "title", "id", "class", "start", "rel", "type", "checked", "disabled", "colspan", "rowspan"];

    private static readonly string[] Classes =
        ["footnotes", "footnote-ref", "footnote-back-ref", "contains-task-list", "task-list-item", "numeric"];

    public static HtmlSanitizer For(string idPrefix)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedClasses = new HashSet<string>(Classes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["https", "http", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessNode += (_, e) => { if (e.Node is IElement element) Tidy(element, idPrefix); };
        return sanitizer;
    }

    private static void Tidy(IElement element, string idPrefix)
    {
        if (element.Id is { Length: > 0 } id) element.Id = Prefixed(id, idPrefix);
        switch (element.LocalName)
        {
            case "a": TidyLink(element, idPrefix); break;
            case "img" when !IsLocal(element.GetAttribute("src")): ReplaceByItsText(element); break;
            case "img": element.SetAttribute("loading", "lazy"); break;
            // Markdown's task lists make ticks to read, never fields to fill in.
            case "input" when element.GetAttribute("type") != "checkbox": element.Remove(); break;
            case "input": element.SetAttribute("disabled", ""); break;
            case "th": element.SetAttribute("scope", "col"); break;
        }
    }

    private static void TidyLink(IElement link, string idPrefix)
    {
        var href = link.GetAttribute("href") ?? "";
        if (href.StartsWith('#')) link.SetAttribute("href", "#" + Prefixed(href[1..], idPrefix));
        else if (!IsLocal(href)) link.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    private static void ReplaceByItsText(IElement picture) =>
        picture.Replace(picture.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? ""));

    private static string Prefixed(string id, string prefix) => $"{prefix}-{id.Replace(':', '-')}";

    private static bool IsLocal(string? address) =>
        address is { Length: > 0 } && address[0] != '\\' && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Contains(':');
}
