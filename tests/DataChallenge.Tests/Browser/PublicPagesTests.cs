using Microsoft.Playwright;

namespace DataChallenge.Tests.Browser;

[Collection(InChromium.Name)]
public class PublicPagesTests(Chromium chromium)
{
    public static readonly TheoryData<string> Pages = ["/", "/a-propos", "/accessibilite", "/confidentialite", "/nulle-part"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_public_page_has_no_barrier_in_either_theme_and_asks_nobody_else(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await chromium.Somebody(scheme: scheme);
            await reader.Open(path);
            await reader.SeesNoBarrier();
            reader.DidNothingWrong();
        }
    }
}
