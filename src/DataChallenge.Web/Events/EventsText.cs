namespace DataChallenge.Web.Events;

/// <summary>Marks the texts of events.</summary>
public sealed class EventsText;
