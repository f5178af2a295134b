using System.Net;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DataChallenge.Tests.Accounts;

public sealed class FirstAccountTests
{
    private const string Form = "form.account-form";

    [Fact]
    public async Task The_link_makes_one_account_and_signs_it_in()
    {
        await using var site = new TestSite();
        var link = (await site.Get<FirstAccount>().NewLink())!;
        var teacher = site.Visitor();
        await teacher.Open(link);
        await teacher.Submit(Form, ("Name", "Prof de maths"), ("Email", "maths@lycee.example"), ("Password", People.TeacherPassword));
        Assert.Equal("/compte", teacher.Address!.AbsolutePath);
        Assert.Contains("Bonjour Prof de maths", teacher.Text, StringComparison.Ordinal);

        var second = site.Visitor();
        await second.Open(link);
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Contains("Ce lien a déjà servi", second.Text, StringComparison.Ordinal);
        Assert.Null(await site.Get<FirstAccount>().NewLink());
    }

    [Fact]
    public async Task Two_people_with_the_link_at_once_make_one_account()
    {
        await using var site = new TestSite();
        var first = site.Get<FirstAccount>();
        var token = (await first.NewLink())!.Split('/')[^1];
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => first.Create(token, $"Prof {n}", $"prof{n}@lycee.example", People.TeacherPassword)));
        Assert.Single(made, account => account is not null);
        Assert.Single(await site.Get<IDocumentStore>().All<Account>());
    }

    [Fact]
    public async Task A_wrong_link_says_what_to_do()
    {
        await using var site = new TestSite();
        var old = (await site.Get<FirstAccount>().NewLink())!;
        await site.Get<FirstAccount>().NewLink();
        var visitor = site.Visitor();
        foreach (var link in new[] { old, "/compte/premiere-connexion/x" })
        {
            await visitor.Open(link);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            Assert.Contains("Ce lien n’est pas valable", visitor.Text, StringComparison.Ordinal);
            Assert.Contains("redémarrez le site", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_expires_after_a_day()
    {
        await using var site = new TestSite();
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        using var later = site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(time)));
        var link = (await later.Services.GetRequiredService<FirstAccount>().NewLink())!;
        var visitor = new Visitor(later.CreateClient(), "fr");
        await visitor.Open(link);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        time.Advance(TimeSpan.FromHours(24));
        await visitor.Open(link);
        Assert.Equal(HttpStatusCode.Gone, visitor.Status);
        Assert.Contains("Ce lien a expiré", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_wrong_is_said_and_what_was_typed_stays()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.Open((await site.Get<FirstAccount>().NewLink())!);
        await visitor.Submit(Form, ("Name", ""), ("Email", "maths"), ("Password", "azerty123456"));
        Assert.Contains("Cette adresse n’a pas la forme attendue", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("parmi les premiers que l’on essaie", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("maths", visitor.Page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        await visitor.Submit(Form, ("Name", "Prof de maths"), ("Email", "maths@lycee.example"), ("Password", "trop court"));
        Assert.Contains("trop court", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await site.Get<IDocumentStore>().All<Account>());
        await visitor.Submit(Form, ("Password", People.TeacherPassword));
        Assert.Equal("/compte", visitor.Address!.AbsolutePath);
    }

    [Fact]
    public async Task The_token_is_kept_as_a_hash_only()
    {
        await using var site = new TestSite();
        var token = (await site.Get<FirstAccount>().NewLink())!.Split('/')[^1];
        Assert.True(token.Length >= 22); // 128 bits at 6 bits a character
        var kept = await site.Get<IDocumentStore>().Get<FirstLink>(FirstLink.TheOne);
        Assert.DoesNotContain(token, kept!.Value.TokenHash, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    [InlineData("Testing", null, false)]
    public async Task The_link_is_printed_in_development_or_when_asked(string environment, string? asked, bool printed)
    {
        await using var site = new TestSite(null, asked is null ? [] : [("Accounts:PrintFirstLink", asked)]);
        using var started = site.WithWebHostBuilder(builder => builder.UseEnvironment(environment));
        _ = started.Services.GetRequiredService<IHostEnvironment>();
        var store = started.Services.GetRequiredService<IDocumentStore>();
        if (printed) await Eventually(async () => await store.Get<FirstLink>(FirstLink.TheOne) is not null);
        else Assert.Null(await store.Get<FirstLink>(FirstLink.TheOne));
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++) await Task.Delay(50);
        Assert.True(await holds());
    }
}
