namespace DataChallenge.Web.Views;

/// <summary>Names the resources of views and figures.</summary>
public sealed class ViewText;
