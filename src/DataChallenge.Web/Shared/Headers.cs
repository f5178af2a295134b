using NetEscapades.AspNetCore.SecurityHeaders;

namespace DataChallenge.Web.Shared;

/// <summary>Security headers of every answer. Nothing on a page comes from another host, and no script or style is written into a page.</summary>
public static class Headers
{
    /// <summary>For the one library that must write a style element (the code editor); reach it in scripts through meta[name=style-nonce].</summary>
    public static string GetStyleNonce(this HttpContext http) => http.GetNonce();

    public static void UseHeaders(this WebApplication app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddPermissionsPolicy(AddPermissions)
        .AddContentSecurityPolicy(AddContentSources));

    private static void AddPermissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddCamera().None();
        permissions.AddMicrophone().None();
        permissions.AddGeolocation().None();
        permissions.AddPayment().None();
        permissions.AddUsb().None();
        permissions.AddDisplayCapture().None();
        permissions.AddAutoplay().None();
        permissions.AddFullscreen().Self();
    }

    private static void AddContentSources(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self().WithNonce();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
        csp.AddObjectSrc().None();
    }
}
