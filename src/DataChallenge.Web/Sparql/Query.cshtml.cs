using System.Text;
using System.Text.Json.Serialization;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Web.Kits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Sparql;

/// <summary>
/// /sparql: the SPARQL 1.1 Protocol for programs, a form and a table for people, told apart by what they accept. Reading only, without
/// cookies, so any site's scripts may use it and no antiforgery token is asked for.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(512 * 1024)]
public sealed class QueryModel(PublicQueries queries, PublicData data, KitCatalogue kits, TimeProvider time, IStringLocalizer<SparqlText> texts) : PageModel
{
    public const int RowsShown = 200;

    public IReadOnlyList<PublicGraph> Graphs => data.Graphs;

    public IReadOnlyList<Kit> Kits => kits.All;

    public string? Text { get; private set; }

    public Result? Table { get; private set; }

    /// <summary>Turtle, for the forms that give triples.</summary>
    public string? Triples { get; private set; }

    public Complaint? Complaint { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers.AccessControlAllowOrigin = "*";
        Response.Headers.AccessControlExposeHeaders = "Retry-After";
        Response.Headers.Vary = "Accept, Accept-Language";
        if (context.HandlerMethod is not null) return;
        Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
        context.Result = Complain(new(StatusCodes.Status405MethodNotAllowed, "Method"));
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var request = SparqlRequest.FromAddress(Request);
        if (!AnswerNegotiation.WantsPage(Request) || request.Format is not null) return await Answer(request);
        Text = request.Query;
        if (!string.IsNullOrWhiteSpace(Text) || request.Refused is not null) await Show(request);
        if (Complaint is not null) Response.StatusCode = Complaint.Status;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await Answer(await SparqlRequest.FromBody(Request, HttpContext.RequestAborted));

    public IActionResult OnOptions()
    {
        Response.Headers.Allow = Response.Headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
        Response.Headers.AccessControlAllowHeaders = "Accept, Accept-Language, Content-Type";
        Response.Headers.AccessControlMaxAge = "86400";
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public string Link(string format) => $"/sparql?query={Uri.EscapeDataString(Text ?? "")}&format={format}";

    public string LineAt(int line) => (Text ?? "").ReplaceLineEndings("\n").Split('\n') is var lines && line <= lines.Length ? lines[line - 1] : "";

    private async Task<IActionResult> Answer(SparqlRequest request)
    {
        var answer = await queries.Run(request, HttpContext, form => AnswerNegotiation.Choose(Request, request.Format, form));
        if (answer is PublicAnswer.Refused refused) return Complain(refused.Complaint);
        var answered = (PublicAnswer.Answered)answer;
        return File(answered.Document.ToArray(), answered.Type.StartsWith("text/", StringComparison.Ordinal) ? answered.Type + "; charset=utf-8" : answered.Type);
    }

    private async Task Show(SparqlRequest request)
    {
        var started = time.GetTimestamp();
        switch (await queries.Run(request, HttpContext, form => (form is QueryForm.Construct or QueryForm.Describe ? AnswerFormat.Turtle : AnswerFormat.Json, "")))
        {
            case PublicAnswer.Refused refused:
                Complaint = refused.Complaint;
                break;
            case PublicAnswer.Answered { Form: QueryForm.Construct or QueryForm.Describe } triples:
                Triples = Encoding.UTF8.GetString(triples.Document.Span);
                break;
            case PublicAnswer.Answered table:
                Table = SparqlJson.Read(table.Document.Span, Provenance(request.Query!, time.GetElapsedTime(started)));
                break;
        }
    }

    private Provenance Provenance(string query, TimeSpan elapsed) =>
        new("sparql", new Localized("Kits", "Kits"), "", default, "", "", query, time.GetUtcNow(), elapsed);

    private IActionResult Complain(Complaint complaint)
    {
        if (complaint.RetryAfter is { } seconds) Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (said, problem) = (texts["Problem_" + complaint.Code].Value + " " + texts["Remedy_" + complaint.Code].Value, complaint.Problem);
        if (AnswerNegotiation.PrefersText(Request))
        {
            var place = problem?.Line is null ? "" : $"{problem.Line}:{problem.Column}: ";
            return new ContentResult { StatusCode = complaint.Status, ContentType = "text/plain; charset=utf-8", Content = $"{place}{said} {problem?.Detail}".TrimEnd() + "\n" };
        }
        return new JsonResult(new ErrorBody(complaint.Code, said, problem?.Line, problem?.Column, problem?.Length, problem?.Detail), ErrorBody.Json) { StatusCode = complaint.Status };
    }

    private sealed record ErrorBody(string Error, string Message, int? Line, int? Column, int? Length, string? Detail)
    {
        public static readonly System.Text.Json.JsonSerializerOptions Json =
            new(System.Text.Json.JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
