using static DataChallenge.Web.Posters.DeliverableOutcome;

namespace DataChallenge.Web.Posters;

/// <summary>The changes a text or dataset deliverable knows; the same way from draft to accepted as a poster.</summary>
public static class DeliverableChanges
{
    public static DeliverableOutcome Write(this TeamDeliverable deliverable, string text, int expected, string by)
    {
        text = text.ReplaceLineEndings("\n");
        if (!deliverable.Editable) return new Refused(Refusal.Locked);
        if (text.Length > PosterLimits.Section) return new Refused(Refusal.SectionTooLong);
        if (text == deliverable.Text.Text) return new Done(deliverable);
        if (expected != deliverable.Text.Revision) return new Conflict(deliverable.Text);
        return new Done(deliverable with { Text = new(text, expected + 1, by) });
    }

    /// <summary>Adds a result; a dataset holds only one, so a new one takes its place.</summary>
    public static DeliverableOutcome Attach(this TeamDeliverable deliverable, Attachment attachment, bool only)
    {
        if (!deliverable.Editable) return new Refused(Refusal.Locked);
        if (attachment.Title.Length > PosterLimits.Caption) return new Refused(Refusal.CaptionTooLong);
        if (only) return new Done(deliverable with { Attachments = [attachment] });
        if (deliverable.Attachments.Count >= PosterLimits.Figures) return new Refused(Refusal.TooManyFigures);
        return new Done(deliverable with { Attachments = [.. deliverable.Attachments, attachment] });
    }

    public static DeliverableOutcome Detach(this TeamDeliverable deliverable, string attachmentId)
    {
        if (!deliverable.Editable) return new Refused(Refusal.Locked);
        return new Done(deliverable with { Attachments = [.. deliverable.Attachments.Where(attachment => attachment.Id != attachmentId)] });
    }

    public static DeliverableOutcome HandIn(this TeamDeliverable deliverable, bool needsData)
    {
        if (!deliverable.Editable) return new Refused(Refusal.Locked);
        if (string.IsNullOrWhiteSpace(deliverable.Text.Text) || (needsData && deliverable.Attachments.Count == 0)) return new Refused(Refusal.Incomplete);
        return new Done(deliverable with { State = HandInState.HandedIn });
    }

    public static DeliverableOutcome TakeBack(this TeamDeliverable deliverable) =>
        new Done(deliverable.Editable ? deliverable : deliverable with { State = HandInState.Draft });

    /// <summary>The facilitator's answer; returning asks for a word why.</summary>
    public static DeliverableOutcome Judge(this TeamDeliverable deliverable, bool accept, string? feedback)
    {
        if (deliverable.State is not HandInState.HandedIn) return new Refused(Refusal.NotHandedIn);
        if (!accept && string.IsNullOrWhiteSpace(feedback)) return new Refused(Refusal.FeedbackMissing);
        if (feedback?.Length > PosterLimits.Feedback) return new Refused(Refusal.FeedbackTooLong);
        return new Done(deliverable with
        {
            State = accept ? HandInState.Accepted : HandInState.Returned,
            Feedback = string.IsNullOrWhiteSpace(feedback) ? null : feedback.Trim(),
        });
    }
}
