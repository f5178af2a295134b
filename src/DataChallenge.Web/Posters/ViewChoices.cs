using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Posters;

/// <summary>A view of the team's notebook that has a result to show.</summary>
public sealed record ViewChoice(string CellId, string QueryCellId, ViewSpec View, string ResultAddress, int Rows, string QueryText);

/// <summary>A query of the team's notebook that has a result.</summary>
public sealed record ResultChoice(string CellId, string ResultAddress, int Rows, string QueryText);

/// <summary>What a poster or a deliverable can quote from a notebook.</summary>
public static class ViewChoices
{
    public static IReadOnlyList<ViewChoice> In(Notebook notebook) =>
    [
        .. from cell in notebook.Cells
           where cell is { Kind: CellKind.View, View: not null, Reads: not null }
           let query = notebook.Find(cell.Reads!)
           where query?.Run?.Address is not null
           select new ViewChoice(cell.Id, query.Id, cell.View!, query.Run!.Address!, query.Run.Rows, query.Run.Text),
    ];

    public static IReadOnlyList<ResultChoice> ResultsIn(Notebook notebook) =>
    [
        .. from cell in notebook.Cells
           where cell is { Kind: CellKind.Sparql, Run.Address: not null }
           select new ResultChoice(cell.Id, cell.Run!.Address!, cell.Run.Rows, cell.Run.Text),
    ];

    /// <summary>How a choice is named in a list: the first line that is neither empty nor a declaration, without a comment's hash.</summary>
    public static string FirstWords(string query, int longest = 70)
    {
        var line = query.Split('\n').Select(text => text.Trim()).FirstOrDefault(text =>
            text.Length > 0 && !text.StartsWith("PREFIX", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("#defaultView", StringComparison.OrdinalIgnoreCase)) ?? "";
        line = line.TrimStart('#', ' ');
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest), "…");
    }
}
