using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DataChallenge.Tests.Views;

/// <summary>Figures as the server writes them, whatever an answer holds.</summary>
public sealed class FigureTests(FigureTests.Renderer renderer) : IClassFixture<FigureTests.Renderer>
{
    private const long HeaviestFigure = 150_000;
    private const string Script = "<script>alert('é')</script>\"&<b onclick=x>";
    private static readonly string[] Hostile = [Script, new('ж', 5_000), "שלום \u202E مرحبا", "{a|b} ${x} {{y}} ]]>", "\u0001\u0008 control", "\uD83C\uDF0D 🏳️‍🌈", ""];

    public static TheoryData<ViewKind, string> Pictures => new MatrixTheoryData<ViewKind, string>([ViewKind.Bar, ViewKind.Map, ViewKind.Table], ["fr", "en"]);

    [Theory, MemberData(nameof(Pictures))]
    public async Task Hostile_labels_are_only_text_and_the_drawing_is_sound(ViewKind kind, string language)
    {
        var rows = Hostile.Select((label, index) => new object?[] { $"Q{index + 1}", label, index - 2, FormattableString.Invariant($"Point({-1.5 + index * 0.01} 47.2)"), label });
        var view = new ViewSpec { Kind = kind, Label = "x", Value = kind == ViewKind.Bar ? "n" : null, Group = kind == ViewKind.Table ? null : "g", Title = Script };
        var page = await renderer.Render(view, Answer.From("x xLabel n lieu g", rows), language);
        var document = new HtmlParser().ParseDocument(page);
        Assert.DoesNotContain(document.QuerySelectorAll("script"), script => script.GetAttribute("type") != "application/json");
        Assert.Empty(document.QuerySelectorAll("[style], [onclick], figure b"));
        Assert.Equal(kind == ViewKind.Table ? 0 : 1, document.QuerySelectorAll("svg[role=img]").Length);
        foreach (var svg in Pieces(page)) XElement.Parse(svg);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task Any_number_of_rows_makes_a_figure_light_enough_for_a_first_view(int count)
    {
        var result = Answer.From("x n lieu", Enumerable.Range(1, count).Select(i => new object?[] { $"rue {i}", i, FormattableString.Invariant($"Point({-1.6 + i % 100 * 0.001} {47.2 + i / 100 * 0.0005})") }));
        foreach (var kind in Enum.GetValues<ViewKind>())
        {
            var page = await renderer.Render(new() { Kind = kind, Label = "x", Value = kind == ViewKind.Bar ? "n" : null }, result, "fr");
            Assert.InRange(Compressed(page), 200, HeaviestFigure);
            foreach (var svg in Pieces(page)) XElement.Parse(svg);
        }
    }

    [Fact]
    public async Task A_picture_has_a_name_and_a_description()
    {
        var document = new HtmlParser().ParseDocument(await renderer.Render(new() { Kind = ViewKind.Bar, Label = "x", Value = "n" }, Answer.Of("x n", ["a", 1], ["b", 2]), "fr"));
        var svg = document.QuerySelector("svg[role=img]")!;
        var named = svg.GetAttribute("aria-labelledby")!.Split(' ').Select(id => document.GetElementById(id)!.TextContent.Plain()).ToList();
        Assert.Contains("Graphique en barres : 2 barres.", named[1], StringComparison.Ordinal);
        Assert.NotEqual("", named[0]);
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("\uD83C\uDF0D é", "\uD83C\uDF0D é")]
    public void Words_cannot_turn_or_break_what_stands_around_them(string label, string shown) =>
        Assert.Equal(shown, Words.Draw<TableDrawing>(new() { Kind = ViewKind.Table }, Answer.Of("x xLabel", ["Q1", label])).Rows[0][0]!.Text);

    private static long Compressed(string page)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(page));
        return output.Length;
    }

    private static IEnumerable<string> Pieces(string page)
    {
        for (var start = page.IndexOf("<svg", StringComparison.Ordinal); start >= 0; start = page.IndexOf("<svg", start + 1, StringComparison.Ordinal))
            yield return page[start..(page.IndexOf("</svg>", start, StringComparison.Ordinal) + 6)];
    }

    /// <summary>Renders the partial with the site's own views and texts.</summary>
    public sealed class Renderer : IAsyncDisposable
    {
        private readonly TestSite site = new();

        public async Task<string> Render(ViewSpec view, Result result, string language)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            await using var scope = site.Services.CreateAsyncScope();
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
            var found = scope.ServiceProvider.GetRequiredService<ICompositeViewEngine>().GetView(null, "/Views/_Figure.cshtml", isMainPage: false);
            var data = new ViewDataDictionary<FigureModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new("f1", view, result) };
            await using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var temporary = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
            await found.View!.RenderAsync(new ViewContext(action, found.View, data, temporary, writer, new HtmlHelperOptions()));
            return writer.ToString();
        }

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
