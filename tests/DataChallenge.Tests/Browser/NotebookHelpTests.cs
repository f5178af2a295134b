using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Teams;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataChallenge.Tests.Browser;

/// <summary>A beginner at a query, helped.</summary>
[Collection(InChromium.Name)]
public class NotebookHelpTests(Chromium chromium)
{
    private const string Forgotten = "SELECT ?rue WHERE { ?rue wdt:P31 wd:Q79007 ?rue wdt:P138 ?femme } LIMIT 5";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task A_forgotten_dot_is_seen_repaired_and_the_query_runs(int width, ColorScheme scheme)
    {
        await using var ada = await Pupil(width, scheme);
        await Write(ada.Page, Forgotten);
        var mistake = Query(ada.Page).Locator(".advice[data-severity=mistake]");
        await Expect(mistake).ToContainTextAsync("Il manque un point");
        await Expect(ada.Page.Locator(".cm-lintRange-error")).ToHaveCountAsync(1);
        await Query(ada.Page).Locator(".explanation > summary").ClickAsync();
        await ada.Page.EvaluateAsync("document.querySelector('#queries').open = true");
        await ada.SeesNoBarrier();

        await mistake.GetByRole(AriaRole.Button, new() { Name = "Ajouter le point" }).ClickAsync();
        await Expect(mistake).ToHaveCountAsync(0);
        await Expect(Editor(ada.Page)).ToContainTextAsync("wd:Q79007 . ?rue");
        await ada.Page.Keyboard.PressAsync("Control+z");
        await Expect(mistake).ToHaveCountAsync(1);
        await ada.Page.Keyboard.PressAsync("Alt+Enter");
        await Expect(mistake).ToHaveCountAsync(0);

        var sentence = Query(ada.Page).GetByRole(AriaRole.Button, new() { Name = "?rue a pour" });
        await sentence.HoverAsync();
        await Expect(ada.Page.Locator(".cm-told").First).ToBeVisibleAsync();
        await sentence.ClickAsync();
        await Expect(sentence).ToHaveAttributeAsync("data-here", "");
        await ada.SeesNoBarrier();

        await ada.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(ada.Page.Locator(".result-facts")).ToContainTextAsync("5 lignes");
        ada.DidNothingWrong();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_empty_answer_is_explained_at_its_place(ColorScheme scheme)
    {
        await using var ada = await Pupil(1280, scheme);
        await Write(ada.Page, "SELECT ?rue WHERE { ?rue wdt:P31 wd:Q79007 . ?rue wdt:P999 ?femme }");
        await ada.Page.Keyboard.PressAsync("Control+Enter");
        await Query(ada.Page).GetByRole(AriaRole.Button, new() { Name = "Pourquoi est-ce vide" }).ClickAsync();
        await Expect(Query(ada.Page).Locator(".why-empty .alert")).ToContainTextAsync("ne trouve rien dans ces données");
        await Expect(ada.Page.Locator(".cm-empty-part").First).ToBeVisibleAsync();
        await ada.SeesNoBarrier();
        ada.DidNothingWrong();
    }

    private async Task<Surfer> Pupil(int width, ColorScheme scheme)
    {
        var kit = chromium.Site.Get<KitCatalogue>().Find("femmes-dans-nos-rues")!;
        var @event = await chromium.Site.AddEvent(made => made with { Phases = [.. kit.Phases.Select(phase => new EventPhase(phase.Id, PhaseStatus.Upcoming))] }, "Les Essais");
        var team = (await chromium.Site.Get<TeamDirectory>().Of(@event.Id)).Single();
        var surfer = await chromium.Somebody(width, scheme);
        await surfer.Open($"/rejoindre/{@event.Code}");
        await surfer.Page.Locator("#join-form [type=submit], #join-form .btn-primary").First.ClickAsync();
        await surfer.Page.WaitForURLAsync("**/rejoindre/bienvenue");
        await surfer.Open($"/equipes/{team.Id}/carnet");
        await Expect(surfer.Page.Locator("#notebook-link[data-state=live]")).ToBeVisibleAsync();
        return surfer;
    }

    private static async Task Write(IPage page, string query)
    {
        await Editor(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(query);
    }

    private static ILocator Query(IPage page) => page.Locator(".cell[data-kind=sparql]").First;

    private static ILocator Editor(IPage page) => Query(page).Locator(".cm-content");
}
