using System.Text;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Sources.Sparql.Syntax;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DataChallenge.Web.Sparql;

/// <summary>A query as the SPARQL 1.1 Protocol (2.1) brings it: in the address, in a form, or as the body itself.</summary>
/// <param name="Query">The query's text; null when there is none.</param>
/// <param name="DefaultGraphs">default-graph-uri.</param>
/// <param name="NamedGraphs">named-graph-uri.</param>
/// <param name="Format">Our own <c>format</c> parameter.</param>
/// <param name="Refused">Why the request is not one, if it is not.</param>
public sealed record SparqlRequest(
    string? Query,
    IReadOnlyList<string> DefaultGraphs,
    IReadOnlyList<string> NamedGraphs,
    string? Format,
    Complaint? Refused = null)
{
    public Dataset? Dataset => DefaultGraphs.Count + NamedGraphs.Count == 0 ? null : new(DefaultGraphs, NamedGraphs);

    public static SparqlRequest FromAddress(HttpRequest request) => From(request.Query["query"], name => request.Query[name], request);

    public static async Task<SparqlRequest> FromBody(HttpRequest request, CancellationToken cancel)
    {
        var type = request.GetTypedHeaders().ContentType?.MediaType.Value?.ToLowerInvariant();
        if (type == "application/sparql-query")
            return await Body(request, cancel) is { } text ? From(text, name => request.Query[name], request) : Refuse(Complaint.Of(ProblemKind.TooLong));
        if (type == "application/sparql-update") return Refuse(Complaint.Of(ProblemKind.UpdateRefused));
        if (type != "application/x-www-form-urlencoded") return Refuse(new(StatusCodes.Status415UnsupportedMediaType, "BodyType"));
        var form = await request.ReadFormAsync(cancel);
        if (form.ContainsKey("update")) return Refuse(Complaint.Of(ProblemKind.UpdateRefused));
        return From(form["query"], name => form[name], request);
    }

    private static SparqlRequest From(StringValues queries, Func<string, StringValues> parameters, HttpRequest request) => queries.Count > 1
        ? Refuse(new(StatusCodes.Status400BadRequest, "TwoQueries"))
        : new(queries.FirstOrDefault(), All(parameters("default-graph-uri")), All(parameters("named-graph-uri")), request.Query["format"].FirstOrDefault() ?? parameters("format").FirstOrDefault());

    private static SparqlRequest Refuse(Complaint complaint) => new(null, [], [], null, complaint);

    private static IReadOnlyList<string> All(StringValues values) => [.. values.OfType<string>()];

    /// <summary>The body's text, or null when it is longer than any query may be.</summary>
    private static async Task<string?> Body(HttpRequest request, CancellationToken cancel)
    {
        using var reader = new HttpRequestStreamReader(request.Body, Encoding.UTF8);
        var text = new char[QueryLimits.Bytes + 1];
        var length = 0;
        for (int read; length < text.Length && (read = await reader.ReadAsync(text.AsMemory(length), cancel)) > 0;) length += read;
        return length > QueryLimits.Bytes ? null : new string(text, 0, length);
    }
}
