using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DataChallenge.Web.Shared;

namespace DataChallenge.Tests.Shared;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><use href='#x'/></svg>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<p style='position:fixed' onclick='x()'>a</p>")]
    [InlineData("<iframe src='//elsewhere.example'></iframe>")]
    [InlineData("<form action='/compte'><input name=a></form>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("![a\" onerror=\"alert(1)](x.png)")]
    [InlineData("![a](https://elsewhere.example/pixel.png)")]
    [InlineData("![a](//elsewhere.example/pixel.png)")]
    [InlineData("![a](/\\elsewhere.example/pixel.png)")]
    public void Nothing_hostile_survives(string markdown)
    {
        var page = Read(MarkdownText.ToHtml(markdown));
        Assert.Empty(page.QuerySelectorAll("script, style, svg, iframe, form, input, object, embed"));
        Assert.DoesNotContain(page.Body!.QuerySelectorAll("*"), element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains("script:", StringComparison.OrdinalIgnoreCase) || link.GetAttribute("href")!.StartsWith("data:", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("img"), picture => new Uri(new Uri("https://here.example/"), picture.GetAttribute("src")).Host != "here.example");
    }

    [Fact]
    public void Headings_leave_the_first_level_to_the_page()
    {
        var page = Read(MarkdownText.ToHtml("# Un\n\n## Deux\n\n###### Six"));
        Assert.Equal(["H2", "H3", "H6"], page.Body!.Children.Select(element => element.TagName));
    }

    [Fact]
    public void Tables_tasks_and_footnotes_are_understood()
    {
        var page = Read(MarkdownText.ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] fait\n\nVu[^1]\n\n[^1]: Là."));
        Assert.Equal("numeric", page.QuerySelector("td:last-child")?.ClassName);
        Assert.NotNull(page.QuerySelector("input[type=checkbox][disabled]"));
        var note = page.QuerySelector("a.footnote-ref")!.GetAttribute("href")![1..];
        Assert.NotNull(page.GetElementById(note));
    }

    [Fact]
    public void Footnotes_of_two_texts_on_a_page_do_not_mix()
    {
        var ids = new[] { "Un[^1]\n\n[^1]: A", "Deux[^1]\n\n[^1]: B" }.SelectMany(text => Read(MarkdownText.ToHtml(text)).QuerySelectorAll("[id]").Select(element => element.Id)).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Links_to_elsewhere_tell_nothing_of_where_one_was()
    {
        var page = Read(MarkdownText.ToHtml("[w](https://www.wikidata.org) [d](/defis)"));
        Assert.Contains("noreferrer", page.QuerySelector("a[href^=https]")!.GetAttribute("rel"));
        Assert.False(page.QuerySelector("a[href='/defis']")!.HasAttribute("rel"));
    }

    [Fact]
    public void Deep_nesting_and_long_texts_end_quickly()
    {
        foreach (var text in new[] { new string('>', 50_000), new string('[', 50_000), new string('*', 50_000), string.Concat(Enumerable.Repeat("- ", 20_000)), new string('a', 10_000_000) })
            Assert.True(MarkdownText.ToHtml(text).Length < 1_000_000);
    }

    private static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);
}
