// Turns the two CSV files of source/ into rues.ttl.gz, in Wikidata's own vocabulary.
// Run: node challenges/femmes-dans-nos-rues/data/build.mjs [output file]
// The same input always gives the same output: order is the files', nothing depends on the clock.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readCsv } from "./csv.mjs";
import { dateTime, filePath, iri, literal, point, Turtle, wikipedia } from "./turtle.mjs";
import { cities, genders, vocabulary } from "./vocabulary.mjs";

const here = file => fileURLToPath(new URL(file, import.meta.url));
const streets = readCsv(readFileSync(here("source/streets.csv"), "utf8"));
const namesakes = readCsv(readFileSync(here("source/named-after.csv"), "utf8"));

const namesakeOf = new Map(namesakes.map(namesake => [namesake.qid, namesake]));
const turtle = new Turtle();
const named = nameStreets(streets);
const used = new Set(named.flatMap(street => [...street.namesakes]));
const alreadyThere = new Set(named.map(street => street.subject));

vocabulary.forEach(([subject, properties]) => turtle.add(subject, properties));
named.forEach(addStreet);
namesakes.filter(namesake => used.has(namesake.qid) && !alreadyThere.has(`wd:${namesake.qid}`)).forEach(addNamesake);

const output = process.argv[2] ?? here("rues.ttl.gz");
const zipped = gzipSync(turtle.toString(), { level: 9 });
zipped[9] = 255; // "unknown system", so that every computer writes the same header
writeFileSync(output, zipped);

// A row of streets.csv is one street with at most one namesake, and every row is kept as a street of its own, so that the
// snapshot counts what the source counts. OpenStreetMap sometimes cuts a street in features that share one Wikidata item, and a
// street dedicated to two persons has two rows: the first has the item, the others get IRIs under the kit's namespace.
function nameStreets(rows) {
  const taken = new Set();
  return rows.map(row => {
    const own = streetIri(row);
    let subject = row.street_qid ? `wd:${row.street_qid}` : own;
    for (let turn = 2; taken.has(subject); turn++) subject = row.street_qid && !taken.has(own) ? own : streetIri(row, `:${turn}`);
    taken.add(subject);
    return { subject, ...row, namesakes: row.named_after_qid && !isNamedAfterItself(row) ? [row.named_after_qid] : [] };
  });
}

// In some rows the street's own item stands where its namesake should: a slip in the source, left out.
// Only things are compared by name: a street called just "Sarah Bernhardt" is named after Sarah Bernhardt.
function isNamedAfterItself(row) {
  const namesake = namesakeOf.get(row.named_after_qid);
  return row.named_after_qid === row.street_qid || (namesake.is_person !== "1" && plain(namesake.label_fr) === plain(row.street));
}

function plain(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

function streetIri(row, turn = "") {
  return iri(`urn:datachallenge:femmes-dans-nos-rues:street:${row.osm_type}:${row.osm_id}${turn}`);
}

function addStreet(street) {
  turtle.add(street.subject, [
    ["rdfs:label", literal(street.street, "fr")],
    ["wdt:P31", "wd:Q79007"],
    ["wdt:P131", cities[street.city]],
    ["wdt:P625", point(street.lon, street.lat)],
    ...street.namesakes.map(qid => ["wdt:P138", `wd:${qid}`]),
  ]);
}

function addNamesake(namesake) {
  const subject = `wd:${namesake.qid}`;
  turtle.add(subject, [
    ["rdfs:label", literal(namesake.label_fr, "fr")],
    ["rdfs:label", literal(namesake.label_en, "en")],
    ["schema:description", literal(namesake.description_fr, "fr")],
    ["schema:description", literal(namesake.description_en, "en")],
    ["wdt:P31", namesake.is_person === "1" ? "wd:Q5" : null],
    ["wdt:P21", genders[namesake.gender]],
    ["wdt:P569", dateTime(namesake.birth_year)],
    ["wdt:P570", dateTime(namesake.death_year)],
    ["wdt:P18", filePath(namesake.image)],
  ]);
  if (namesake.frwiki)
    turtle.add(wikipedia(namesake.frwiki), [
      ["schema:about", subject],
      ["schema:inLanguage", '"fr"'],
      ["schema:isPartOf", "<https://fr.wikipedia.org/>"],
      ["schema:name", literal(namesake.frwiki, "fr")],
    ]);
}
