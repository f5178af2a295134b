using System.Net;
using DataChallenge.Web.Events;
using DataChallenge.Web.Teams;

namespace DataChallenge.Tests.Events;

public class PilotageTests
{
    private const string Pilotage = "/evenements/demo/pilotage";

    [Fact]
    public async Task Strangers_and_pupils_find_nothing_where_the_facilitator_works()
    {
        await using var site = new TestSite();
        var (teacher, pupil, stranger) = (site.Visitor(), site.Visitor(), site.Visitor());
        await teacher.SignInAsTeacher(site);
        var joined = await pupil.Join(site, "BREIZH", "Les Ajoncs");
        foreach (var path in new[] { Pilotage, "/evenements/demo/affiche", "/evenements/demo/code.svg", $"{Pilotage}?handler=Phases" })
        {
            await pupil.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, pupil.Status);
            await stranger.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
            await teacher.Open(path);
            Assert.Equal(HttpStatusCode.OK, teacher.Status);
        }
        await stranger.Open($"/equipes/{joined.TeamId}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await pupil.Open("/equipes/demo-1");
        Assert.Equal(HttpStatusCode.NotFound, pupil.Status);
        await stranger.Open("/evenements/demo");
        Assert.Equal("/rejoindre/BREIZH", stranger.Address!.AbsolutePath);
    }

    [Fact]
    public async Task The_facilitator_opens_and_closes_a_phase_and_the_team_sees_it()
    {
        await using var site = new TestSite();
        var (teacher, pupil) = (site.Visitor(), site.Visitor());
        await teacher.SignInAsTeacher(site);
        var joined = await pupil.Join(site);
        var last = (await site.Get<EventDirectory>().Find(Event.DemoId))!.Phases[^1].PhaseId;
        await teacher.Open(Pilotage);
        await teacher.Submit($"#phase-form-{last}");
        Assert.Equal("/evenements/demo/pilotage", teacher.Address!.AbsolutePath);
        await pupil.Open($"/equipes/{joined.TeamId}");
        Assert.Contains("ouverte", pupil.Page.QuerySelector($"[data-phase={last}]")!.TextContent);
        await teacher.Submit($"#phase-form-{last}");
        await pupil.Open($"/equipes/{joined.TeamId}?handler=Phases");
        Assert.Contains("terminée", pupil.Page.QuerySelector($"[data-phase={last}]")!.TextContent);
    }

    [Fact]
    public async Task The_facilitator_renews_a_code_moves_and_removes_someone()
    {
        await using var site = new TestSite();
        var (teacher, pupil) = (site.Visitor(), site.Visitor());
        await teacher.SignInAsTeacher(site);
        var joined = await pupil.Join(site, "BREIZH", "Les Ajoncs");
        var participants = site.Get<Participants>();

        await teacher.Open(Pilotage);
        Assert.Contains($"{joined.Pseudonym} a rejoint", teacher.Text);
        await teacher.Submit("form[data-form=renew]");
        var renewed = teacher.Page.QuerySelector("#renewed-code")!.TextContent;
        Assert.Null(await participants.WithReturnCode(joined.ReturnCode));
        Assert.NotNull(await participants.WithReturnCode(renewed));

        await teacher.Submit("form[data-form=move]", ("team", "demo-1"));
        Assert.Equal("demo-1", Assert.Single(await participants.Of(Event.DemoId)).TeamId);
        await teacher.Submit("form[data-form=remove]");
        Assert.Empty(await participants.Of(Event.DemoId));
        await pupil.Open("/equipes/demo-1");
        Assert.Equal(HttpStatusCode.NotFound, pupil.Status);
    }

    [Fact]
    public async Task A_teacher_starts_an_event_and_what_was_typed_stays_until_it_is_right()
    {
        await using var site = new TestSite();
        var teacher = site.Visitor();
        await teacher.SignInAsTeacher(site);
        await teacher.Open("/evenements/nouveau?kit=femmes-dans-nos-rues");
        await teacher.Submit("#new-event", ("Draft.Title", "Classe de seconde"), ("Draft.TeamSize", "0"));
        Assert.Equal("Classe de seconde", teacher.Page.QuerySelector("#Draft_Title")!.GetAttribute("value"));
        Assert.Contains("entre 1 et 40", teacher.Text);
        await teacher.Submit("#new-event", ("Draft.TeamSize", "5"), ("Draft.TeamNames", "Rouge\nBleu"));
        Assert.EndsWith("/pilotage", teacher.Address!.AbsolutePath);
        var code = teacher.Page.QuerySelector("#event-code")!.TextContent;
        Assert.Matches("^[A-Z]{6}$", code);
        await site.Visitor().Join(site, code, "Bleu");
    }

    [Fact]
    public async Task The_pages_of_an_event_speak_english_too()
    {
        await using var site = new TestSite();
        var teacher = site.Visitor("en");
        await teacher.SignInAsTeacher(site);
        await teacher.Open(Pilotage);
        Assert.Contains("The code to give", teacher.Text);
        Assert.DoesNotContain("Phase_", teacher.Text);
    }
}
