/**
 * The filters: what is left of the things and links shown, and how many of each value there are.
 */
import { linkId } from "./graph.js";

/**
 * The things and links that the filters let through. The middle and the ends of the way always stay; a thing that
 * has lost all its links goes with them.
 * @param {{things: Object[], links: Object[]}} shown @param {Object<string, string[]>} off
 * @param {Set<string>} kept keys that stay @returns {{things: Object[], links: Object[]}}
 */
export function sifted(shown, off, kept) {
  const without = Object.fromEntries(Object.entries(off).map(([name, values]) => [name, new Set(values)]));
  const passing = shown.things.filter((thing) => kept.has(thing.key) || passes(thing, without));
  const keys = new Set(passing.map((thing) => thing.key));
  const links = shown.links.filter((link) => keys.has(link.source) && keys.has(link.target)
    && !without.kind.has(link.kind) && !without.certainty.has(certainty(link)));
  const once = ends(shown.links);
  const still = ends(links);
  const things = passing.filter(({ key }) => kept.has(key) || still.has(key) || !once.has(key));
  return { things, links };
}

function passes(thing, without) {
  return !without.type.has(thing.label) && !(thing.type && without.type.has(thing.type))
    && !(thing.issuer && without.issuer.has(thing.issuer)) && !(thing.term && without.term.has(thing.term))
    && !(thing.year && without.year.has(String(thing.year)));
}

function ends(links) {
  return new Set(links.flatMap((link) => [link.source, link.target]));
}

/** How sure a link is, as the filter names it; a link that tells no certainty is stated. */
export function certainty(link) {
  return link.planned ? "planned" : link.certainty ?? "stated";
}

/**
 * The values of every filter among what is shown, with how many there are of each: `[value, count]`, most first,
 * years in their order.
 * @returns {Object<string, Array<[string, number]>>}
 */
export function facets({ things, links }) {
  const documents = things.filter((thing) => thing.label === "Document");
  return {
    label: counted(things.map((thing) => thing.label)),
    type: counted(documents.map((thing) => thing.type)),
    issuer: counted(things.map((thing) => thing.issuer)),
    term: counted(things.map((thing) => thing.term)),
    year: counted(things.map((thing) => thing.year)).sort(([one], [other]) => Number(one) - Number(other)),
    kind: counted(links.map((link) => link.kind)),
    certainty: counted(links.map(certainty)),
  };
}

function counted(values) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

/** How many of the links shown each thing has. @returns {Map<string, number>} */
export function degrees(links) {
  const found = new Map();
  for (const key of links.flatMap((link) => [link.source, link.target])) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** The things and links by their names. */
export function named({ things, links }) {
  return { things: new Map(things.map((thing) => [thing.key, thing])), links: new Map(links.map((link) => [linkId(link), link])) };
}
