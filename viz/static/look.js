/**
 * How things and links look in the picture: shapes and colours by kind, dashes for what is not sure.
 */
import { linkId } from "./graph.js";
import { certainty } from "./sieve.js";
import { SHAPES, size } from "./shapes.js";
import { say } from "./words.js";

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

/** How far each further line between the same two things bends away from the one before. */
const BEND = 0.2;

/** How far each link bends: the first between two things is straight, whichever way it leads. @returns {number[]} */
export function bends(links) {
  const pairs = new Map();
  return links.map((link) => {
    const pair = [link.source, link.target].sort().join(" ");
    const beside = pairs.get(pair) ?? 0;
    pairs.set(pair, beside + 1);
    return BEND * beside;
  });
}

/** Links as edges of vis-network: straight, and bent where another joins the same two things. */
export function edgesOf(links, about, colours) {
  const bent = bends(links);
  return links.map((link, at) => {
    const way = about.ways.has(linkId(link));
    return {
      id: linkId(link), from: link.source, to: link.target, title: called(link), dashes: dashes(link) ?? false, width: way ? 3.5 : 1.2,
      smooth: bent[at] ? { enabled: true, type: "curvedCW", roundness: bent[at] } : false,
      color: { color: way ? colours.way : colours.line, highlight: colours.chosen, hover: colours.chosen },
    };
  });
}

/** What is said of a link under the pointer: its kind, and how often it is said, if more than once. */
export function called(link) {
  return [say(`kind_${link.kind}`), link.count > 1 ? say("times", { count: link.count }) : null].filter(Boolean).join(" · ");
}

/** The dashes of a link: long for what is planned or open, short for what is inferred, none for what is stated. */
export function dashes(link) {
  return { planned: [6, 5], ambiguous: [6, 5], inferred: [2, 3] }[certainty(link)] ?? null;
}
