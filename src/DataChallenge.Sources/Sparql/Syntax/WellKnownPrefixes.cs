using System.Collections.Frozen;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>The prefixes that the Wikidata Query Service knows without declaration (Wikibase RDF dump format and Blazegraph's own).</summary>
public static class WellKnownPrefixes
{
    /// <summary>Namespace IRI by prefix.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["wikibase"] = "http://wikiba.se/ontology#",
        ["wd"] = "http://www.wikidata.org/entity/",
        ["wdt"] = "http://www.wikidata.org/prop/direct/",
        ["wdtn"] = "http://www.wikidata.org/prop/direct-normalized/",
        ["wds"] = "http://www.wikidata.org/entity/statement/",
        ["p"] = "http://www.wikidata.org/prop/",
        ["wdref"] = "http://www.wikidata.org/reference/",
        ["wdv"] = "http://www.wikidata.org/value/",
        ["ps"] = "http://www.wikidata.org/prop/statement/",
        ["psv"] = "http://www.wikidata.org/prop/statement/value/",
        ["psn"] = "http://www.wikidata.org/prop/statement/value-normalized/",
        ["pq"] = "http://www.wikidata.org/prop/qualifier/",
        ["pqv"] = "http://www.wikidata.org/prop/qualifier/value/",
        ["pqn"] = "http://www.wikidata.org/prop/qualifier/value-normalized/",
        ["pr"] = "http://www.wikidata.org/prop/reference/",
        ["prv"] = "http://www.wikidata.org/prop/reference/value/",
        ["prn"] = "http://www.wikidata.org/prop/reference/value-normalized/",
        ["wdno"] = "http://www.wikidata.org/prop/novalue/",
        ["wdata"] = "http://www.wikidata.org/wiki/Special:EntityData/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["ontolex"] = "http://www.w3.org/ns/lemon/ontolex#",
        ["schema"] = "http://schema.org/",
        ["geo"] = "http://www.opengis.net/ont/geosparql#",
        ["geof"] = "http://www.opengis.net/def/geosparql/function/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["bd"] = "http://www.bigdata.com/rdf#",
        ["bds"] = "http://www.bigdata.com/rdf/search#",
        ["gas"] = "http://www.bigdata.com/rdf/gas#",
        ["hint"] = "http://www.bigdata.com/queryHints#",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
