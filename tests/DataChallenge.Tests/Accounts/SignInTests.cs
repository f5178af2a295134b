using System.Net;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Storage;

namespace DataChallenge.Tests.Accounts;

public sealed class SignInTests
{
    private const string Form = "form.account-form";

    [Fact]
    public async Task A_teacher_signs_in_and_out()
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        await visitor.Open("/compte");
        Assert.Equal("/compte/connexion", visitor.Address!.AbsolutePath);
        await visitor.Submit(Form, ("Email", " GEOGRAPHIE@lycee.example "), ("Password", People.TeacherPassword));
        Assert.Equal("/compte", visitor.Address!.AbsolutePath);
        await visitor.Submit("#sign-out");
        Assert.Equal("/", visitor.Address!.AbsolutePath);
        await visitor.Open("/compte");
        Assert.Equal("/compte/connexion", visitor.Address!.AbsolutePath);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        var answers = new List<string>();
        foreach (var email in new[] { People.TeacherEmail, "personne@lycee.example" })
        {
            await visitor.Open("/compte/connexion");
            await visitor.Submit(Form, ("Email", email), ("Password", "pas le bon du tout"));
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            answers.Add(visitor.Page.QuerySelector("[role=alert]")!.TextContent.Trim());
            Assert.Equal(email, visitor.Page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        }
        Assert.Contains("inexact", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task After_eight_wrong_passwords_the_right_one_waits()
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        await visitor.Open("/compte/connexion");
        for (var attempt = 0; attempt < 8; attempt++) await visitor.Submit(Form, ("Email", People.TeacherEmail), ("Password", "pas le bon du tout"));
        await visitor.Submit(Form, ("Email", People.TeacherEmail), ("Password", People.TeacherPassword));
        Assert.Equal("/compte/connexion", visitor.Address!.AbsolutePath);
        Assert.Contains("attendez cinq minutes", visitor.Text, StringComparison.Ordinal);
        var account = Assert.Single(await site.Get<IDocumentStore>().All<Account>()).Value;
        Assert.NotNull(account.LockedUntil);
    }

    [Fact]
    public void One_address_has_a_number_of_tries_and_its_neighbour_its_own()
    {
        using var limits = new SignInLimits();
        var address = IPAddress.Parse("2001:db8::1");
        for (var attempt = 0; attempt < SignInLimits.Tries; attempt++) Assert.True(limits.Allow(address));
        Assert.False(limits.Allow(IPAddress.Parse("2001:db8::2")));
        Assert.True(limits.Allow(IPAddress.Parse("2001:db8:0:1::1")));
        Assert.True(limits.Allow(IPAddress.Loopback));
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string elsewhere)
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        await visitor.Open("/compte/connexion?retour=" + Uri.EscapeDataString(elsewhere));
        await visitor.Submit(Form, ("Email", People.TeacherEmail), ("Password", People.TeacherPassword));
        Assert.Equal("http://localhost/compte", visitor.Address!.AbsoluteUri);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_one_was()
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        await visitor.Open("/compte/connexion?retour=%2Fgalerie%3Fpage%3D2");
        await visitor.Submit(Form, ("Email", People.TeacherEmail), ("Password", People.TeacherPassword));
        Assert.Equal("/galerie?page=2", visitor.Address!.PathAndQuery);
    }

    [Theory]
    [InlineData("/compte/connexion")]
    [InlineData("/compte/deconnexion")]
    [InlineData("/compte?handler=Name")]
    public async Task A_form_from_elsewhere_is_refused(string address)
    {
        await using var site = await WithTeacher();
        var visitor = site.Visitor();
        await visitor.SignInAsTeacher(site);
        using var form = new FormUrlEncodedContent([new("Email", People.TeacherEmail), new("Password", People.TeacherPassword), new("Name", "Autre")]);
        using var response = await visitor.Http.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await visitor.Open("/compte");
        Assert.Contains("Bonjour " + People.TeacherName, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var site = await WithTeacher();
        var browser = site.Visitor();
        await browser.Open("/compte/connexion");
        var bare = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        var visitor = new Visitor(bare, "fr");
        await visitor.Open("/compte/connexion");
        using var form = new FormUrlEncodedContent(
        [
            new("Email", People.TeacherEmail), new("Password", People.TeacherPassword),
            new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);
        using var response = await bare.PostAsync("/compte/connexion", form);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), set => set.StartsWith("compte=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<TestSite> WithTeacher()
    {
        var site = new TestSite();
        await site.Visitor().SignInAsTeacher(site);
        return site;
    }
}
