using System.Text.Json.Serialization;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Posters;

/// <summary>What a team hands in for a text or dataset deliverable of its kit. Id is team.deliverable.</summary>
public sealed record TeamDeliverable
{
    public required string TeamId { get; init; }
    public required string EventId { get; init; }
    public required string DeliverableId { get; init; }
    /// <summary>Markdown: what was found, or how the dataset was made.</summary>
    public SectionText Text { get; init; } = SectionText.Empty;
    /// <summary>Results shown with the text; a dataset has one, which is its data.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public HandInState State { get; init; }
    public string? Feedback { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }

    [JsonIgnore]
    public string Id => IdOf(TeamId, DeliverableId);

    [JsonIgnore]
    public bool Editable => State is HandInState.Draft or HandInState.Returned;

    public static string IdOf(string teamId, string deliverableId) => $"{teamId}.{deliverableId}";
}

/// <summary>A notebook result frozen into a deliverable. Cell is the SPARQL cell it came from.</summary>
public sealed record Attachment(string Id, string Title, string ResultAddress, string? Cell = null, ViewSpec? View = null);

/// <summary>What became of a change to a deliverable.</summary>
public abstract record DeliverableOutcome
{
    private DeliverableOutcome() { }

    public sealed record Done(TeamDeliverable Deliverable) : DeliverableOutcome;

    public sealed record Conflict(SectionText Theirs) : DeliverableOutcome;

    public sealed record Refused(Refusal Reason) : DeliverableOutcome;
}
