using System.Net;
using System.Net.Http.Headers;

namespace DataChallenge.Tests.Shared;

public sealed class SiteTests : IAsyncDisposable
{
    private readonly TestSite site = new();

    public static readonly TheoryData<string> Pages = ["/", "/a-propos", "/accessibilite", "/confidentialite", "/galerie", "/rejoindre", "/defis", "/nulle-part"];

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_carries_no_script_and_no_style_of_its_own(string path)
    {
        var page = await site.Visitor().Open(path);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json'])"));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        var fetched = page.QuerySelectorAll("script[src], link[rel=stylesheet], img[src]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"));
        Assert.All(fetched, address => Assert.True(address!.StartsWith('/') || address.StartsWith("data:image/", StringComparison.Ordinal), address));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_answers_in_both_languages_under_one_main_heading(string path)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var page = await site.Visitor(language).Open(path);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.NotEmpty(page.Title!);
        }
    }

    [Fact]
    public async Task The_theme_is_set_before_the_first_paint()
    {
        var page = await site.Visitor().Open("/");
        var theme = page.Head!.QuerySelector("script[src*='/build/theme']");
        Assert.False(theme!.HasAttribute("type"), "a module or a deferred script would run after the paint");
        Assert.False(theme.HasAttribute("defer") || theme.HasAttribute("async"));
    }

    [Fact]
    public async Task Every_answer_carries_strict_headers()
    {
        using var answer = await site.Visitor().Http.GetAsync("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(answer.Headers.Contains("Referrer-Policy") && answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_public_page_may_be_shared_for_a_moment_by_language_and_cookie()
    {
        using var answer = await site.Visitor().Http.GetAsync("/a-propos");
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.CacheControl?.SharedMaxAge);
        Assert.Contains("Cookie", answer.Headers.Vary);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_page_travels_compressed()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/a-propos");
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await site.Visitor().Http.SendAsync(ask);
        Assert.Contains("br", answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_language_switch_keeps_the_choice_and_comes_back()
    {
        var visitor = site.Visitor();
        var page = await visitor.Open("/confidentialite");
        await visitor.Open(page.QuerySelector(".site-tools a[hreflang=en]")!.GetAttribute("href")!);
        Assert.Equal("/confidentialite", visitor.Address?.AbsolutePath);
        Assert.Equal("Privacy", visitor.Page.QuerySelector("h1")?.TextContent);
        await visitor.Open("/");
        Assert.Equal("en", visitor.Page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    public async Task The_language_switch_never_leads_elsewhere(string back)
    {
        var visitor = site.Visitor();
        await visitor.Open($"/langue/en?retour={Uri.EscapeDataString(back)}");
        Assert.Equal("localhost", visitor.Address?.Host);
        Assert.Equal("/", visitor.Address?.AbsolutePath);
    }

    [Fact]
    public async Task An_unknown_address_keeps_its_status_and_says_what_to_try()
    {
        var visitor = site.Visitor();
        await visitor.Open("/nulle-part?x=1");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("/nulle-part", visitor.Address?.AbsolutePath);
        Assert.Contains("Rien à cette adresse", visitor.Text);
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/rejoindre']"));
        Assert.Contains("retour=%2Fnulle-part", visitor.Page.QuerySelector(".site-tools a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_failure_page_has_no_address_of_its_own()
    {
        var visitor = site.Visitor();
        await visitor.Open("/erreur/500");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_form_without_its_token_gets_a_page_that_helps()
    {
        var visitor = site.Visitor();
        using var answer = await visitor.Http.PostAsync("/rejoindre", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("La demande n’a pas été comprise", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task The_site_says_it_is_well(string path)
    {
        using var answer = await site.Visitor().Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_style_page_is_for_development_only()
    {
        var visitor = site.Visitor();
        await visitor.Open("/style");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
