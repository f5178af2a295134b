using System.Text.Json;
using System.Text.Json.Serialization;
using DataChallenge.Web.Notebooks;
using Microsoft.AspNetCore.Antiforgery;

namespace DataChallenge.Web.Sparql;

/// <summary>What a browser sends: the query as it stands, and what it asks.</summary>
public sealed record HelpRequest(string Query, string Source);

/// <summary>Help for the notebook's editors.</summary>
public static class HelpEndpoints
{
    /// <summary>The longest query of a cell, every character escaped, and its envelope.</summary>
    private const int LargestBody = NotebookLimits.CellText * 6 + 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static WebApplication MapHelp(this WebApplication app)
    {
        app.MapPost("/sparql/conseils", (HttpContext http, QueryHelp help, HelpPace pace, IAntiforgery forgery) =>
            Answer(http, forgery, pace.MayAdvise, request => help.About(request.Query, request.Source, http.RequestAborted)));
        app.MapPost("/sparql/pourquoi-vide", (HttpContext http, QueryHelp help, HelpPace pace, IAntiforgery forgery) =>
            Answer(http, forgery, pace.MayExamine, request => help.WhyEmpty(request.Query, request.Source, http.RequestAborted)));
        return app;
    }

    private static async Task<IResult> Answer<T>(HttpContext http, IAntiforgery forgery, Func<HttpContext, bool> may, Func<HelpRequest, Task<T>> help)
    {
        if (!await forgery.IsRequestValidAsync(http)) return Refuse(StatusCodes.Status400BadRequest, "token");
        if (!may(http)) return Refuse(StatusCodes.Status429TooManyRequests, "pace");
        var (body, whole) = await Read(http);
        if (!whole) return Refuse(StatusCodes.Status413PayloadTooLarge, "length");
        if (Parse(body) is not { } request) return Refuse(StatusCodes.Status400BadRequest, "body");
        if (request.Query.Length > NotebookLimits.CellText) return Refuse(StatusCodes.Status413PayloadTooLarge, "length");
        return Results.Json(await help(request), Json);
    }

    private static IResult Refuse(int status, string reason) => Results.Json(new { refused = reason }, Json, statusCode: status);

    private static async Task<(ReadOnlyMemory<byte> Body, bool Whole)> Read(HttpContext http)
    {
        if (http.Request.ContentLength > LargestBody) return (default, false);
        var buffer = new byte[LargestBody + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted);
        return (buffer.AsMemory(0, length), length <= LargestBody);
    }

    private static HelpRequest? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<HelpRequest>(body.Span, Json);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException) // half a surrogate pair is the second
        {
            return null;
        }
    }
}
