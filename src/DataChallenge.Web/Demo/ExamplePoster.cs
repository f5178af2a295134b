using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Demo;

/// <summary>The example team's poster, written, handed in and accepted by the same steps as any other.</summary>
public sealed class ExamplePoster(NotebookSessions notebooks, PosterDirectory posters)
{
    private static readonly (PosterSection Section, string Part)[] Sections =
    [
        (PosterSection.Approach, "demarche"), (PosterSection.Query, "requete"), (PosterSection.Chart, "graphique"), (PosterSection.Conclusion, "conclusion"),
    ];

    /// <summary>Writes and publishes the poster; false when something of it could not be done.</summary>
    public async Task<bool> Publish(Team team, Event gathering, ExampleTexts texts, CancellationToken cancel)
    {
        var views = ViewChoices.In(await notebooks.Open(team.Id, cancel)).ToDictionary(choice => choice.CellId);
        if (await posters.Change(team, poster => Written(poster, team, texts, views), cancel) is not PosterOutcome.Done { Poster: var written }) return false;
        if (written.State != HandInState.HandedIn && await posters.Change(team, poster => poster.HandIn(), cancel) is not PosterOutcome.Done) return false;
        return await posters.Accept(team, gathering, feedback: null, cancel) is PosterOutcome.Done;
    }

    private static PosterOutcome Written(Poster poster, Team team, ExampleTexts texts, IReadOnlyDictionary<string, ViewChoice> views)
    {
        if (!poster.Editable) return new PosterOutcome.Done(poster);
        PosterOutcome outcome = poster.Entitle(texts["titre"], poster.TitleRevision, team.Name);
        foreach (var (section, part) in Sections)
            outcome = Then(outcome, now => now.Write(section, texts[part], now.Section(section).Revision, team.Name));
        foreach (var (_, part) in ExampleNotebook.Steps)
            outcome = Then(outcome, now => Placed(now, part, texts, views));
        return outcome;
    }

    private static PosterOutcome Placed(Poster poster, string part, ExampleTexts texts, IReadOnlyDictionary<string, ViewChoice> views)
    {
        if (poster.Figure(part) is not null) return new PosterOutcome.Done(poster);
        if (!views.TryGetValue(ExampleNotebook.ViewCell(part), out var choice)) return new PosterOutcome.Refused(Refusal.NoSuchCell);
        // What the data does not say belongs to the conclusion.
        var section = part == "angle-mort" ? PosterSection.Conclusion : PosterSection.Chart;
        return poster.Place(new(part, section, texts[$"legende-{part}"], choice.View, choice.ResultAddress, choice.CellId));
    }

    private static PosterOutcome Then(PosterOutcome before, Func<Poster, PosterOutcome> change) =>
        before is PosterOutcome.Done { Poster: var poster } ? change(poster) : before;
}
