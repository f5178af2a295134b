// Writes Turtle the way Wikidata's own dumps put things: labels, years as first of January, points as WKT, Commons files by name.
const prefixes = {
  wd: "http://www.wikidata.org/entity/",
  wdt: "http://www.wikidata.org/prop/direct/",
  wikibase: "http://wikiba.se/ontology#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  geo: "http://www.opengis.net/ont/geosparql#",
};

export class Turtle {
  #blocks = [Object.entries(prefixes).map(([name, namespace]) => `@prefix ${name}: <${namespace}> .`).join("\n")];

  add(subject, properties) {
    const known = properties.filter(([, object]) => object);
    if (known.length > 0) this.#blocks.push(`${subject}\n  ${known.map(([predicate, object]) => `${predicate} ${object}`).join(" ;\n  ")} .`);
  }

  toString() {
    return `${this.#blocks.join("\n\n")}\n`;
  }
}

export const iri = address => `<${address}>`;

export function literal(text, language) {
  if (!text) return null;
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `"${escaped}"@${language}`;
}

export const point = (longitude, latitude) => `"Point(${longitude} ${latitude})"^^geo:wktLiteral`;

// A year only, as Wikidata gives it. Year 0 exists in xsd:dateTime (XSD 1.1) and is 1 BCE, hence the shift below it.
export function dateTime(year) {
  if (!year) return null;
  const number = Number(year) < 0 ? Number(year) + 1 : Number(year);
  const digits = String(Math.abs(number)).padStart(4, "0");
  return `"${number < 0 ? "-" : ""}${digits}-01-01T00:00:00Z"^^xsd:dateTime`;
}

export const filePath = name => (name ? iri(`http://commons.wikimedia.org/wiki/Special:FilePath/${strictEncode(name)}`) : null);

export const wikipedia = title => iri(`https://fr.wikipedia.org/wiki/${titleEncode(title)}`);

function strictEncode(text) {
  return encodeURIComponent(text).replace(/[!'()*]/g, hex);
}

function titleEncode(title) {
  const plain = { "%3B": ";", "%40": "@", "%24": "$", "%2C": ",", "%2F": "/", "%3A": ":" };
  return encodeURIComponent(title.replaceAll(" ", "_")).replace(/'/g, hex).replace(/%(?:3B|40|24|2C|2F|3A)/g, code => plain[code]);
}

function hex(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
