using DataChallenge.Web.Demo;
using DataChallenge.Web.Gallery;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataChallenge.Tests.Browser;

/// <summary>The figures of published work, as a reader's browser brings them to life.</summary>
[Collection(InChromium.Name)]
public class LiveFigureTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task A_map_lives_when_it_is_scrolled_to(int width, ColorScheme scheme)
    {
        await using var reader = await chromium.Somebody(width, scheme);
        var asked = Asked(reader);
        await reader.Open(await Poster());
        Assert.DoesNotContain(asked, path => path.Contains("map", StringComparison.Ordinal));
        var figure = reader.Page.Locator("#figure-carte");
        await figure.ScrollIntoViewIfNeededAsync();
        await figure.Locator("[data-picture]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Expect(figure.Locator(".fig-cluster").First).ToBeVisibleAsync();
        await Expect(figure.GetByRole(AriaRole.Button, new() { Name = "Nantes" })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Contains("/build/map.css", asked);
        await figure.GetByRole(AriaRole.Button, new() { Name = "Saint-Brieuc" }).ClickAsync();
        var mark = figure.Locator(".leaflet-marker-icon").First;
        await mark.HoverAsync();
        await mark.ClickAsync();
        await reader.SeesNoBarrier();
        Assert.Equal(width, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        reader.DidNothingWrong();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task A_chart_is_explored_when_asked_for_and_left_again(int width, ColorScheme scheme)
    {
        await using var reader = await chromium.Somebody(width, scheme);
        var asked = Asked(reader);
        await reader.Open(await Poster());
        var figure = reader.Page.Locator("#figure-genre");
        await figure.ScrollIntoViewIfNeededAsync();
        Assert.DoesNotContain(asked, path => path.Contains("/bar-", StringComparison.Ordinal));
        await figure.GetByRole(AriaRole.Button, new() { Name = "Explorer le graphique" }).ClickAsync();
        var chart = figure.Locator(".fig-chart");
        await Expect(chart.Locator("svg")).ToBeVisibleAsync();
        await Expect(figure.Locator("[data-picture]")).ToBeHiddenAsync();
        var place = (await chart.BoundingBoxAsync())!;
        await reader.Page.Mouse.MoveAsync(place.X + place.Width * 0.4f, place.Y + 30);
        await reader.Page.Mouse.MoveAsync(place.X + place.Width * 0.4f + 3, place.Y + 32);
        await Expect(chart.Locator("svg text", new() { HasText = "934" })).ToHaveCountAsync(2);
        await reader.SeesNoBarrier();
        await figure.GetByRole(AriaRole.Button, new() { Name = "Revenir à l’image fixe" }).ClickAsync();
        await Expect(chart).ToBeHiddenAsync();
        await Expect(figure.Locator("[data-picture]")).ToBeVisibleAsync();
        reader.DidNothingWrong();
    }

    [Fact]
    public async Task What_the_server_drew_stays_when_the_live_map_cannot_come()
    {
        await using var reader = await chromium.Somebody();
        await reader.Page.RouteAsync("**/build/map.css", route => route.AbortAsync());
        await reader.Open(await Poster());
        var figure = reader.Page.Locator("#figure-carte");
        var refused = reader.Page.WaitForRequestAsync("**/build/map.css");
        await figure.ScrollIntoViewIfNeededAsync();
        await refused;
        await Expect(figure.Locator("[data-picture] svg").First).ToBeVisibleAsync();
        await Expect(figure.Locator(".fig-live")).ToHaveCountAsync(0);
    }

    private static List<string> Asked(Surfer reader)
    {
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        return asked;
    }

    private async Task<string> Poster()
    {
        await chromium.Site.Get<ExampleWork>().Make(TestContext.Current.CancellationToken);
        return $"/galerie/{(await chromium.Site.Get<Publications>().OfTeam(ExampleWork.TeamId))!.Slug}";
    }
}
