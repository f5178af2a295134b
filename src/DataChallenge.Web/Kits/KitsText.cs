namespace DataChallenge.Web.Kits;

/// <summary>Marks the resources of the kits' pages.</summary>
public sealed class KitsText;
