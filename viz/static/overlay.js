/**
 * What is written over the picture in pixels of the screen, whatever the zoom: names beside things, years beneath.
 */
import { brief, fitted, LINE } from "./labels.js";
import { size } from "./shapes.js";

/** Kept free above and below everything, and for the years, in pixels. */
export const EDGE = 36;
export const AXIS = 26;
const FONT = "13px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** Kept free at either side of a picture for names, in pixels. */
export function side(width) {
  return Math.min(80, width / 7);
}

/** Left, right, top and bottom of places. @returns {number[]} */
export function extent(places) {
  const [xs, ys] = [0, 1].map((axis) => places.map((place) => place[axis]));
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

/** The names of the things of a picture, chosen anew for every zoom and carried along while the view moves. */
export class Names {
  constructor() {
    this.written = new Map();
    this.forget();
  }

  /** The names must be chosen anew: something has moved, come or gone. */
  forget() {
    this.scale = 0;
    this.found = new Map();
  }

  /**
   * Writes the names.
   * @param {CanvasRenderingContext2D} context @param {{scale: number, x: number, y: number, width: number, height: number}} view
   * @param {{order: Object[], places: Map, middle: string, selected: ?string, colours: Object}} picture
   */
  draw(context, view, { order, places, middle, selected, colours }) {
    Object.assign(context, { font: FONT, textAlign: "left", textBaseline: "middle" });
    if (this.scale !== view.scale) this.#choose(context, view, [...order].sort((one, other) =>
      Number(other.key === selected) - Number(one.key === selected)), places, new Set([middle, selected]), middle);
    for (const label of this.found.values()) {
      const [x, y] = [view.x + label.x, view.y + label.y];
      if (x > view.width || y > view.height || x + label.width < 0 || y + LINE < 0) continue;
      context.fillStyle = colours.ground;
      context.globalAlpha = 0.78;
      context.fillRect(x - 2, y, label.width + 4, LINE);
      context.globalAlpha = 1;
      context.fillStyle = colours.ink;
      context.fillText(label.text, x, y + LINE / 2);
    }
  }

  /** Where the names stand in a view. @returns {Array<{key: string, x: number, y: number, width: number, height: number}>} */
  boxes(view) {
    return [...this.found].map(([key, { x, y, width }]) => ({ key, x: view.x + x, y: view.y + y, width, height: LINE }));
  }

  #choose(context, { scale, width }, order, places, first, middle) {
    const points = order.map((thing) => {
      const [x, y] = places.get(thing.key);
      return { key: thing.key, x: x * scale, y: y * scale, half: size(thing, thing.key === middle) * scale, ...this.#text(context, thing), must: first.has(thing.key) };
    });
    const [left, right, top, bottom] = extent(points.map(({ x, y }) => [x, y]));
    const [aside, edge] = [side(width) - 4, EDGE - 4];
    const texts = new Map(points.map(({ key, text }) => [key, text]));
    this.found = fitted(points, { left: left - aside, right: right + aside, top: top - edge, bottom: bottom + edge });
    for (const [key, label] of this.found) label.text = texts.get(key);
    this.scale = scale;
  }

  #text(context, { name }) {
    if (!this.written.has(name)) {
      const text = brief(name);
      this.written.set(name, { text, width: Math.ceil(context.measureText(text).width) });
    }
    return this.written.get(name);
  }
}

/** Draws a line for every year, to stand beneath everything. */
export function yearLines(context, view, axis, colours) {
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  for (const { x } of axis) {
    context.beginPath();
    context.moveTo(view.x + x * view.scale, 0);
    context.lineTo(view.x + x * view.scale, view.height - AXIS);
    context.stroke();
  }
}

/** Writes the years along the lower edge, as many as have room. */
export function yearNames(context, view, axis, colours) {
  context.fillStyle = colours.ground;
  context.fillRect(0, view.height - AXIS, view.width, AXIS);
  Object.assign(context, { font: FONT, textAlign: "center", textBaseline: "middle", fillStyle: colours.ink });
  let last = -Infinity;
  for (const { x, text } of axis) {
    const at = view.x + x * view.scale;
    const half = context.measureText(text).width / 2 + 4;
    if (at - half < last) continue;
    last = at + half;
    context.fillText(text, at, view.height - AXIS / 2);
  }
}
