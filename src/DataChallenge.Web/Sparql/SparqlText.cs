namespace DataChallenge.Web.Sparql;

/// <summary>Names the resources of /sparql.</summary>
public sealed class SparqlText;
