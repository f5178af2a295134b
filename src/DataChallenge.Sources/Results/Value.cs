namespace DataChallenge.Sources.Results;

/// <summary>What the values of a column are, which decides how they are shown, sorted and drawn.</summary>
public enum ValueKind
{
    /// <summary>A thing with an IRI; Wikidata items among them.</summary>
    Entity,
    /// <summary>Text, with a language tag or without.</summary>
    Text,
    /// <summary>A number in XSD lexical form.</summary>
    Number,
    /// <summary>A day, month, year or moment, in XSD lexical form; see <see cref="Value.AsDate"/> for its precision.</summary>
    Date,
    /// <summary>A place, as a WKT literal <c>Point(longitude latitude)</c> in degrees, WGS 84 (GeoSPARQL 1.0, 8.5.1).</summary>
    Point,
    /// <summary>A picture by its address (Wikimedia Commons <c>Special:FilePath</c>).</summary>
    Image,
    /// <summary>An address that is neither an entity nor a picture.</summary>
    Link,
    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>
/// One value of a result: an RDF term (RDF 1.1 Concepts, section 3) with the kind it reads as.
/// </summary>
/// <param name="Kind">How it reads.</param>
/// <param name="Lexical">The IRI, blank node label (with <c>_:</c>) or lexical form, unchanged.</param>
/// <param name="Datatype">Datatype IRI of a typed literal; null for IRIs, blank nodes, plain and language-tagged text.</param>
/// <param name="Language">BCP 47 tag of language-tagged text, else null.</param>
public sealed partial record Value(ValueKind Kind, string Lexical, string? Datatype = null, string? Language = null);

/// <summary>A column of a result.</summary>
/// <param name="Name">The variable's name, without <c>?</c>.</param>
/// <param name="Kind">The kind all its values share; <see cref="ValueKind.Text"/> when they do not.</param>
/// <param name="LabelOf">For a label column such as <c>personLabel</c>, the entity column it names; else null.</param>
public sealed record Column(string Name, ValueKind Kind, string? LabelOf = null);
