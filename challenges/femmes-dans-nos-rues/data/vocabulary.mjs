// The items and properties the data speaks with, so that labels can be shown offline.
import { literal } from "./turtle.mjs";

export const cities = { Nantes: "wd:Q12191", "Saint-Brieuc": "wd:Q29234" };

export const genders = { F: "wd:Q6581072", M: "wd:Q6581097", NB: "wd:Q48270" };

export const vocabulary = [
  item("Q12191", "Nantes", "Nantes", "commune française, préfecture de la Loire-Atlantique", "city in Loire-Atlantique, France"),
  item("Q29234", "Saint-Brieuc", "Saint-Brieuc", "commune française, préfecture des Côtes-d’Armor", "city in Côtes-d'Armor, France"),
  item("Q79007", "rue", "street", "voie de circulation bordée de bâtiments", "public road in a built-up area"),
  item("Q5", "être humain", "human", "personne réelle", "real person"),
  item("Q6581072", "féminin", "female", "à utiliser avec « sexe ou genre » (P21)", "to be used with \"sex or gender\" (P21)", ["femme", "woman"]),
  item("Q6581097", "masculin", "male", "à utiliser avec « sexe ou genre » (P21)", "to be used with \"sex or gender\" (P21)", ["homme", "man"]),
  item("Q48270", "non-binaire", "non-binary", "identité de genre ni seulement féminine ni seulement masculine", "gender identity neither only female nor only male"),
  property("P18", "image", "image"),
  property("P21", "sexe ou genre", "sex or gender"),
  property("P31", "nature de l’élément", "instance of"),
  property("P131", "localisation administrative", "located in the administrative territorial entity"),
  property("P138", "nommé en référence à", "named after"),
  property("P569", "date de naissance", "date of birth"),
  property("P570", "date de mort", "date of death"),
  property("P625", "coordonnées géographiques", "coordinate location"),
];

function item(id, fr, en, descriptionFr, descriptionEn, [otherFr, otherEn] = []) {
  return [`wd:${id}`, [
    ...labels(fr, en),
    ["skos:altLabel", literal(otherFr, "fr")],
    ["skos:altLabel", literal(otherEn, "en")],
    ["schema:description", literal(descriptionFr, "fr")],
    ["schema:description", literal(descriptionEn, "en")],
  ]];
}

function property(id, fr, en) {
  return [`wd:${id}`, [["rdf:type", "wikibase:Property"], ["wikibase:directClaim", `wdt:${id}`], ...labels(fr, en)]];
}

function labels(fr, en) {
  return [["rdfs:label", literal(fr, "fr")], ["rdfs:label", literal(en, "en")]];
}
