using System.Text.Encodings.Web;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Teams;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Notebooks;

/// <summary>What the notebook's script starts from, in a data block of the page.</summary>
public sealed record NotebookForBrowser(
    string Team, string Name, int Colour, Notebook Notebook, IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> Layers,
    IReadOnlyList<PreparedQuery> Queries, int CellText, int Cells)
{
    // The page holds it inside an element: "<" must not leave as such.
    private static readonly JsonSerializerOptions Json = new(NotebookJson.Options) { Encoder = JavaScriptEncoder.Default };

    public static NotebookForBrowser From(TeamSpace space, Notebook notebook) => new(
        space.Team.Id, space.DisplayName, space.Team.Colour, notebook,
        [.. space.Kit.Sources.Select(source => new Choice($"{space.Kit.Id}/{source.Id}", source.Title.ToString()))],
        [.. space.Kit.Layers.Select(layer => new Choice($"{space.Kit.Id}/{layer.Id}", layer.Title.ToString()))],
        [.. space.Kit.Queries.Select(query => new PreparedQuery(query.Id, $"{space.Kit.Id}/{query.Source}", query.Sparql.TrimEnd(), query.View))],
        NotebookLimits.CellText, NotebookLimits.Cells);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

public sealed record Choice(string Id, string Title);

public sealed record PreparedQuery(string Id, string Source, string Sparql, ViewSpec? View);

/// <summary>A result without its rows: columns, where it comes from, and views worth offering.</summary>
public sealed record ResultForBrowser(
    IReadOnlyList<Column> Columns, int Rows, bool Truncated, double Milliseconds, string Source, DateOnly SourceDate, string Licence, string Attribution,
    IReadOnlyList<ViewSpec> Views)
{
    public static ResultForBrowser From(Result result) => new(
        result.Columns, result.Rows.Count, result.Truncated, result.Provenance.Elapsed.TotalMilliseconds,
        result.Provenance.SourceTitle.ToString(), result.Provenance.SourceDate, result.Provenance.Licence, result.Provenance.Attribution,
        ViewSpecs.Suggest(result));
}
