using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Notebooks;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DataChallenge.Tests.Notebooks;

/// <summary>A pupil at work in a team's notebook: joined with the event's code, connected to the live channel, hearing everything.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, AppliedOperation> heard = new();
    private int made;

    private Desk(Visitor visitor, Joined who, HubConnection hub) => (Visitor, Who, Hub) = (visitor, who, hub);

    public Visitor Visitor { get; }

    public Joined Who { get; }

    public HubConnection Hub { get; }

    public ConcurrentQueue<string> Runs { get; } = new();

    public IReadOnlyList<PersonHere> People { get; private set; } = [];

    /// <summary>What was heard, in the notebook's order.</summary>
    public IReadOnlyList<AppliedOperation> Heard => [.. heard.Values.OrderBy(operation => operation.Revision)];

    /// <summary>Revisions in the order the messages arrived.</summary>
    public ConcurrentQueue<long> Arrivals { get; } = new();

    public static async Task<Desk> Sit(TestSite site, string code = "BREIZH", string? team = null)
    {
        var jar = new CookieContainer();
        var visitor = new Visitor(site.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(jar)), "fr");
        var who = await visitor.Join(site, code, team);
        var desk = new Desk(visitor, who, Connect(site, jar.GetCookieHeader(site.Server.BaseAddress)));
        desk.Listen();
        await desk.Hub.StartAsync();
        return desk;
    }

    public static HubConnection Connect(TestSite site, string cookies = "") => new HubConnectionBuilder()
        .WithUrl(new Uri(site.Server.BaseAddress, NotebookHub.Address), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.WebSocketFactory = async (context, cancel) =>
            {
                var client = site.Server.CreateWebSocketClient();
                client.ConfigureRequest = request => request.Headers.Cookie = cookies;
                return await client.ConnectAsync(context.Uri, cancel);
            };
        })
        .AddJsonProtocol(options => options.PayloadSerializerOptions = new(NotebookJson.Options))
        .Build();

    public Task<DataChallenge.Web.Collaboration.Joined?> Join(string? team = null, long revision = 0) =>
        Hub.InvokeAsync<DataChallenge.Web.Collaboration.Joined?>("Join", team ?? Who.TeamId, revision);

    public Task<OperationAnswer> Do(Operation operation) => Hub.InvokeAsync<OperationAnswer>("Apply", operation);

    public Task<OperationAnswer> Send(string json) => Hub.InvokeAsync<OperationAnswer>("Apply", JsonDocument.Parse(json).RootElement);

    public string NewId() => $"{Who.Pseudonym.GetHashCode(StringComparison.Ordinal):x8}-{++made}";

    public async Task<string> AddText(string text)
    {
        var cell = NewId();
        var answer = await Do(new AddCell(NewId(), cell, CellKind.Text, null, text));
        Assert.Null(answer.Rejected);
        return cell;
    }

    /// <summary>Waits for what others will be told too; says what was heard when it does not come.</summary>
    public async Task Until(Func<Desk, bool> what)
    {
        for (var attempt = 0; attempt < 600 && !what(this); attempt++) await Task.Delay(25);
        Assert.True(what(this), string.Join('\n', Heard.Select(operation => JsonSerializer.Serialize(operation, NotebookJson.Options))));
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private void Listen()
    {
        Hub.On<AppliedOperation>("Applied", operation =>
        {
            Arrivals.Enqueue(operation.Revision);
            heard[operation.Revision] = operation;
        });
        Hub.On<RunningCell>("Running", run => Runs.Enqueue($"running {run.Cell}"));
        Hub.On<string, RunEnd>("Ended", (cell, end) => Runs.Enqueue($"{end} {cell}"));
        Hub.On<IReadOnlyList<PersonHere>>("People", people => People = people);
    }
}
