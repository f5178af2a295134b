using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Events;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace DataChallenge.Tests.Collaboration;

public class LiveTests
{
    [Fact]
    public async Task An_opened_phase_reaches_a_pupils_page_without_reloading()
    {
        await using var site = new TestSite();
        var joined = await site.Visitor().Join(site);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var page = await Connect(site, joined);
        page.On<string>("Changed", topic => { if (topic == "event:demo") heard.TrySetResult(topic); });
        Assert.True(await page.InvokeAsync<bool>("Follow", "event:demo"));
        var events = site.Get<EventDirectory>();
        await events.OpenPhase(Event.DemoId, (await events.Find(Event.DemoId))!.Phases[^1].PhaseId);
        Assert.Equal("event:demo", await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_page_follows_only_what_its_reader_may_see()
    {
        await using var site = new TestSite();
        var other = await site.AddEvent(null, "A");
        var joined = await site.Visitor().Join(site, "BREIZH", "Les Ajoncs");
        await using var page = await Connect(site, joined);
        Assert.True(await page.InvokeAsync<bool>("Follow", Topics.Team(joined.TeamId)));
        foreach (var topic in new[] { "team:demo-1", $"activity:{joined.TeamId}", $"event:{other.Id}", "team", "" })
            Assert.False(await page.InvokeAsync<bool>("Follow", topic));
    }

    [Fact]
    public async Task Two_tabs_of_one_pupil_are_one_presence_until_both_close()
    {
        await using var site = new TestSite();
        var joined = await site.Visitor().Join(site);
        var presence = site.Get<Presence>();
        var one = await Connect(site, joined);
        var two = await Connect(site, joined);
        foreach (var tab in new[] { one, two }) await tab.InvokeAsync<bool>("Follow", Topics.Team(joined.TeamId));
        Assert.Equal([joined.Pseudonym], presence.In(joined.TeamId));
        await one.DisposeAsync();
        Assert.Equal([joined.Pseudonym], presence.In(joined.TeamId));
        await two.DisposeAsync();
        for (var wait = 0; wait < 100 && presence.In(joined.TeamId).Count > 0; wait++) await Task.Delay(50);
        Assert.Empty(presence.In(joined.TeamId));
    }

    /// <summary>A real SignalR client on a second device: comes in by the return code, so its cookies are its own.</summary>
    private static async Task<HubConnection> Connect(TestSite site, Joined joined)
    {
        using var http = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var page = await http.GetAsync("/rejoindre");
        var antiforgery = page.Headers.GetValues("Set-Cookie").Select(Pair);
        var html = await page.Content.ReadAsStringAsync();
        var own = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("#code-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/rejoindre")
        {
            Content = new FormUrlEncodedContent([new("typed", joined.ReturnCode), new("__RequestVerificationToken", own)]),
        };
        sent.Headers.Add("Cookie", string.Join("; ", antiforgery));
        using var signedIn = await http.SendAsync(sent);
        var cookies = string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(Pair));
        var connection = new HubConnectionBuilder().WithUrl(new Uri(site.Server.BaseAddress, LiveHub.Address), options =>
        {
            options.HttpMessageHandlerFactory = _ => site.Server.CreateHandler();
            options.Transports = HttpTransportType.LongPolling;
            options.Headers.Add("Cookie", cookies);
        }).Build();
        await connection.StartAsync();
        return connection;
    }

    private static string Pair(string setCookie) => setCookie.Split(';')[0];
}
