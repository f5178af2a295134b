using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

/// <summary>What a team finds when it opens its notebook for the first time: a word of welcome and the kit's first prepared query.</summary>
public sealed class FirstCells(Ids ids)
{
    /// <summary>Signs what the site itself puts in a notebook.</summary>
    public const string Author = "";

    public Task<IReadOnlyList<Operation>> For(string teamId, CancellationToken cancel)
    {
        IReadOnlyList<Operation> cells = [new AddCell(ids.New(), ids.New(), CellKind.Text, Text: "Bienvenue")];
        return Task.FromResult(cells);
    }
}
