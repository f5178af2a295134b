using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Shared;

/// <summary>The page shown in place of one that failed. It answers any method, since a failed form shows it too.</summary>
[IgnoreAntiforgeryToken]
public sealed class FailureModel : PageModel
{
    private static readonly int[] Explained = [400, 403, 404, 405, 413, 429, 500];

    public int Status => HttpContext.Response.StatusCode;

    public string TitleKey => $"Error_{Kind}_Title";

    public string TextKey => $"Error_{Kind}_Text";

    /// <summary>What the log calls this request.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    private int Kind => Explained.Contains(Status) ? Status : Status >= 500 ? 500 : 400;

    /// <summary>The page has no address of its own.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Failures.IsShowing(HttpContext)) context.Result = NotFound();
    }
}
