using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DataChallenge.Tests.Gateway;

/// <summary>
/// A query service over real HTTP that answers as Wikidata's does and watches how it is asked. Disposing it fails the test when a published
/// limit was broken: five at once, 60 s of work and 30 errors a minute, Retry-After, a User-Agent with a contact.
/// </summary>
internal sealed class FakeWikidata : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<(DateTimeOffset Start, DateTimeOffset End, bool Failed)> past = [];
    private readonly List<string> broken = [];
    private readonly TimeProvider time;
    private readonly WebApplication app;
    private DateTimeOffset closedUntil;
    private int now;

    private FakeWikidata(TimeProvider time)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Serve);
    }

    public static async Task<FakeWikidata> Start(TimeProvider? time = null)
    {
        var fake = new FakeWikidata(time ?? TimeProvider.System);
        await fake.app.StartAsync();
        return fake;
    }

    public Uri Endpoint => new(app.Urls.Single() + "/sparql");

    /// <summary>How to answer a query.</summary>
    public Func<string, Shape> Answers { get; set; } = _ => Shapes.Success;

    public int Requests { get; private set; }
    public int MostAtOnce { get; private set; }
    public List<string> Queries { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Assert.Empty(broken);
    }

    private async Task Serve(HttpContext http)
    {
        var query = http.Request.HasFormContentType ? http.Request.Form["query"].ToString() : http.Request.Query["query"].ToString();
        var start = Enter(http, query);
        try { await Answers(query)(http); }
        catch (OperationCanceledException) { }
        finally { Leave(start, http.Response); }
    }

    private DateTimeOffset Enter(HttpContext http, string query)
    {
        lock (gate)
        {
            var start = time.GetUtcNow();
            Requests++;
            Queries.Add(query);
            MostAtOnce = Math.Max(MostAtOnce, ++now);
            if (now > 5) broken.Add($"{now} at once");
            if (start < closedUntil) broken.Add("asked before Retry-After");
            if (!http.Request.Headers.UserAgent.ToString().Contains("(defis@example.org)", StringComparison.Ordinal)) broken.Add("no contact");
            if (!http.Request.Headers.Accept.ToString().StartsWith("application/sparql-results+json", StringComparison.Ordinal)) broken.Add("no Accept");
            var recent = past.Where(turn => turn.End > start - TimeSpan.FromMinutes(1)).ToList();
            if (recent.Count(turn => turn.Failed) >= 30) broken.Add("asked after 30 errors");
            if (recent.Sum(turn => (turn.End - turn.Start).TotalSeconds) > 60) broken.Add("asked after 60 s of work");
            return start;
        }
    }

    private void Leave(DateTimeOffset start, HttpResponse response)
    {
        lock (gate)
        {
            now--;
            past.Add((start, time.GetUtcNow(), response.StatusCode >= 400));
            if (int.TryParse(response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                closedUntil = time.GetUtcNow().AddSeconds(seconds);
        }
    }
}
