namespace DataChallenge.Sources.Results;

/// <summary>Datatype IRIs (XSD 1.1 Part 2; GeoSPARQL 1.0).</summary>
internal static class Xsd
{
    public const string Prefix = "http://www.w3.org/2001/XMLSchema#";
    public const string Boolean = Prefix + "boolean";
    public const string String = Prefix + "string";
    public const string WktLiteral = "http://www.opengis.net/ont/geosparql#wktLiteral";
}
