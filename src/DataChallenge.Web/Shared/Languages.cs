using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace DataChallenge.Web.Shared;

/// <summary>French first, chosen by the browser's preference, switched by a link that keeps the choice in a cookie.</summary>
public static class Languages
{
    public static readonly CultureInfo[] All = [new("fr"), new("en")];

    private const string CookieName = "language";

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("fr");
            options.SupportedCultures = All;
            options.SupportedUICultures = All;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>/langue/en?retour=/defis. A link rather than a form: it changes nothing but the reader's own cookie, and works without a token.</summary>
    public static void MapLanguages(this WebApplication app) => app.MapGet("/langue/{language}", (string language, string? retour, HttpContext http) =>
    {
        var chosen = All.FirstOrDefault(known => known.Name == language);
        if (chosen is null) return Results.NotFound();
        http.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(IsLocal(retour) ? retour! : "/");
    });

    /// <summary>The address the person sees, also on an error page shown in place of another.</summary>
    public static string PathShown(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } failed ? failed.OriginalPath + failed.OriginalQueryString
        : http.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? broken.Path
        : http.Request.Path + http.Request.QueryString;

    private static bool IsLocal(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
        && !address.Any(char.IsControl);
}
