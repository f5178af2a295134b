using DataChallenge.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace DataChallenge.Web.Posters;

/// <summary>The buttons of the editor that concern figures.</summary>
public sealed partial class EditModel
{
    public Task<IActionResult> OnPostPlace(string id, [FromServices] Ids ids, CancellationToken cancel) => Do(id, "figures", async () =>
    {
        if (await Choice(Form.NewCell, cancel) is not { } choice) return new PosterOutcome.Refused(Refusal.NoSuchCell);
        var section = Enum.IsDefined(Form.NewSection) ? Form.NewSection : PosterSection.Chart;
        var figure = new Figure(ids.New(), section, (Form.NewCaption ?? "").Trim(), choice.View, choice.ResultAddress, choice.CellId);
        return await Apply(poster => poster.Place(figure), cancel);
    }, cancel);

    /// <summary>Shows the newest result of the view the figure was taken from.</summary>
    public Task<IActionResult> OnPostRefresh(string id, string figure, CancellationToken cancel) => Do(id, $"figure-{figure}", async () =>
    {
        var cell = (await posters.Of(Space.Team, cancel)).Figure(figure)?.Cell;
        return await Choice(cell, cancel) is { } choice
            ? await Apply(poster => poster.Refresh(figure, choice.View, choice.ResultAddress), cancel)
            : new PosterOutcome.Refused(Refusal.NoSuchCell);
    }, cancel);

    public Task<IActionResult> OnPostMove(string id, string figure, bool up, CancellationToken cancel) =>
        Do(id, $"figure-{figure}", () => Apply(poster => poster.Move(figure, up), cancel), cancel);

    public Task<IActionResult> OnPostRemove(string id, string figure, CancellationToken cancel) =>
        Do(id, "figures", () => Apply(poster => poster.Remove(figure), cancel), cancel);

    private async Task<ViewChoice?> Choice(string? cellId, CancellationToken cancel) =>
        ViewChoices.In(await notebooks.Open(Space.Team.Id, cancel)).FirstOrDefault(choice => choice.CellId == cellId);

    /// <summary>Whether the notebook has something newer than what the figure shows.</summary>
    public bool IsOutdated(Figure figure) => Choices.FirstOrDefault(choice => choice.CellId == figure.Cell) is { } choice
        && (choice.ResultAddress != figure.ResultAddress || !SameView(choice.View, figure.View));

    private static bool SameView(Views.ViewSpec one, Views.ViewSpec other) =>
        one with { Layers = [] } == other with { Layers = [] } && one.Layers.SequenceEqual(other.Layers);
}
