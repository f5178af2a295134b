using Microsoft.Net.Http.Headers;

namespace DataChallenge.Web.Shared;

/// <summary>
/// What may be kept of a page: nothing when someone is signed in; otherwise a school's proxy may answer thirty pupils from one copy for half a minute,
/// while each browser asks again. An answer that already said so itself keeps its word.
/// Files the client build names by their content are kept for good, fonts for a month; MapStaticAssets sees to the rest.
/// </summary>
public static class Caching
{
    private const string SharedBriefly = "public, max-age=0, s-maxage=30";
    private const string Never = "private, no-store";
    private const string Always = "public, max-age=31536000, immutable";
    private const string Month = "public, max-age=2592000";

    public static void UseCaching(this WebApplication app)
    {
        var files = !app.Environment.IsDevelopment();
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                if (IsPage(http.Response)) MarkPage(http);
                else if (files && http.Response.StatusCode == StatusCodes.Status200OK) MarkFile(http);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    private static void MarkPage(HttpContext http)
    {
        if (http.Response.Headers.CacheControl.Count > 0) return;
        var open = http.User.Identities.All(identity => !identity.IsAuthenticated)
            && http.Response.StatusCode == StatusCodes.Status200OK
            && !http.Response.Headers.ContainsKey(HeaderNames.SetCookie);
        http.Response.Headers.CacheControl = open ? SharedBriefly : Never;
        if (open) http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Cookie, HeaderNames.AcceptLanguage);
    }

    private static void MarkFile(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/build/chunks")) http.Response.Headers.CacheControl = Always;
        else if (http.Request.Path.StartsWithSegments("/build/fonts")) http.Response.Headers.CacheControl = Month;
    }

    private static bool IsPage(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
