namespace DataChallenge.Web.Teams;

/// <summary>Marks the texts of joining and of teams.</summary>
public sealed class TeamsText;
