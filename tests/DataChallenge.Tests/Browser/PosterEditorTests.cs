using DataChallenge.Tests.Posters;
using Microsoft.Playwright;

namespace DataChallenge.Tests.Browser;

[Collection(InChromium.Name)]
public class PosterEditorTests(Chromium chromium)
{
    [Fact]
    public async Task Two_people_write_one_poster_each_sees_what_is_saved_and_neither_loses_a_word()
    {
        var studio = await Studio.Open(chromium.Site, "Les Goélands");
        await using var one = await Teammate(studio);
        await using var other = await Teammate(studio);

        await one.Page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Nos rues");
        await one.Page.Locator("#texte-approach").FillAsync("Les mots de la première.");
        await Assertions.Expect(Status(one, "Approach")).ToHaveTextAsync("Enregistré.");
        await Assertions.Expect(one.Page.Locator("[data-check=Approach]")).ToHaveAttributeAsync("data-ready", "yes");

        await other.Page.Locator("#texte-approach").FillAsync("Les mots du second.");
        var theirs = other.Page.Locator("[data-part=Approach] .part-theirs");
        await Assertions.Expect(theirs).ToHaveTextAsync("Les mots de la première.");
        await Assertions.Expect(other.Page.Locator("#texte-approach")).ToHaveValueAsync("Les mots du second.");
        await other.SeesNoBarrier();
        await other.Page.Locator("[data-part=Approach] [data-keep-mine]").ClickAsync();
        await Assertions.Expect(Status(other, "Approach")).ToHaveTextAsync("Enregistré.");

        await one.Page.ReloadAsync();
        await Assertions.Expect(one.Page.Locator("#texte-approach")).ToHaveValueAsync("Les mots du second.");
        await Assertions.Expect(one.Page.GetByLabel("Titre", new() { Exact = true })).ToHaveValueAsync("Nos rues");
        one.DidNothingWrong();
        other.DidNothingWrong();
    }

    [Fact]
    public async Task What_is_typed_while_the_network_is_away_is_saved_when_it_comes_back()
    {
        var studio = await Studio.Open(chromium.Site, "Les Ajoncs");
        await using var pupil = await Teammate(studio);
        await pupil.Offline(true);
        await pupil.Page.Locator("#texte-conclusion").FillAsync("Écrit sans réseau.");
        await Assertions.Expect(Status(pupil, "Conclusion")).ToContainTextAsync("Pas enregistré");
        await pupil.Offline(false);
        await Assertions.Expect(Status(pupil, "Conclusion")).ToHaveTextAsync("Enregistré.");
    }

    [Fact]
    public async Task The_teams_pages_have_no_barrier_while_written_and_once_handed_in()
    {
        var studio = await Studio.Open(chromium.Site, "Les Hermines");
        await studio.Write();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var pupil = await Teammate(studio, scheme);
            await pupil.SeesNoBarrier();
            await pupil.Open(studio.Deliverables);
            await pupil.SeesNoBarrier();
            pupil.DidNothingWrong();
        }
        await studio.HandIn();
        await using var later = await Teammate(studio);
        await later.SeesNoBarrier();
    }

    /// <summary>Somebody with the pupil's own cookies, as on a second device, on the poster's page.</summary>
    private async Task<Surfer> Teammate(Studio studio, ColorScheme scheme = ColorScheme.Light)
    {
        var surfer = await chromium.Somebody(scheme: scheme);
        await surfer.Open("/rejoindre");
        await surfer.Page.Locator("#typed").FillAsync(studio.Who.ReturnCode);
        await surfer.Page.Keyboard.PressAsync("Enter");
        await surfer.Page.WaitForURLAsync("**/equipes/**");
        await surfer.Open(studio.Poster);
        return surfer;
    }

    private static ILocator Status(Surfer surfer, string part) => surfer.Page.Locator($"[data-part={part}] > .part-state [data-part-status]");
}
