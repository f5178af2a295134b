using System.Text.Json;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Shared;

/// <summary>
/// Hands the page's scripts their texts: every resource whose key starts with the prefix, in a JSON block that Client/Shared/text.ts reads.
/// A data block is not a script, so the content security policy leaves it be.
/// </summary>
[HtmlTargetElement("client-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClientTextTagHelper : TagHelper
{
    public required IStringLocalizer Texts { get; set; }

    public string Prefix { get; set; } = "Client_";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var texts = Texts.GetAllStrings(includeParentCultures: true)
            .Where(text => text.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(text => text.Name, StringComparer.Ordinal)
            .ToDictionary(text => text.Name, text => text.Value);
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/json");
        output.Attributes.SetAttribute(new TagHelperAttribute("data-texts"));
        // The default encoder escapes < and &, so a text can never close the block.
        output.Content.SetHtmlContent(JsonSerializer.Serialize(texts));
    }
}
