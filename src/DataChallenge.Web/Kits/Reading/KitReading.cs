namespace DataChallenge.Web.Kits.Reading;

/// <summary>What came of reading one folder: a kit, or the reasons why not.</summary>
public sealed record KitReading(Kit? Kit, IReadOnlyList<KitError> Errors);
