using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DataChallenge.Tests.Browser;

/// <summary>What each person does on the screen, by what the screen shows.</summary>
public sealed partial class FirstChallengeTests
{
    private readonly Dictionary<Surfer, (string Team, string Code)> seats = [];

    private async Task Join(Surfer pupil, string team)
    {
        await pupil.Page.GetByRole(AriaRole.Radio, new() { Name = team }).CheckAsync();
        await pupil.Page.GetByRole(AriaRole.Button, new() { Name = "C’est parti" }).ClickAsync();
        await pupil.Page.WaitForURLAsync("**/rejoindre/bienvenue");
        var code = await pupil.Page.Locator("#return-code").InnerTextAsync();
        await pupil.Page.GetByRole(AriaRole.Link, new() { Name = "C’est noté" }).ClickAsync();
        await pupil.Page.WaitForURLAsync("**/equipes/*");
        seats[pupil] = (new Uri(pupil.Page.Url).AbsolutePath, code);
        await Expect(pupil.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(team);
    }

    private static async Task ComeBack(Surfer pupil, string code)
    {
        await pupil.Open("/rejoindre");
        await pupil.Page.Locator("#typed").FillAsync(code.ToLowerInvariant());
        await pupil.Page.Locator("#code-form button").ClickAsync();
        await pupil.Page.WaitForURLAsync("**/equipes/*");
    }

    private async Task OpenNotebook(Surfer pupil)
    {
        await pupil.Open($"{seats[pupil].Team}/carnet");
        await Expect(pupil.Page.Locator("#notebook-link[data-state=live]")).ToBeVisibleAsync();
    }

    private static async Task<ILocator> Ask(IPage page, string prepared, string words)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Ajouter au carnet : {prepared}" }).ClickAsync();
        var cell = page.Locator(".cell[data-kind=sparql]").Filter(new() { HasText = words });
        await cell.GetByRole(AriaRole.Button, new() { Name = "Lancer" }).ClickAsync();
        return cell;
    }

    private async Task Write(Surfer pupil)
    {
        await pupil.Open($"{seats[pupil].Team}/poster");
        var page = pupil.Page;
        await page.Locator("#poster-title").FillAsync(Title);
        foreach (var part in new[] { "approach", "query", "chart", "conclusion" })
            await page.Locator($"#texte-{part}").FillAsync($"Ce que nous disons ici : {part}. <script>alert(1)</script>");
        foreach (var (view, caption) in new[] { ("Barres", "934 hommes et 150 femmes"), ("Carte", "Les rues de femmes") })
        {
            var label = await page.Locator("#new-cell option").Filter(new() { HasText = view }).First.InnerTextAsync();
            await page.Locator("#new-cell").SelectOptionAsync(new SelectOptionValue { Label = label });
            await page.Locator("#new-section").SelectOptionAsync("Chart");
            await page.Locator("#new-caption").FillAsync(caption);
            await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter cette figure" }).ClickAsync();
            await Expect(page.Locator(".poster-figure").Filter(new() { HasText = "Légende" }).Last).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Rendre" }).ClickAsync();
        await Expect(page.Locator("form[data-form=take-back]")).ToBeVisibleAsync();
    }

    private async Task<string> Accept(Surfer teacher, string team)
    {
        await teacher.Open($"{team}/poster/relecture");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter et publier" }).ClickAsync();
        return await teacher.Page.Locator("a[href^='/galerie/']").First.GetAttributeAsync("href") ?? "";
    }
}
