using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Gateway;

namespace DataChallenge.Sources.Sparql.Protocol;

/// <summary>Reads the ways in which an endpoint says no: Blazegraph's Java stack traces, Wikimedia's limits and bans, proxies' pages.</summary>
internal static partial class UpstreamFailures
{
    /// <param name="status">Not a success.</param>
    /// <param name="body">The beginning of the body, as text.</param>
    /// <param name="retryAt">What <c>Retry-After</c> says.</param>
    public static UpstreamReply.Failed Of(HttpStatusCode status, string body, DateTimeOffset? retryAt)
    {
        if (Ban().Match(body) is { Success: true } ban) return new(new(ProblemKind.SourceBanned), DateIn(ban.Groups[1].Value) ?? retryAt);
        var kind = status switch
        {
            HttpStatusCode.TooManyRequests => ProblemKind.SourceLimited,
            HttpStatusCode.BadRequest => ProblemKind.Syntax,
            HttpStatusCode.RequestUriTooLong or HttpStatusCode.RequestEntityTooLarge => ProblemKind.TooLong,
            _ when TimedOut(body) => ProblemKind.TimeLimit,
            _ when IsMalformed(body) => ProblemKind.Syntax,
            _ => ProblemKind.SourceUnavailable,
        };
        return kind == ProblemKind.Syntax ? new(Misspelt(body)) : new(new(kind, Detail: $"HTTP {(int)status}"), retryAt);
    }

    /// <summary>Whether a body, or the end of one that broke off, tells of a query stopped at the endpoint's own limit.</summary>
    public static bool TimedOut(string body) =>
        body.Contains("TimeoutException", StringComparison.Ordinal) || body.Contains("Query timeout", StringComparison.OrdinalIgnoreCase);

    private static bool IsMalformed(string body) => body.Contains("MalformedQueryException", StringComparison.Ordinal);

    /// <summary>The place is in the text that was sent.</summary>
    private static QueryProblem Misspelt(string body)
    {
        var place = Place().Match(body);
        var said = Said().Match(body) is { Success: true } exception ? exception.Groups[1].Value : body;
        var line = said.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        var detail = line.StartsWith('<') || line.Length == 0 ? null : line[..Math.Min(line.Length, 200)];
        return place.Success
            ? new(ProblemKind.Syntax, Number(place.Groups[1]), Number(place.Groups[2]), 1, detail)
            : new(ProblemKind.Syntax, Detail: detail);
    }

    private static int Number(Group digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static DateTimeOffset? DateIn(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    [GeneratedRegex(@"you have been banned(?: until ([0-9TtZz:.+\- ]+[0-9Zz]))?", RegexOptions.IgnoreCase)]
    private static partial Regex Ban();

    [GeneratedRegex(@"line (\d+), column (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"MalformedQueryException: (.+)")]
    private static partial Regex Said();
}
