using Microsoft.AspNetCore.Http;

namespace DataChallenge.Tests.Gateway;

/// <summary>One way to answer.</summary>
internal delegate Task Shape(HttpContext http);

/// <summary>The ways a query service answers, in shape if not in words.</summary>
internal static class Shapes
{
    private const string Results = "application/sparql-results+json;charset=utf-8";
    private const string Head = """{"head":{"vars":["x"]},"results":{"bindings":[""";
    private const string Row = """{"x":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"}}""";
    private const string Trace = "java.util.concurrent.ExecutionException\n\tat java.base/FutureTask.get\nCaused by: java.util.concurrent.TimeoutException\n\tat example";

    public static Shape Success { get; } = http => Send(http, 200, Results, Head + Row + "]}}");

    public static Shape Slow(int milliseconds) => async http =>
    {
        await Task.Delay(milliseconds, http.RequestAborted);
        await Success(http);
    };

    public static Shape Named(string name) => name switch
    {
        "timeout" => http => Send(http, 500, "text/plain", Trace),
        "cut" => http => Send(http, 200, Results, Head + Row + ","),
        "cut by timeout" => http => Send(http, 200, Results, Head + Row + ",\n" + Trace),
        "not results" => http => Send(http, 200, Results, "{}"),
        "html" => http => Send(http, 200, "text/html", "<!doctype html><title>Sign in</title>"),
        "xml" => http => Send(http, 200, "application/sparql-results+xml", "<sparql/>"),
        "ban" => http => Send(http, 403, "text/plain", "You have been banned until 2126-01-01T00:00:00Z, please respect throttling."),
        "limited" => Limited("120"),
        "down" => http => Send(http, 502, "text/html", "<h1>Bad Gateway</h1>"),
        "malformed" => http => Send(http, 400, "text/plain", "MalformedQueryException: Encountered \"}\" at line 2, column 3.\nWas expecting one of"),
        "drip" => Drip,
        "huge" => Huge,
        "huge and said" => HugeAndSaid,
        "silent" => http => Task.Delay(Timeout.Infinite, http.RequestAborted),
        "broken off" => BrokenOff,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such shape"),
    };

    public static Shape Limited(string retryAfter) => http =>
    {
        http.Response.Headers.RetryAfter = retryAfter;
        return Send(http, 429, "text/plain", "Too Many Requests");
    };

    public static Shape Redirect(Uri to) => http =>
    {
        http.Response.Redirect(to.ToString());
        return Task.CompletedTask;
    };

    private static async Task Drip(HttpContext http)
    {
        await Send(http, 200, Results, Head);
        while (true)
        {
            await http.Response.WriteAsync(" ", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(20, http.RequestAborted);
        }
    }

    private static async Task Huge(HttpContext http)
    {
        await Send(http, 200, Results, Head + Row);
        var block = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("," + Row, 1000)));
        for (var sent = 0L; sent < 500_000_000; sent += block.Length) await http.Response.Body.WriteAsync(block, http.RequestAborted);
    }

    private static Task HugeAndSaid(HttpContext http)
    {
        (http.Response.ContentLength, http.Response.ContentType) = (500_000_000, Results);
        return http.Response.StartAsync();
    }

    private static async Task BrokenOff(HttpContext http)
    {
        await Send(http, 200, Results, Head);
        await http.Response.Body.FlushAsync();
        await Task.Delay(300); // what was sent is read before the connection is reset
        http.Abort();
    }

    private static Task Send(HttpContext http, int status, string type, string body)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
