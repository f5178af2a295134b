// Takes eleven people and all their streets out of the data of femmes-dans-nos-rues, word for word, into rues.ttl.
// Run: node challenges/premiers-pas/data/build.mjs [output file]
// The same input always gives the same output: people in the order below, streets in the order of the data.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const vocabulary = ["Q12191", "Q29234", "Q5", "Q6581072", "Q6581097", "P21", "P31", "P131", "P138", "P569", "P625"];
const people = ["Q1804", "Q2850173", "Q4605", "Q271991", "Q7186", "Q216092", "Q41921", "Q7103", "Q20882", "Q449", "Q33977"];
const title = `# Quelques rues de Nantes et de Saint-Brieuc et les personnes qui leur ont donné leur nom,
# extraites telles quelles des données du kit femmes-dans-nos-rues.`;

const here = file => fileURLToPath(new URL(file, import.meta.url));
const whole = gunzipSync(readFileSync(here("../../femmes-dans-nos-rues/data/rues.ttl.gz"))).toString("utf8");
const [prefixes, ...blocks] = whole.trimEnd().split("\n\n");

const blockOf = new Map(blocks.map(block => [block.slice(0, block.indexOf("\n")), block]));
const chosen = new Set(people.map(person => `wd:${person}`));
const streets = blocks.filter(block => chosen.has(/wdt:P138 (\S+)/.exec(block)?.[1]));

const extract = [title, prefixes, ...[...vocabulary, ...people].map(item => blockOf.get(`wd:${item}`)), ...streets];
writeFileSync(process.argv[2] ?? here("rues.ttl"), `${extract.join("\n\n")}\n`);
