using DataChallenge.Web.Views;
using static DataChallenge.Web.Posters.PosterOutcome;

namespace DataChallenge.Web.Posters;

/// <summary>The changes a poster knows, each from a poster to a poster or to the reason why not.</summary>
public static class PosterChanges
{
    public static PosterOutcome Entitle(this Poster poster, string title, int expected, string by)
    {
        title = title.Trim();
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (title.Length > PosterLimits.Title) return new Refused(Refusal.TitleTooLong);
        if (title == poster.Title) return new Done(poster);
        if (expected != poster.TitleRevision) return new Conflict(new(poster.Title, poster.TitleRevision, ""));
        return new Done(poster with { Title = title, TitleRevision = expected + 1 });
    }

    public static PosterOutcome Write(this Poster poster, PosterSection section, string text, int expected, string by)
    {
        text = text.ReplaceLineEndings("\n");
        var now = poster.Section(section);
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (text.Length > PosterLimits.Section) return new Refused(Refusal.SectionTooLong);
        if (text == now.Text) return new Done(poster);
        if (expected != now.Revision) return new Conflict(now);
        return new Done(poster with
        {
            Sections = new Dictionary<PosterSection, SectionText>(poster.Sections) { [section] = new(text, expected + 1, by) },
        });
    }

    public static PosterOutcome Place(this Poster poster, Figure figure)
    {
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (poster.Figures.Count >= PosterLimits.Figures) return new Refused(Refusal.TooManyFigures);
        if (figure.Caption.Length > PosterLimits.Caption) return new Refused(Refusal.CaptionTooLong);
        return new Done(poster with { Figures = [.. poster.Figures, figure] });
    }

    /// <summary>Changes where a figure stands and what is written under it.</summary>
    public static PosterOutcome Describe(this Poster poster, string figureId, PosterSection section, string caption)
    {
        caption = caption.Trim();
        if (caption.Length > PosterLimits.Caption) return new Refused(Refusal.CaptionTooLong);
        return poster.Edit(figureId, figure => figure with { Section = section, Caption = caption });
    }

    /// <summary>Shows the newest result and settings of the view the figure came from.</summary>
    public static PosterOutcome Refresh(this Poster poster, string figureId, ViewSpec view, string resultAddress) =>
        poster.Edit(figureId, figure => figure with { View = view, ResultAddress = resultAddress });

    public static PosterOutcome Remove(this Poster poster, string figureId)
    {
        if (!poster.Editable) return new Refused(Refusal.Locked);
        return new Done(poster with { Figures = [.. poster.Figures.Where(figure => figure.Id != figureId)] });
    }

    /// <summary>Moves a figure before its upper neighbour of the same section, or after its lower one.</summary>
    public static PosterOutcome Move(this Poster poster, string figureId, bool up)
    {
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (poster.Figure(figureId) is not { } figure) return new Refused(Refusal.NoSuchFigure);
        var siblings = poster.FiguresIn(figure.Section).ToList();
        var target = siblings.IndexOf(figure) + (up ? -1 : 1);
        if (target < 0 || target >= siblings.Count) return new Done(poster);
        var figures = poster.Figures.ToList();
        var (from, to) = (figures.IndexOf(figure), figures.IndexOf(siblings[target]));
        (figures[from], figures[to]) = (figures[to], figures[from]);
        return new Done(poster with { Figures = figures });
    }

    private static PosterOutcome Edit(this Poster poster, string figureId, Func<Figure, Figure> change)
    {
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (poster.Figure(figureId) is null) return new Refused(Refusal.NoSuchFigure);
        return new Done(poster with
        {
            Figures = [.. poster.Figures.Select(figure => figure.Id == figureId ? change(figure) : figure)],
        });
    }
}
