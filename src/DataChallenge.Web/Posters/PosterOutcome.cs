namespace DataChallenge.Web.Posters;

/// <summary>What became of a change to a poster or a deliverable.</summary>
public abstract record PosterOutcome
{
    private PosterOutcome() { }

    public sealed record Done(Poster Poster) : PosterOutcome;

    /// <summary>Someone else changed the same text meanwhile; it is kept, and so must be what was typed.</summary>
    public sealed record Conflict(SectionText Theirs) : PosterOutcome;

    public sealed record Refused(Refusal Reason) : PosterOutcome;
}

/// <summary>Why a change is refused. Each has a sentence under <c>Refusal_{reason}</c>.</summary>
public enum Refusal
{
    Locked,
    TitleTooLong,
    SectionTooLong,
    CaptionTooLong,
    FeedbackTooLong,
    FeedbackMissing,
    TooManyFigures,
    NoSuchFigure,
    NoSuchCell,
    NoResultYet,
    Incomplete,
    NotHandedIn,
    NotAccepted,
    StillBusy,
}

/// <summary>What a poster lacks before it can be handed in. Each has a line under <c>Missing_{item}</c>.</summary>
public enum ChecklistItem { Title, Approach, Query, Chart, Conclusion, Figure, Captions }

public sealed record ChecklistLine(ChecklistItem Item, bool Ready);
