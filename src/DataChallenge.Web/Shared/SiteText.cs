namespace DataChallenge.Web.Shared;

/// <summary>Texts of the layout, of error pages and of shared components.</summary>
public sealed class SiteText;
