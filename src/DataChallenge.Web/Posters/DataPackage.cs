using DataChallenge.Sources.Results;
using DataChallenge.Web.Accounts;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Teams;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Posters;

/// <summary>A dataset deliverable described for machines: Frictionless Data Package 1.0 with a Table Schema, beside its CSV.</summary>
public static class DataPackage
{
    public static WebApplication MapDataPackages(this WebApplication app)
    {
        app.MapGet("/equipes/{id}/livrables/{deliverable}/datapackage.json", Serve);
        return app;
    }

    private static async Task<IResult> Serve(
        string id, string deliverable, HttpContext http, TeamDirectory teams, Deliverables deliverables, Results results, CancellationToken cancel)
    {
        if (await teams.SeenBy(http.Person(), id, cancel) is not { } space) return TypedResults.NotFound();
        var asked = space.Kit.Deliverables.FirstOrDefault(one => one.Id == deliverable && one.Kind == DeliverableKind.Dataset);
        if (asked is null) return TypedResults.NotFound();
        var handed = await deliverables.Find(space.Team, asked, cancel);
        if (handed.Attachments is not [var data, ..] || await results.Find(data.ResultAddress, cancel) is not { } result) return TypedResults.NotFound();
        return TypedResults.Json(Describe(space, handed, data, result, $"{http.Request.Scheme}://{http.Request.Host}"));
    }

    internal static object Describe(TeamSpace space, TeamDeliverable handed, Attachment data, Result result, string site)
    {
        var from = result.Provenance;
        return new
        {
            profile = "tabular-data-package",
            name = Slugs.From(data.Title),
            title = data.Title,
            description = handed.Text.Text,
            created = handed.ChangedAt,
            contributors = new[] { new { title = space.Team.Name, role = "author" } },
            licenses = new[] { new { name = from.Licence, title = Licences.NameOf(from.Licence), path = Licences.AddressOf(from.Licence) } },
            sources = new[] { new { title = $"{from.SourceTitle.Fr} ({from.Attribution})", date = from.SourceDate, query = from.Query } },
            resources = new[]
            {
                new
                {
                    profile = "tabular-data-resource",
                    name = Slugs.From(data.Title),
                    path = $"{site}/resultats/{data.ResultAddress}.csv",
                    format = "csv",
                    mediatype = "text/csv",
                    encoding = "utf-8",
                    schema = new { fields = result.Columns.Select(column => new { name = column.Name, type = TypeOf(column.Kind) }) },
                },
            },
        };
    }

    // Table Schema's words; values stay in the file as the source wrote them.
    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.Date => "any",
        _ => "string",
    };
}
