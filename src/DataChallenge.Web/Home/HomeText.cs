namespace DataChallenge.Web.Home;

/// <summary>Texts of the home page and of the pages about the site.</summary>
public sealed class HomeText;
