using static DataChallenge.Web.Posters.PosterOutcome;

namespace DataChallenge.Web.Posters;

/// <summary>A poster's way from draft to published: handed in by the team, returned or accepted by the facilitator.</summary>
public static class PosterHandIn
{
    /// <summary>What deliverable 2 asks for, and whether it is there.</summary>
    public static IReadOnlyList<ChecklistLine> Checklist(this Poster poster) =>
    [
        new(ChecklistItem.Title, poster.Title.Length > 0),
        new(ChecklistItem.Approach, Written(poster, PosterSection.Approach)),
        new(ChecklistItem.Query, Written(poster, PosterSection.Query)),
        new(ChecklistItem.Chart, Written(poster, PosterSection.Chart)),
        new(ChecklistItem.Conclusion, Written(poster, PosterSection.Conclusion)),
        new(ChecklistItem.Figure, poster.Figures.Count > 0),
        new(ChecklistItem.Captions, poster.Figures.Count > 0 && poster.Figures.All(figure => !string.IsNullOrWhiteSpace(figure.Caption))),
    ];

    public static PosterOutcome HandIn(this Poster poster)
    {
        if (!poster.Editable) return new Refused(Refusal.Locked);
        if (poster.Checklist().Any(line => !line.Ready)) return new Refused(Refusal.Incomplete);
        return new Done(poster with { State = HandInState.HandedIn });
    }

    /// <summary>Takes the poster back to go on writing; an accepted one keeps its publication until the next is accepted.</summary>
    public static PosterOutcome TakeBack(this Poster poster) => poster.State switch
    {
        HandInState.HandedIn or HandInState.Accepted => new Done(poster with { State = HandInState.Draft }),
        _ => new Done(poster),
    };

    public static PosterOutcome Return(this Poster poster, string? feedback)
    {
        if (poster.State is not (HandInState.HandedIn or HandInState.Accepted)) return new Refused(Refusal.NotHandedIn);
        if (string.IsNullOrWhiteSpace(feedback)) return new Refused(Refusal.FeedbackMissing);
        if (feedback.Length > PosterLimits.Feedback) return new Refused(Refusal.FeedbackTooLong);
        return new Done(poster with { State = HandInState.Returned, Feedback = feedback.Trim() });
    }

    public static PosterOutcome Accept(this Poster poster, string? feedback)
    {
        if (poster.State is not HandInState.HandedIn) return new Refused(Refusal.NotHandedIn);
        if (feedback?.Length > PosterLimits.Feedback) return new Refused(Refusal.FeedbackTooLong);
        return new Done(poster with { State = HandInState.Accepted, Feedback = string.IsNullOrWhiteSpace(feedback) ? null : feedback.Trim() });
    }

    private static bool Written(Poster poster, PosterSection section) => !string.IsNullOrWhiteSpace(poster.Section(section).Text);
}
