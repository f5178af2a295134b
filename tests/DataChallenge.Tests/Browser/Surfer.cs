using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DataChallenge.Tests.Browser;

/// <summary>A person in a browser, and a record of everything their pages did that no page of ours may do.</summary>
public sealed class Surfer : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    public Surfer(IBrowserContext context, IPage page, string address)
    {
        this.context = context;
        Page = page;
        context.Request += (_, request) =>
        {
            string[] ours = [address, "data:", "blob:", "ws://" + new Uri(address).Authority];
            if (!ours.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal))) faults.Enqueue($"request to another host: {request.Url}");
        };
        context.WebError += (_, error) => faults.Enqueue($"script error: {error.Error}");
        context.Console += (_, message) =>
        {
            // A page that answers 404 on purpose says so on the console; everything else there is a fault.
            if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal)) faults.Enqueue($"console: {message.Text} ({message.Page?.Url})");
        };
    }

    public IPage Page { get; }

    public Task<IResponse?> Open(string path) => Page.GotoAsync(path);

    public Task Offline(bool offline) => context.SetOfflineAsync(offline);

    /// <summary>Fails when a page asked another host, threw, or broke its content security policy.</summary>
    public void DidNothingWrong(params string[] expected) =>
        Assert.Equal([], faults.Where(fault => !expected.Any(fault.Contains)));

    /// <summary>Fails with the rule, the element and the page when axe finds anything.</summary>
    public async Task SeesNoBarrier()
    {
        var report = await Page.RunAxe(new AxeRunOptions());
        var found = report.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} — {string.Join("; ", node.Any.Select(check => check.Message))}"));
        Assert.True(report.Violations.Length == 0, $"{Page.Url}\n{string.Join('\n', found)}");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
