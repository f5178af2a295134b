using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataChallenge.Tests.Browser;

/// <summary>The whole path once, as a class walks it: join, query, chart, map, write, hand in, accept, publish, rerun, download.</summary>
[Collection(InChromium.Name)]
public sealed partial class FirstChallengeTests(Chromium chromium)
{
    private const string Team = "Les Embruns";
    private const string Title = "Qui sont les femmes de nos rues ?";

    [Fact]
    public async Task A_class_takes_its_first_challenge()
    {
        await using var teacher = await chromium.Somebody();
        await using var ada = await chromium.Somebody();
        await using var bob = await chromium.Somebody(width: 360);

        // The teacher's board is open while two pupils come in, one by the home page, one by the address, on a telephone.
        await teacher.SignInAsTeacher(chromium.Site);
        await teacher.Open("/evenements/demo/pilotage");
        await Expect(teacher.Page.GetByRole(AriaRole.Heading, new() { Name = Team })).ToBeVisibleAsync();
        await ada.Open("/");
        await ada.Page.GetByLabel("Code donné par").FillAsync("breizh");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Entrer" }).ClickAsync();
        await Join(ada, Team);
        await bob.Open("/rejoindre/BREIZH");
        await Join(bob, Team);
        await Expect(teacher.Page.Locator("[data-here='2']")).ToBeVisibleAsync();

        // A phase is opened, and the pupils' pages show it by themselves.
        await teacher.Page.Locator("#phase-restitution").ClickAsync();
        foreach (var pupil in new[] { ada, bob })
            await Expect(pupil.Page.Locator(".steps > li").Filter(new() { HasText = "Restituer" })).ToContainTextAsync("ouverte");

        // Prepared queries are run; one result becomes a chart, another a map; the teammate sees both appear.
        await OpenNotebook(bob);
        await OpenNotebook(ada);
        var people = await Ask(ada.Page, "Combien d’hommes", "COUNT(DISTINCT");
        await Expect(people.Locator(".result-facts")).ToContainTextAsync("3 lignes");
        await Expect(people).ToContainTextAsync("934");
        await people.GetByRole(AriaRole.Button, new() { Name = "Graphique en barres" }).ClickAsync();
        await Expect(ada.Page.Locator(".cell[data-kind=view] svg").First).ToBeVisibleAsync();
        var streets = await Ask(ada.Page, "La carte des rues de femmes", "wdt:P625");
        await streets.GetByRole(AriaRole.Button, new() { Name = "Carte", Exact = true }).ClickAsync();
        await Expect(ada.Page.Locator(".cell[data-kind=view] .leaflet-container").First).ToBeVisibleAsync();
        await Expect(bob.Page.Locator(".cell[data-kind=view]")).ToHaveCountAsync(2);
        await Expect(bob.Page.Locator(".cell[data-kind=view] .leaflet-container").First).ToBeVisibleAsync();

        await bob.SeesNoBarrier();

        await Write(ada);
        var address = await Accept(teacher, seats[ada].Team);

        // Anybody reads it without a script: figures, query, source, date, licence; reruns it; downloads it.
        await using var reader = await chromium.Somebody(javaScript: false);
        await reader.Open("/galerie");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(chromium.Address + address);
        foreach (var said in new[] { "934", "ODbL 1.0", "2 juillet 2026", "SELECT" }) await Expect(reader.Page.Locator("main")).ToContainTextAsync(said);
        await Expect(reader.Page.Locator(".poster-figure svg[role=img]").First).ToBeVisibleAsync();
        var csv = await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger (CSV)" }).First.GetAttributeAsync("href");
        Assert.Contains("934", await (await reader.Page.APIRequest.GetAsync(chromium.Address + csv)).TextAsync(), StringComparison.Ordinal);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Rejouer" }).First.ClickAsync();
        await Expect(reader.Page.Locator(".rerun-answer")).ToContainTextAsync("Rien n’a changé");

        // The return code brings the pupil back on another device, and nothing is lost.
        await using var tablet = await chromium.Somebody(width: 768);
        await ComeBack(tablet, seats[ada].Code);
        seats[tablet] = seats[ada];
        await OpenNotebook(tablet);
        await Expect(tablet.Page.Locator(".cell[data-kind=view]")).ToHaveCountAsync(2);

        foreach (var person in new[] { teacher, ada, bob, reader, tablet }) person.DidNothingWrong();
    }
}
