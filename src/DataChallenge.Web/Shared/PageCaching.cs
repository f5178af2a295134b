using Microsoft.Net.Http.Headers;

namespace DataChallenge.Web.Shared;

/// <summary>
/// What may be kept of a page: nothing when someone is signed in; otherwise a school's proxy may answer thirty pupils from one copy for half a minute,
/// while each browser asks again. An answer that already said so itself keeps its word.
/// </summary>
public static class PageCaching
{
    private const string SharedBriefly = "public, max-age=0, s-maxage=30";
    private const string Never = "private, no-store";

    public static void UsePageCaching(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            if (IsPage(http.Response) && http.Response.Headers.CacheControl.Count == 0) Mark(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Mark(HttpContext http)
    {
        var open = http.User.Identities.All(identity => !identity.IsAuthenticated)
            && http.Response.StatusCode == StatusCodes.Status200OK
            && !http.Response.Headers.ContainsKey(HeaderNames.SetCookie);
        http.Response.Headers.CacheControl = open ? SharedBriefly : Never;
        if (open) http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Cookie, HeaderNames.AcceptLanguage);
    }

    private static bool IsPage(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
