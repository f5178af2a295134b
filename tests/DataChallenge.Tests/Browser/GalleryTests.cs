using DataChallenge.Web.Demo;
using DataChallenge.Web.Gallery;
using Microsoft.Playwright;

namespace DataChallenge.Tests.Browser;

[Collection(InChromium.Name)]
public class GalleryTests(Chromium chromium)
{
    private const int HeaviestFirstView = 200_000;

    [Fact]
    public async Task Published_work_has_no_barrier_in_either_theme_wide_or_narrow_and_asks_nobody_else()
    {
        var poster = await Poster();
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await using var reader = await chromium.Somebody(width, scheme);
            foreach (var path in new[] { "/", "/galerie", poster, $"{poster}/figures/genre/rejouer" })
            {
                await reader.Open(path);
                await reader.SeesNoBarrier();
                Assert.Equal((path, width), (path, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            }
            reader.DidNothingWrong();
        }
    }

    [Fact]
    public async Task A_figure_is_rerun_in_its_place_and_says_what_changed()
    {
        var poster = await Poster();
        await using var reader = await chromium.Somebody();
        await reader.Open(poster);
        var figure = reader.Page.Locator("#figure-genre");
        await figure.GetByRole(AriaRole.Button, new() { Name = "Rejouer" }).ClickAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Status)).ToContainTextAsync("Rien n’a changé");
        Assert.EndsWith(poster, reader.Page.Url, StringComparison.Ordinal);
        await reader.SeesNoBarrier();
        reader.DidNothingWrong();
    }

    [Fact]
    public async Task Without_a_script_the_poster_is_read_whole_and_its_figures_rerun()
    {
        var poster = await Poster();
        await using var reader = await chromium.Somebody(javaScript: false);
        await reader.Open(poster);
        await Assertions.Expect(reader.Page.Locator(".poster-figure svg[role=img]")).ToHaveCountAsync(4);
        await reader.Page.Locator("#figure-carte").GetByRole(AriaRole.Button, new() { Name = "Rejouer" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".rerun-answer")).ToContainTextAsync("Rien n’a changé");
    }

    [Fact]
    public async Task The_first_view_of_a_public_page_is_light()
    {
        foreach (var path in new[] { "/", await Poster() })
        {
            await using var reader = await chromium.Somebody();
            var weighed = new List<Task<int>>();
            reader.Page.RequestFinished += (_, request) =>
            {
                if (request.ResourceType is "document" or "stylesheet" or "script" or "fetch" or "xhr") weighed.Add(Weight(request));
            };
            await reader.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var total = (await Task.WhenAll(weighed)).Sum();
            Assert.True(total is > 10_000 and <= HeaviestFirstView, $"{path}: {total} bytes of HTML, CSS and JavaScript over the wire");
        }
    }

    private static async Task<int> Weight(IRequest request) => (await request.SizesAsync()).ResponseBodySize;

    private async Task<string> Poster()
    {
        await chromium.Site.Get<ExampleWork>().Make(TestContext.Current.CancellationToken);
        return $"/galerie/{(await chromium.Site.Get<Publications>().OfTeam(ExampleWork.TeamId))!.Slug}";
    }
}
