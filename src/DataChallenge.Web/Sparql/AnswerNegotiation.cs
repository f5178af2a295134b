using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Sources.Sparql.Syntax;
using Microsoft.Net.Http.Headers;

namespace DataChallenge.Web.Sparql;

/// <summary>Chooses how to write an answer from the Accept header (RFC 9110, 12.5.1) or from the <c>format</c> parameter, which people can put in a link.</summary>
public static class AnswerNegotiation
{
    private static readonly (AnswerFormat Format, string Name, string Type)[] Tables =
    [
        (AnswerFormat.Json, "json", "application/sparql-results+json"),
        (AnswerFormat.Json, "json", "application/json"),
        (AnswerFormat.Xml, "xml", "application/sparql-results+xml"),
        (AnswerFormat.Xml, "xml", "application/xml"),
        (AnswerFormat.Csv, "csv", "text/csv"),
        (AnswerFormat.Tsv, "tsv", "text/tab-separated-values"),
    ];

    private static readonly (AnswerFormat Format, string Name, string Type)[] Triples =
    [
        (AnswerFormat.Turtle, "turtle", "text/turtle"),
        (AnswerFormat.NTriples, "ntriples", "application/n-triples"),
        (AnswerFormat.RdfXml, "rdfxml", "application/rdf+xml"),
    ];

    /// <summary>Whether a person's browser asks.</summary>
    public static bool WantsPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var page = Quality(accepted, "text/html");
        return Named(accepted, "text/html") && page > 0 && page >= Tables.Concat(Triples).Max(offer => Named(accepted, offer.Type) ? Quality(accepted, offer.Type) : 0);
    }

    /// <summary>The format and media type to answer in, the first on equal terms; null when none is acceptable (406).</summary>
    public static (AnswerFormat Format, string Type)? Choose(HttpRequest request, string? name, QueryForm form)
    {
        var offers = form is QueryForm.Construct or QueryForm.Describe ? Triples : Tables;
        if (name is { Length: > 0 })
            return Array.Find(offers, offer => offer.Name == name) is { Name: not null } asked ? (asked.Format, asked.Type) : null;
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0) return (offers[0].Format, offers[0].Type);
        var best = offers.MaxBy(offer => Quality(accepted, offer.Type));
        return Quality(accepted, best.Type) > 0 ? (best.Format, best.Type) : null;
    }

    /// <summary>Whether plain text is liked better than JSON, for messages.</summary>
    public static bool PrefersText(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, "text/plain") > Quality(accepted, "application/json");
    }

    private static bool Named(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Any(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>The quality that the most precise matching range gives a type.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var offered = new MediaTypeHeaderValue(type);
        return accepted
            .Where(range => range.MatchesAllTypes || (range.MatchesAllSubTypes ? range.Type == offered.Type : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
