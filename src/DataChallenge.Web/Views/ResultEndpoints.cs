using System.Globalization;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Storage;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DataChallenge.Web.Views;

/// <summary>Results over HTTP, by content address: as files to download and as drawings for the browser.</summary>
internal static class ResultEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>A drawing depends on the program and its texts too, so a browser asks again; the answer is mostly « not modified ».</summary>
    private const string AskAgain = "public, no-cache";

    private static readonly string Build = typeof(ResultEndpoints).Module.ModuleVersionId.ToString("N")[..12];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/resultats/{address}.csv", (string address, Results results, HttpContext http) =>
            Download(address, results, http, "csv", "text/csv; charset=utf-8", (result, output) => ResultCsv.Write(result, output)));
        routes.MapGet("/resultats/{address}.json", (string address, Results results, HttpContext http) =>
            Download(address, results, http, "json", "application/sparql-results+json", SparqlJson.Write));
        routes.MapGet("/resultats/{address}", (string address, Results results, HttpContext http) =>
            Send(address, results, http, "result", Forever, "application/json", CompactResult.Write));
        routes.MapGet("/resultats/{address}/vue", Draw);
    }

    private static Task<IResult> Draw(string address, Results results, Drawings drawings, HttpContext http)
    {
        if (ViewQuery.Read(http.Request.Query) is not { } spec) return Task.FromResult(TypedResults.BadRequest() as IResult);
        var language = ViewQuery.Language(http.Request.Query);
        return Send(address, results, http, $"{Build}-{language.Name}", AskAgain, "application/json", (result, output) =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
            JsonSerializer.Serialize(output, drawings.Draw(spec, result), DocumentRegistration.Json);
        });
    }

    private static Task<IResult> Download(string address, Results results, HttpContext http, string extension, string type, Action<Result, Stream> write) =>
        Send(address, results, http, extension, Forever, type, (result, output) =>
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName($"{result.Provenance.SourceId.Replace('/', '-')}-{address[..8]}.{extension}");
            http.Response.Headers.ContentDisposition = disposition.ToString();
            write(result, output);
        });

    private static async Task<IResult> Send(string address, Results results, HttpContext http, string form, string caching, string type, Action<Result, Stream> write)
    {
        if (await results.Find(address, http.RequestAborted) is not { } result) return TypedResults.NotFound();
        var tag = new EntityTagHeaderValue($"\"{address}-{form}\"", isWeak: true); // weak: the same content, compressed or not
        http.Response.Headers.CacheControl = caching;
        http.Response.Headers.ETag = tag.ToString();
        if (Knows(http.Request.Headers.IfNoneMatch, tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        using var output = new MemoryStream();
        write(result, output);
        return TypedResults.Bytes(output.ToArray(), type);
    }

    private static bool Knows(StringValues known, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(known, out var tags) && tags.Any(other => other.Compare(tag, useStrongComparison: false));
}
