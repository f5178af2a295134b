using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace DataChallenge.Web.Shared;

/// <summary>What every page stands on: pages, languages, headers, static files, health.</summary>
public static class SiteFeature
{
    private const int LargestRequest = 16 * 1024 * 1024;
    private const int LargestField = 2 * 1024 * 1024;

    private static readonly string[] CompressedToo =
        ["image/svg+xml", "application/geo+json", "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values", "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json", "application/atom+xml"];

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddLanguages();
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(SiteText)));
        services.AddSingleton<IConfigureOptions<MvcOptions>, Validation>();
        services.AddHealth();
        services.AddSecurityHeaderPolicies();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(CompressedToo);
        });
        services.Configure<AntiforgeryOptions>(options => options.Cookie.Name = "antiforgery");
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestRequest;
        });
        // Accents stay letters in the page's source instead of becoming &#xE9;.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = LargestField;
            options.MultipartBodyLengthLimit = LargestRequest;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(TrustProxies);
        return services;
    }

    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseCaching();
        app.UseFailurePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapLanguages();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Setting Proxies: the addresses or networks (10.0.0.0/8) whose X-Forwarded-* headers are believed, so that limits count people and not the proxy.</summary>
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration settings)
    {
        var proxies = settings.GetSection("Proxies").Get<string[]>() ?? [];
        if (proxies.Length == 0) return;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in proxies)
        {
            if (proxy.Contains('/')) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
