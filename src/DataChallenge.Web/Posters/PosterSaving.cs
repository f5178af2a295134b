using DataChallenge.Web.Teams;

namespace DataChallenge.Web.Posters;

/// <summary>Saves what was typed, part by part: one part that cannot be saved keeps none of the others from being.</summary>
public sealed class PosterSaving(PosterDirectory posters)
{
    public async Task<PartSaved?> SaveTitle(TeamSpace space, PosterForm form, CancellationToken cancel)
    {
        if (form.TitleToken is null) return null;
        var token = TextToken.Parse(form.TitleToken);
        var typed = form.Title ?? "";
        return token.Shows(typed) ? null : await Save(space, poster => poster.Entitle(typed, token.Revision, space.DisplayName),
            poster => new(poster.Title, poster.TitleRevision, ""), cancel);
    }

    public async Task<IReadOnlyDictionary<PosterSection, PartSaved>> SaveTexts(TeamSpace space, PosterForm form, CancellationToken cancel)
    {
        var saved = new Dictionary<PosterSection, PartSaved>();
        foreach (var (section, written) in form.Text)
        {
            var token = TextToken.Parse(form.Token.GetValueOrDefault(section));
            var typed = written ?? "";
            if (token.Shows(typed)) continue;
            saved[section] = await Save(space, poster => poster.Write(section, typed, token.Revision, space.DisplayName),
                poster => poster.Section(section), cancel);
        }
        return saved;
    }

    /// <summary>Captions and places of figures; a caption someone else changed meanwhile is not overwritten.</summary>
    public async Task<IReadOnlyDictionary<string, PartSaved>> SaveCaptions(TeamSpace space, PosterForm form, CancellationToken cancel)
    {
        var saved = new Dictionary<string, PartSaved>();
        foreach (var (figureId, written) in form.Caption)
        {
            var token = TextToken.Parse(form.CaptionToken.GetValueOrDefault(figureId));
            var typed = (written ?? "").Trim();
            var moved = form.Place.TryGetValue(figureId, out var place);
            var outcome = await posters.Change(space.Team, poster =>
            {
                if (poster.Figure(figureId) is not { } figure) return new PosterOutcome.Done(poster);
                var to = moved && Enum.IsDefined(place) ? place : figure.Section;
                if (token.Shows(typed) || figure.Caption == typed)
                    return to == figure.Section ? new PosterOutcome.Done(poster) : poster.Describe(figureId, to, figure.Caption);
                return token.Shows(figure.Caption)
                    ? poster.Describe(figureId, to, typed)
                    : new PosterOutcome.Conflict(new(figure.Caption, 0, ""));
            }, cancel);
            if (outcome is not PosterOutcome.Done) saved[figureId] = Part(outcome, _ => new(typed, 0, ""));
        }
        return saved;
    }

    private async Task<PartSaved> Save(TeamSpace space, Func<Poster, PosterOutcome> change, Func<Poster, SectionText> kept, CancellationToken cancel) =>
        Part(await posters.Change(space.Team, change, cancel), kept);

    private static PartSaved Part(PosterOutcome outcome, Func<Poster, SectionText> kept) => outcome switch
    {
        PosterOutcome.Done done => new(kept(done.Poster)),
        PosterOutcome.Conflict conflict => new(conflict.Theirs, Theirs: conflict.Theirs),
        PosterOutcome.Refused refused => new(SectionText.Empty, Refusal: refused.Reason),
        _ => throw new InvalidOperationException(),
    };
}
