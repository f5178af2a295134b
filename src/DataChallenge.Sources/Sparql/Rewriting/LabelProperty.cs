namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>What the label service gives, longest suffix first.</summary>
/// <param name="Suffix">How the variables of the automatic form end.</param>
/// <param name="Iri">The property looked up.</param>
/// <param name="Many">Whether all values of a language are joined by commas.</param>
/// <param name="FallsBack">Whether the identifier stands in for what is missing.</param>
internal sealed record LabelProperty(string Suffix, string Iri, bool Many = false, bool FallsBack = false)
{
    public static readonly LabelProperty[] All =
    [
        new("Description", "http://schema.org/description"),
        new("AltLabel", "http://www.w3.org/2004/02/skos/core#altLabel", Many: true),
        new("Label", "http://www.w3.org/2000/01/rdf-schema#label", FallsBack: true),
    ];

    public static LabelProperty? Of(string iri) => Array.Find(All, property => property.Iri == iri);
}
