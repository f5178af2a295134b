using System.Text.RegularExpressions;
using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Teams;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataChallenge.Tests.Browser;

/// <summary>Two pupils at their notebook, each in a browser of their own.</summary>
[Collection(InChromium.Name)]
public class NotebookTests(Chromium chromium)
{
    [Fact]
    public async Task A_pupil_runs_a_query_makes_it_a_chart_and_writes_while_a_teammate_looks_on()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;

        await Query(ada.Page).GetByRole(AriaRole.Button, new() { Name = "Lancer" }).ClickAsync();
        foreach (var page in new[] { ada.Page, bob.Page }) await Expect(page.Locator(".result-facts")).ToContainTextAsync("lignes");

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Graphique en barres" }).ClickAsync();
        await Expect(bob.Page.Locator(".cell[data-kind=view] .fig-chart svg")).ToBeVisibleAsync();

        await Write(ada.Page, " Deux rues sur trois.");
        await Expect(Text(bob.Page)).ToContainTextAsync("Deux rues sur trois.");
        await Expect(ada.Page.Locator(".cell[data-kind=text] .save-state")).ToHaveTextAsync("Enregistré");

        await ada.Page.ReloadAsync();
        await Expect(Text(ada.Page)).ToContainTextAsync("Deux rues sur trois.");
        ada.DidNothingWrong();
        bob.DidNothingWrong();
    }

    [Fact]
    public async Task A_mistake_is_shown_at_its_place_and_in_plain_words()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;
        await Editor(Query(ada.Page)).ClickAsync();
        await ada.Page.Keyboard.PressAsync("Control+a");
        await ada.Page.Keyboard.TypeAsync("SELECT ?rue WHERE {\n?rue wdt:P138 }");
        await ada.Page.Keyboard.PressAsync("Control+Enter");
        foreach (var page in new[] { ada.Page, bob.Page })
        {
            await Expect(page.Locator(".run-problem")).ToContainTextAsync("Ligne 2");
            await Expect(page.Locator(".cm-lintRange-error")).ToHaveTextAsync("}");
        }
        ada.DidNothingWrong();
    }

    [Fact]
    public async Task What_is_typed_without_network_is_kept_and_sent_on_return()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;
        await ada.Offline(true);
        await Write(ada.Page, " Écrit sans réseau.");
        await Expect(ada.Page.Locator(".cell[data-kind=text] .save-state")).ToContainTextAsync("Hors ligne");
        await ada.Offline(false);
        await Expect(Text(bob.Page)).ToContainTextAsync("Écrit sans réseau.", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task The_guidance_appears_when_the_facilitator_opens_a_phase()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;
        await Expect(ada.Page.Locator(".guidance .phase")).ToHaveCountAsync(0);
        var phase = chromium.Site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!.Phases[0];
        var team = (await chromium.Site.Get<TeamDirectory>().Find(new Uri(ada.Page.Url).Segments[2].TrimEnd('/')))!;
        await chromium.Site.Get<EventDirectory>().OpenPhase(team.EventId, phase.Id);
        await Expect(ada.Page.Locator(".guidance .phase h3")).ToHaveTextAsync(phase.Title.Fr);
    }

    [Fact]
    public async Task Ten_megabytes_stay_in_the_editor_with_the_limit_in_words()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;
        await Editor(Query(ada.Page)).ClickAsync();
        await Paste(ada.Page, new string('x', 10_000_000));
        await Expect(Query(ada.Page).GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex(@"20\s000 caractères au plus"));
        await Expect(ada.Page.Locator("#notebook-link")).ToContainTextAsync("En direct");
        Assert.Contains("xxxx", await Editor(Query(ada.Page)).InnerTextAsync());
    }

    [Fact]
    public async Task The_editor_is_left_with_escape_then_tab()
    {
        var (ada, bob) = await Teammates();
        await using var first = ada;
        await using var second = bob;
        await Editor(Query(ada.Page)).ClickAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.Page.Keyboard.PressAsync("Tab");
        await Expect(Editor(Query(ada.Page))).Not.ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task The_notebook_has_no_barrier(int width, ColorScheme scheme)
    {
        var (ada, bob) = await Teammates(width, scheme);
        await using var first = ada;
        await using var second = bob;
        await Query(ada.Page).GetByRole(AriaRole.Button, new() { Name = "Lancer" }).ClickAsync();
        await Expect(ada.Page.Locator(".result table")).ToBeVisibleAsync();
        await ada.Page.EvaluateAsync("document.querySelector('#queries').open = true");
        await ada.Page.Locator("[data-add-query=carte-des-femmes]").ClickAsync();
        var streets = ada.Page.Locator(".cell[data-kind=sparql]").Last;
        await streets.GetByRole(AriaRole.Button, new() { Name = "Lancer" }).ClickAsync();
        foreach (var view in new[] { "Carte", "Graphique en barres" }) await streets.GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();
        await Expect(ada.Page.Locator(".fig-live-map .fig-cluster").First).ToBeVisibleAsync();
        await Expect(ada.Page.Locator(".fig-places")).ToBeVisibleAsync();
        await Expect(ada.Page.Locator(".fig-chart svg")).ToBeVisibleAsync();
        await Text(ada.Page).ClickAsync();
        await ada.SeesNoBarrier();
        ada.DidNothingWrong();
    }

    /// <summary>Two members of a team whose notebook nobody has opened yet.</summary>
    private async Task<(Surfer, Surfer)> Teammates(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var kit = chromium.Site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var @event = await chromium.Site.AddEvent(made => made with { Phases = [.. kit.Phases.Select(phase => new EventPhase(phase.Id, PhaseStatus.Upcoming))] }, "Les Essais");
        var team = (await chromium.Site.Get<TeamDirectory>().Of(@event.Id)).Single();
        return (await Sit(@event, team, width, scheme), await Sit(@event, team, width, scheme));
    }

    private async Task<Surfer> Sit(Event @event, Team team, int width, ColorScheme scheme)
    {
        var surfer = await chromium.Somebody(width, scheme);
        await surfer.Open($"/rejoindre/{@event.Code}");
        await surfer.Page.Locator("#join-form [type=submit], #join-form .btn-primary").First.ClickAsync();
        await surfer.Page.WaitForURLAsync("**/rejoindre/bienvenue");
        await surfer.Open($"/equipes/{team.Id}/carnet");
        await Expect(surfer.Page.Locator("#notebook-link[data-state=live]")).ToBeVisibleAsync();
        return surfer;
    }

    private static ILocator Query(IPage page) => page.Locator(".cell[data-kind=sparql]").First;

    private static ILocator Text(IPage page) => page.Locator(".cell[data-kind=text] .cell-text").First;

    private static ILocator Editor(ILocator cell) => cell.Locator(".cm-content");

    private static async Task Write(IPage page, string words)
    {
        await Text(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(words);
    }

    private static async Task Paste(IPage page, string words) => await page.EvaluateAsync(
        "words => { const data = new DataTransfer(); data.setData('text/plain', words); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", words);
}
