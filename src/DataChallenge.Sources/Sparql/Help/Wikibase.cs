using System.Text.RegularExpressions;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>What Wikidata's own terms mean in a tree.</summary>
internal static partial class Wikibase
{
    public const string LabelServiceIri = "http://wikiba.se/ontology#label";
    private const string Direct = "http://www.wikidata.org/prop/direct/";

    /// <summary>The IRI in full when its prefix is one of Wikidata's.</summary>
    public static string Full(IriTerm iri) => iri.Prefix is null ? iri.Local : WellKnownPrefixes.All.GetValueOrDefault(iri.Prefix, iri.Prefix + ":") + iri.Local;

    public static bool IsLabelService(Pattern pattern) => pattern is ServicePattern { Name: IriTerm name } && Full(name) == LabelServiceIri;

    public static bool IsProperty(PropertyPath path, string id) => path is TermPath { Term: IriTerm iri } && Full(iri) == Direct + id;

    public static bool IsItemId(string local) => ItemId().IsMatch(local);

    public static bool IsPropertyId(string local) => PropertyId().IsMatch(local);

    /// <summary>For <c>personLabel</c>, <c>person</c>; null for a name that ends otherwise.</summary>
    public static string? Named(string variable)
    {
        var match = LabelName().Match(variable);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("^Q[1-9][0-9]*$")]
    private static partial Regex ItemId();

    [GeneratedRegex("^P[1-9][0-9]*$")]
    private static partial Regex PropertyId();

    [GeneratedRegex("^(.+?)(?:AltLabel|Label|Description)$")]
    private static partial Regex LabelName();
}
