namespace DataChallenge.Web.Teams;

/// <summary>A group of participants in an event; its id is also its notebook's.</summary>
public sealed record Team
{
    public required string Id { get; init; }
    public required string EventId { get; init; }
    public required string Name { get; init; }
    /// <summary>One of the team colours of the design tokens (1 to 8).</summary>
    public required int Colour { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>Work the site shows as an example: nobody joins it, and it is not counted among the event's teams.</summary>
    public bool IsExample { get; init; }
}

/// <summary>Someone who joined with an event code: a pseudonym, nothing else about the person.</summary>
public sealed record Participant
{
    public required string Id { get; init; }
    public required string EventId { get; init; }
    public string? TeamId { get; init; }
    /// <summary>Place in the team, from 1 to the event's team size. Unique in the store, so that two people never take the last seat.</summary>
    public int Seat { get; init; }
    public required string Pseudonym { get; init; }
    /// <summary>SHA-256 of the personal return code, in hexadecimal. The code itself is shown once and never kept.</summary>
    public required string ReturnCodeHash { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
}
