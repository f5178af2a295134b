namespace DataChallenge.Web.Kits;

/// <summary>Marks the resources with what can be wrong in a kit's folder.</summary>
public sealed class KitErrorText;
