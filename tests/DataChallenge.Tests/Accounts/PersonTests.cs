using System.Globalization;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataChallenge.Tests.Accounts;

public sealed class PersonTests
{
    private static readonly Participant Pupil = new()
    {
        Id = "p1",
        EventId = "e1",
        Pseudonym = "Loutre agile",
        ReturnCodeHash = "00",
        JoinedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public async Task A_teacher_can_be_a_participant_in_the_same_browser()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.SignInAsTeacher(site);
        await TakePart(site, visitor);
        await visitor.Open("/compte");
        Assert.Contains(People.TeacherName, visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Loutre agile", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit("#sign-out");
        Assert.DoesNotContain(People.TeacherName, visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Loutre agile", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_participant_who_was_removed_is_nobody()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await TakePart(site, visitor);
        await visitor.Open("/compte/deconnexion");
        Assert.Contains("Participation de Loutre agile", visitor.Text, StringComparison.Ordinal);
        await site.Get<IDocumentStore>().Save(new Batch().Delete<Participant>(Pupil.Id));
        await visitor.Open("/compte/deconnexion");
        Assert.Contains("Personne n’est connecté", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_participant_stays_for_a_school_year()
    {
        await using var site = new TestSite();
        var cookie = await Cookie(site);
        var expires = cookie.Split("expires=")[1].Split(';')[0];
        var until = DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture);
        Assert.InRange(until - site.Get<TimeProvider>().GetUtcNow(), TimeSpan.FromDays(364), TimeSpan.FromDays(366));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cookies_survive_a_restart_of_the_site()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-test-").FullName;
        string cookie;
        await using (var before = new TestSite(folder)) cookie = (await Cookie(before)).Split(';')[0];
        await using var after = new TestSite(folder);
        var visitor = after.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        await visitor.Open("/compte/deconnexion");
        Assert.Contains("Loutre agile", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_signs_out_the_other_devices()
    {
        await using var site = new TestSite();
        var here = site.Visitor();
        var elsewhere = site.Visitor();
        await here.SignInAsTeacher(site);
        await elsewhere.SignInAsTeacher(site);
        await here.Open("/compte");
        await here.Submit("#password-form", ("CurrentPassword", "pas le bon du tout"), ("NewPassword", "quatre mots sans rapport"));
        Assert.Contains("Ce n’est pas votre mot de passe actuel", here.Text, StringComparison.Ordinal);
        await here.Submit("#password-form", ("CurrentPassword", People.TeacherPassword), ("NewPassword", "quatre mots sans rapport"));
        Assert.Contains("Votre mot de passe est changé", here.Text, StringComparison.Ordinal);
        await here.Open("/compte");
        Assert.Equal("/compte", here.Address!.AbsolutePath);
        await elsewhere.Open("/compte");
        Assert.Equal("/compte/connexion", elsewhere.Address!.AbsolutePath);
    }

    [Fact]
    public async Task A_teacher_changes_their_name()
    {
        await using var site = new TestSite();
        var teacher = site.Visitor();
        await teacher.SignInAsTeacher(site);
        await teacher.Submit("#name-form", ("Name", new string('x', 81)));
        Assert.Contains("de 1 à 80", teacher.Text, StringComparison.Ordinal);
        await teacher.Submit("#name-form", ("Name", "Prof principal <b>"));
        Assert.Equal("Bonjour Prof principal <b>", teacher.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_participant_can_leave_a_shared_computer()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await TakePart(site, visitor);
        await visitor.Open("/");
        Assert.NotNull(visitor.Page.QuerySelector("header a[href='/compte/deconnexion']"));
        await visitor.Open("/compte/deconnexion");
        await visitor.Submit("#leave-participant");
        Assert.Equal("/", visitor.Address!.AbsolutePath);
    }

    private static async Task TakePart(TestSite site, Visitor visitor) =>
        visitor.Http.DefaultRequestHeaders.Add("Cookie", (await Cookie(site)).Split(';')[0]);

    /// <summary>What the site sets when someone joins.</summary>
    private static async Task<string> Cookie(TestSite site)
    {
        await site.Get<IDocumentStore>().Save(new Batch().Put(Pupil.Id, Pupil));
        await using var scope = site.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await SignIns.SignInParticipant(context, Pupil);
        return context.Response.Headers.SetCookie.ToString();
    }
}
