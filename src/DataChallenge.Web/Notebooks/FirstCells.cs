using System.Globalization;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Storage;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Notebooks;

/// <summary>What a team finds when it opens its notebook for the first time: a word of welcome and the kit's first prepared query.</summary>
public sealed class FirstCells(NotebookSources sources, IStringLocalizer<NotebooksText> texts, Ids ids)
{
    /// <summary>Signs what the site itself puts in a notebook.</summary>
    public const string Author = "";

    public async Task<IReadOnlyList<Operation>> For(string teamId, CancellationToken cancel)
    {
        var kit = await sources.Kit(teamId, cancel);
        var welcome = new AddCell(ids.New(), ids.New(), CellKind.Text, Text: Welcome(kit));
        if (kit?.Queries is not [var query, ..]) return [welcome];
        return [welcome, Prepared(kit, query, ids, welcome.Cell)];
    }

    /// <summary>The cell that a prepared query makes.</summary>
    public static AddCell Prepared(Kit kit, KitQuery query, Ids ids, string? after) =>
        new(ids.New(), ids.New(), CellKind.Sparql, after, query.Sparql.TrimEnd(), $"{kit.Id}/{query.Source}");

    private string Welcome(Kit? kit) => kit is null
        ? texts["Welcome"]
        : texts["Welcome_Kit", kit.Title.In(CultureInfo.CurrentUICulture)];
}
