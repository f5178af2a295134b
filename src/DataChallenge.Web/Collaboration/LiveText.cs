namespace DataChallenge.Web.Collaboration;

/// <summary>Marks the texts of the live channel.</summary>
public sealed class LiveText;
