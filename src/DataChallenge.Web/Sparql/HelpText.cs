namespace DataChallenge.Web.Sparql;

/// <summary>Names the resources that speak to somebody writing a query.</summary>
public sealed class HelpText;
