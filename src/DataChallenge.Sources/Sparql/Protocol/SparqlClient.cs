using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using DataChallenge.Sources.Gateway;

namespace DataChallenge.Sources.Sparql.Protocol;

/// <summary>
/// SPARQL 1.1 Protocol, query operation, over HTTP: short queries by GET (which the endpoint's own cache may answer), others by form POST.
/// It connects to the configured host only: redirects are not followed, and unless allowed the address behind the name must be public,
/// checked at the moment of connecting so that a name cannot change its mind in between.
/// </summary>
internal sealed class SparqlClient : IDisposable
{
    public const string ResultsType = "application/sparql-results+json";
    private const int LongestGet = 1800;
    private const int MostOfAFailure = 64 * 1024;

    private readonly EndpointOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public SparqlClient(EndpointOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = Connect,
        };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("DataChallenge/1.0");
        if (options.Contact.Length > 0) http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"({options.Contact})"));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(ResultsType));
    }

    /// <summary>Asks; every failure of the endpoint or the way to it is a reply.</summary>
    /// <exception cref="OperationCanceledException">The asker gave up; the connection is closed, which stops the endpoint's work where it can.</exception>
    public async Task<UpstreamReply> Ask(string query, TimeSpan deadline, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(deadline, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var answering = false;
        try
        {
            using var request = Request(query);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            answering = response.IsSuccessStatusCode;
            return await Read(response, stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed(late.IsCancellationRequested && !answering ? ProblemKind.TimeLimit : ProblemKind.AnswerUnreadable);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return Failed(answering ? ProblemKind.AnswerUnreadable : ProblemKind.SourceUnavailable);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(string query)
    {
        var address = new UriBuilder(options.Endpoint!);
        var parameter = "query=" + Uri.EscapeDataString(query);
        if (parameter.Length > LongestGet)
            return new(HttpMethod.Post, address.Uri) { Content = new StringContent(parameter, Encoding.ASCII, "application/x-www-form-urlencoded") };
        address.Query = address.Query.Length > 1 ? $"{address.Query}&{parameter}" : parameter;
        return new(HttpMethod.Get, address.Uri);
    }

    private async Task<UpstreamReply> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        if ((int)response.StatusCode is >= 300 and < 400) return Failed(ProblemKind.SourceUnavailable, "redirect");
        var type = response.Content.Headers.ContentType?.MediaType;
        var good = response.IsSuccessStatusCode && type is ResultsType or "application/json";
        if (response.IsSuccessStatusCode && !good) return Failed(ProblemKind.SourceUnavailable, type);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentLength > options.MaximumBytes) return Failed(ProblemKind.AnswerTooLarge);
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var (bytes, whole) = await BoundedReader.Read(body, response.IsSuccessStatusCode ? options.MaximumBytes : MostOfAFailure, cancel);
        if (!response.IsSuccessStatusCode) return UpstreamFailures.Of(response.StatusCode, Encoding.UTF8.GetString(bytes.Span), RetryAt(response));
        return whole ? new UpstreamReply.Answered(bytes) : Failed(ProblemKind.AnswerTooLarge);
    }

    private DateTimeOffset? RetryAt(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => time.GetUtcNow() + seconds,
        { Date: { } date } => date,
        _ => null,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var allowed = options.AllowPrivate ? addresses : [.. addresses.Where(PublicAddresses.Has)];
        if (allowed.Length == 0) throw new HttpRequestException($"{context.DnsEndPoint.Host} has no public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static UpstreamReply.Failed Failed(ProblemKind kind, string? detail = null) => new(new QueryProblem(kind, Detail: detail));
}
