/**
 * How things and links look in the picture: shapes and colours by kind, dashes for what is not sure.
 */
import { linkId } from "./graph.js";
import { certainty } from "./sieve.js";
import { SHAPES, size } from "./shapes.js";

const COLOURS = ["ground", "ink", "faint", "line", "Document", "Article", "Official", "Organisation", "chosen", "way"];

/** The colours of the page as it is now, light or dark. @returns {Object<string, string>} */
export function palette(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** A thing as a node of vis-network: hollow where the register does not have it. */
export function nodeOf(thing, [x, y], about, colours) {
  const middle = thing.key === about.middle;
  const way = about.way.has(thing.key);
  const main = colours[thing.label];
  const background = thing.known === false ? colours.ground : main;
  const pointed = { border: colours.chosen, background };
  return {
    id: thing.key, x, y, shape: SHAPES[thing.label] ?? "dot", size: size(thing, middle), fixed: Boolean(about.pins[thing.key]),
    title: [thing.name, thing.detail].filter(Boolean).join("\n"),
    borderWidth: way || middle ? 4 : 1.5, shapeProperties: { borderDashes: thing.known === false ? [4, 3] : false },
    color: { border: middle ? colours.ink : way ? colours.way : main, background, highlight: pointed, hover: pointed },
  };
}

/** Links as edges of vis-network: straight, and bent where another joins the same two things. */
export function edgesOf(links, about, colours) {
  const pairs = new Map();
  return links.map((link) => {
    const pair = [link.source, link.target].sort().join(" ");
    const beside = pairs.get(pair) ?? 0;
    pairs.set(pair, beside + 1);
    const way = about.ways.has(linkId(link));
    return {
      id: linkId(link), from: link.source, to: link.target, dashes: dashes(link) ?? false, width: way ? 3.5 : 1.2,
      smooth: beside ? { enabled: true, type: "curvedCW", roundness: 0.12 * beside } : false,
      color: { color: way ? colours.way : colours.line, highlight: colours.chosen, hover: colours.chosen },
    };
  });
}

/** The dashes of a link: long for what is planned or open, short for what is inferred, none for what is stated. */
export function dashes(link) {
  return { planned: [6, 5], ambiguous: [6, 5], inferred: [2, 3] }[certainty(link)] ?? null;
}
