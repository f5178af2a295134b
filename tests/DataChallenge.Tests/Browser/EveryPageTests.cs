using Microsoft.Playwright;

namespace DataChallenge.Tests.Browser;

/// <summary>Every page as the person it is for, in both themes, wide and narrow: no barrier, no other host, nothing the policy refuses, no sideways scroll.</summary>
[Collection(InChromium.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    [Fact]
    public Task Pages_for_everyone() => Check(_ => Task.CompletedTask,
        "/", "/defis", "/defis/femmes-dans-nos-rues", "/defis/premiers-pas", "/rejoindre", "/rejoindre/BREIZH", "/rejoindre/ZZZZZZ", "/galerie",
        "/sparql", "/sparql?query=SELECT%20*%20%7B%20%3Fs%20wdt%3AP138%20%3Fo%20%7D%20LIMIT%205", "/a-propos", "/accessibilite", "/confidentialite", "/compte/connexion", "/nulle-part");

    [Fact]
    public async Task Pages_for_a_pupil()
    {
        await Check(Join, "/rejoindre/BREIZH", "/evenements/demo", "{team}", "{team}/carnet", "{team}/poster", "{team}/livrables");

        static async Task Join(Surfer pupil)
        {
            await pupil.Open("/rejoindre/BREIZH");
            await pupil.Page.Locator("#join").ClickAsync();
            await pupil.SeesNoBarrier();
            await pupil.Page.Locator("#to-team").ClickAsync();
            await pupil.Page.WaitForURLAsync("**/equipes/*");
        }
    }

    [Fact]
    public Task Pages_for_a_teacher() => Check(teacher => teacher.SignInAsTeacher(chromium.Site),
        "/compte", "/defis", "/evenements", "/evenements/nouveau?kit=premiers-pas", "/evenements/demo", "/evenements/demo/pilotage", "/evenements/demo/affiche",
        "/equipes/demo-1", "/equipes/demo-1/carnet", "/equipes/demo-1/poster", "/equipes/demo-1/poster/relecture", "/equipes/demo-1/livrables");

    private async Task Check(Func<Surfer, Task> comeIn, params string[] pages)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            await using var person = await chromium.Somebody(width, scheme);
            await comeIn(person);
            var own = new Uri(person.Page.Url).AbsolutePath;
            foreach (var path in pages.Select(page => page.Replace("{team}", own, StringComparison.Ordinal)))
            {
                await person.Open(path);
                await person.SeesNoBarrier();
                Assert.Equal((path, width), (path, await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
            }
            person.DidNothingWrong();
        }
    }
}
