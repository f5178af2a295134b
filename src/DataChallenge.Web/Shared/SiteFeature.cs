using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace DataChallenge.Web.Shared;

/// <summary>What every page stands on: pages, languages, headers, static files, health.</summary>
public static class SiteFeature
{
    private static readonly CultureInfo[] Languages = [new("fr"), new("en")];

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddLocalization();
        services.AddRazorPages(options => options.RootDirectory = "/").AddViewLocalization();
        services.AddHealthChecks();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("fr");
            options.SupportedCultures = Languages;
            options.SupportedUICultures = Languages;
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/healthz/live");
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
