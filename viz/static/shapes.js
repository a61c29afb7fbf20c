/**
 * The shape of every kind of thing, the same in the picture, the legend, the lists and what is saved.
 */
import { svg } from "./dom.js";

/** Kind of thing → the name of its shape in vis-network. */
export const SHAPES = { Document: "square", Article: "dot", Official: "triangle", Organisation: "diamond" };

/** Half the width of a thing in the picture: wider with the articles that cite or name it. */
export function size(thing, middle = false) {
  const base = thing.label === "Article" ? 7 : 9;
  return base + Math.min(11, Math.log2((thing.total ?? 0) + 1) * 1.1) + (middle ? 5 : 0);
}

/**
 * The shape of a kind as attributes of an SVG element, around a point.
 * @returns {[string, Object]} element name and attributes
 */
export function outline(label, x, y, half) {
  const at = (points) => points.map(([dx, dy]) => `${round(x + dx * half)},${round(y + dy * half)}`).join(" ");
  switch (label) {
    case "Document":
      return ["rect", { x: round(x - half), y: round(y - half), width: round(half * 2), height: round(half * 2) }];
    case "Official":
      return ["polygon", { points: at([[0, -1.15], [1, 0.58], [-1, 0.58]]) }];
    case "Organisation":
      return ["polygon", { points: at([[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]) }];
    default:
      return ["circle", { cx: round(x), cy: round(y), r: round(half) }];
  }
}

/** A small drawing of a kind's shape, for people who see; its name stands beside it as text. @returns {SVGElement} */
export function icon(label, known = true) {
  const [name, given] = outline(label, 8, label === "Official" ? 9 : 8, 6);
  return svg("svg", { class: `icon ${label}${known === false ? " unknown" : ""}`, viewBox: "0 0 16 16", width: 16, height: 16,
    "aria-hidden": "true", focusable: "false" }, svg(name, given));
}

function round(value) {
  return Math.round(value * 100) / 100;
}
