using Microsoft.AspNetCore.Diagnostics;

namespace DataChallenge.Web.Shared;

/// <summary>A failed request keeps its address and its status; a person gets a page that says what to try, a program an empty body.</summary>
public static class Failures
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur/500",
            // A body cut short or over the limit is the sender's matter, with its own status.
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseWhen(WantsPage, people => people.UseStatusCodePagesWithReExecute("/erreur/{0}"));
    }

    public static bool IsShowing(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool WantsPage(HttpContext http) =>
        http.Request.GetTypedHeaders().Accept is not { Count: > 0 } accepted
        || accepted.Any(type => type.MediaType == "text/html" || type.MediaType == "*/*" && accepted.Count == 1);
}
