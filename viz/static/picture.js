/**
 * The drawing: vis-network with the places given and nothing in motion, and our own labels over it.
 */
import { linkId } from "./graph.js";
import { brief, fitted, LINE } from "./labels.js";
import { certainty } from "./sieve.js";
import { SHAPES, size } from "./shapes.js";

const FONT = "13px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
/** Kept free above and below, in pixels; the nearest that everything is shown from. */
const EDGE = 36;
const AXIS = 26;
const NEAREST = 1.3;
const OPTIONS = {
  autoResize: false,
  physics: { enabled: false, stabilization: false, barnesHut: { gravitationalConstant: -9000, springLength: 110, avoidOverlap: 0.4 } },
  layout: { improvedLayout: false, randomSeed: 1 },
  interaction: { hover: true, hideEdgesOnDrag: true, hideEdgesOnZoom: false, keyboard: false, multiselect: false, tooltipDelay: 200 },
  nodes: { borderWidth: 1.5, borderWidthSelected: 2.5, labelHighlightBold: false, chosen: true },
  edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.45 } }, width: 1.2, selectionWidth: 1.6, hoverWidth: 0.8 },
};

/** The picture of the things and links that are shown. */
export class Picture {
  /**
   * @param {HTMLElement} box
   * @param {{select: Function, open: Function, move: Function}} told what the reader did: `select(key or link id or
   * null)`, `open(key, point)` for more links, `move(key, place)`
   */
  constructor(box, told) {
    this.box = box;
    this.told = told;
    this.places = new Map();
    this.things = new Map();
    this.order = [];
    this.written = new Map();
    this.labels = { scale: 0, found: new Map() };
    this.nodes = new globalThis.vis.DataSet();
    this.edges = new globalThis.vis.DataSet();
    this.network = new globalThis.vis.Network(box, { nodes: this.nodes, edges: this.edges }, OPTIONS);
    box.querySelector(".vis-network")?.removeAttribute("tabindex");
    this.#listen();
    this.recolour();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.recolour());
  }

  /**
   * Shows things and links at their places.
   * @param {{things: Object[], links: Object[]}} shown @param {Map<string, number[]>} places
   * @param {{middle: string, way: Set<string>, pins: Object, axis: ?Object}} about
   */
  draw(shown, places, about) {
    this.labels = { scale: 0, found: new Map() };
    this.about = about;
    this.shown = shown;
    this.places = new Map([...places].map(([key, place]) => [key, [...place]]));
    this.things = new Map(shown.things.map((thing) => [thing.key, thing]));
    const degree = new Map();
    for (const link of shown.links) for (const key of [link.source, link.target]) degree.set(key, (degree.get(key) ?? 0) + 1);
    const worth = (thing) => (thing.key === about.middle ? 1e9 : 0) + (about.way.has(thing.key) ? 1e8 : 0)
      + (thing.label === "Article" ? 0 : 1e4) + (degree.get(thing.key) ?? 0) * 100 + (thing.total ?? 0) / 1e6;
    this.order = [...shown.things].sort((one, other) => worth(other) - worth(one) || (one.key < other.key ? -1 : 1));
    update(this.nodes, shown.things.map((thing) => this.#node(thing)));
    update(this.edges, this.#edges(shown.links));
    this.#forget();
  }

  /** Marks a thing or a link as the one looked at; null marks none. */
  select(name) {
    this.selected = name;
    if (name && this.nodes.get(name)) this.network.selectNodes([name]);
    else if (name && this.edges.get(name)) this.network.selectEdges([name]);
    else this.network.unselectAll();
    this.#forget();
  }

  /** True where all of the places are in view, with room for their names where all was shown before. */
  sees(places) {
    const [side, edge] = this.fitting ? [this.#side() - 1, EDGE - 1] : [0, 0];
    return [...places.values()].every(([x, y]) => {
      const point = this.network.canvasToDOM({ x, y });
      return point.x >= side && point.y >= edge && point.x <= this.box.clientWidth - side && point.y <= this.box.clientHeight - edge;
    });
  }

  /** Brings everything into view, with room for the names at the edges; it stays so when the box changes its size. */
  fit() {
    const all = [...this.places.values()];
    if (!all.length || !this.box.clientWidth) return;
    const [left, right, top, bottom] = extent(all);
    const foot = this.about.axis ? AXIS : 0;
    const width = this.box.clientWidth - 2 * this.#side();
    const height = this.box.clientHeight - 2 * EDGE - foot;
    const scale = Math.min(NEAREST, width / Math.max(1, right - left), height / Math.max(1, bottom - top));
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom + foot / scale) / 2 }, scale, animation: false });
    this.fitting = true;
  }

  /** Brings one thing into the middle, if it is out of view. */
  reveal(key, always = false) {
    const place = this.places.get(key);
    if (!place || (this.fitting && !always)) return;
    const { x, y } = this.network.canvasToDOM({ x: place[0], y: place[1] });
    const inside = x > 20 && y > 20 && x < this.box.clientWidth - 20 && y < this.box.clientHeight - 20;
    this.fitting = this.fitting && inside && !always;
    if (always || !inside) this.network.moveTo({ position: { x: place[0], y: place[1] }, animation: false });
  }

  /** Where a thing stands on the page. @returns {{x: number, y: number}} */
  point(key) {
    const [x, y] = this.places.get(key) ?? [0, 0];
    return this.network.canvasToDOM({ x, y });
  }

  /** Where the names shown stand in the box. @returns {Array<{key: string, x: number, y: number, width: number, height: number}>} */
  labelBoxes() {
    const origin = this.network.canvasToDOM({ x: 0, y: 0 });
    return [...this.labels.found].map(([key, { x, y, width }]) => ({ key, x: origin.x + x, y: origin.y + y, width, height: LINE }));
  }

  /** Comes nearer by a factor, or goes away. */
  zoom(factor) {
    this.fitting = false;
    this.network.moveTo({ scale: Math.min(4, Math.max(0.05, this.network.getScale() * factor)), animation: false });
  }

  /** Moves the view by pixels. */
  pan(dx, dy) {
    this.fitting = false;
    this.network.moveTo({ offset: { x: -dx, y: -dy }, position: this.network.getViewPosition(), animation: false });
  }

  /** Lets the links pull things together for a moment, and gives the places where they come to rest. */
  stir() {
    return new Promise((done) => {
      this.network.once("stabilized", () => {
        this.network.setOptions({ physics: { enabled: false } });
        const found = this.network.getPositions();
        this.places = new Map(Object.entries(found).map(([key, { x, y }]) => [key, [x, y]]));
        this.#forget();
        done(this.places);
      });
      this.network.setOptions({ physics: { enabled: true } });
      this.network.stabilize(200);
    });
  }

  /** Takes the colours of the page anew, as when it turns dark. */
  recolour() {
    const style = getComputedStyle(this.box);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    this.colours = Object.fromEntries(["ground", "ink", "faint", "line", "Document", "Article", "Official", "Organisation", "chosen",
      "way"].map((name) => [name, colour(name)]));
    if (this.shown) this.draw(this.shown, this.places, this.about);
    this.network.redraw();
  }

  #node(thing) {
    const [x, y] = this.places.get(thing.key);
    const main = this.colours[thing.label];
    const border = this.about.way.has(thing.key) ? this.colours.way : main;
    const background = thing.known === false ? this.colours.ground : main;
    const fixed = Boolean(this.about.pins[thing.key]);
    return {
      id: thing.key, x, y, shape: SHAPES[thing.label] ?? "dot", size: size(thing, thing.key === this.about.middle), fixed,
      title: [thing.name, thing.detail].filter(Boolean).join("\n"),
      borderWidth: this.about.way.has(thing.key) || thing.key === this.about.middle ? 4 : 1.5,
      shapeProperties: { borderDashes: thing.known === false ? [4, 3] : false },
      color: { border: thing.key === this.about.middle ? this.colours.ink : border, background,
        highlight: { border: this.colours.chosen, background }, hover: { border: this.colours.chosen, background } },
    };
  }

  #edges(links) {
    const pairs = new Map();
    return links.map((link) => {
      const pair = [link.source, link.target].sort().join(" ");
      const beside = pairs.get(pair) ?? 0;
      pairs.set(pair, beside + 1);
      const sure = certainty(link);
      const way = this.about.ways?.has(linkId(link));
      return {
        id: linkId(link), from: link.source, to: link.target,
        dashes: sure === "planned" || sure === "ambiguous" ? [6, 5] : sure === "inferred" ? [2, 3] : false,
        width: way ? 3.5 : 1.2, smooth: beside ? { enabled: true, type: "curvedCW", roundness: 0.12 * beside } : false,
        color: { color: way ? this.colours.way : this.colours.line, highlight: this.colours.chosen, hover: this.colours.chosen },
      };
    });
  }

  #listen() {
    this.network.on("click", ({ nodes, edges }) => this.told.select(nodes[0] ?? edges[0] ?? null));
    this.network.on("doubleClick", ({ nodes, pointer }) => nodes.length && this.told.open(nodes[0], pointer.DOM));
    this.network.on("oncontext", ({ event, pointer }) => {
      const key = this.network.getNodeAt(pointer.DOM);
      if (!key) return;
      event.preventDefault();
      this.told.open(key, pointer.DOM);
    });
    this.network.on("zoom", () => (this.fitting = false));
    this.network.on("dragStart", () => (this.fitting = false));
    new ResizeObserver(() => {
      this.network.setSize("100%", "100%");
      if (this.fitting) this.fit();
      this.network.redraw();
    }).observe(this.box);
    this.network.on("dragging", ({ nodes }) => this.#follow(nodes));
    this.network.on("dragEnd", ({ nodes }) => {
      this.#follow(nodes);
      if (nodes.length) this.told.move(nodes[0], this.places.get(nodes[0]));
    });
    this.network.on("beforeDrawing", (context) => this.#axis(context, false));
    this.network.on("afterDrawing", (context) => {
      this.#names(context);
      this.#axis(context, true);
    });
  }

  #follow(nodes) {
    for (const [key, { x, y }] of Object.entries(this.network.getPositions(nodes))) this.places.set(key, [x, y]);
    if (nodes.length) this.#forget();
  }

  #forget() {
    this.labels = { scale: 0, found: new Map() };
    this.network.redraw();
  }

  /** The labels at a scale: chosen once, and carried along while the view moves. */
  #fitted(context, scale) {
    if (this.labels.scale === scale) return this.labels.found;
    context.font = FONT;
    const first = (key) => key === this.about?.middle || key === this.selected;
    const ordered = [...this.order].sort((one, other) => Number(other.key === this.selected) - Number(one.key === this.selected));
    const points = ordered.map((thing) => {
      const [x, y] = this.places.get(thing.key);
      return { key: thing.key, x: x * scale, y: y * scale, half: size(thing, thing.key === this.about.middle) * scale,
        width: this.#written(context, thing).width, must: first(thing.key) };
    });
    const [left, right, top, bottom] = extent(points.map(({ x, y }) => [x, y]));
    const [side, edge] = [this.#side() - 4, EDGE - 4];
    this.labels = { scale, found: fitted(points, { left: left - side, right: right + side, top: top - edge, bottom: bottom + edge }) };
    return this.labels.found;
  }

  /** Kept free at either side for names, in pixels. */
  #side() {
    return Math.min(80, this.box.clientWidth / 7);
  }

  #written(context, { name }) {
    if (!this.written.has(name)) {
      const text = brief(name);
      this.written.set(name, { text, width: Math.ceil(context.measureText(text).width) });
    }
    return this.written.get(name);
  }

  #names(context) {
    const scale = this.network.getScale();
    this.#onScreen(context, (origin, width, height) => {
      const found = this.#fitted(context, scale);
      context.font = FONT;
      context.textAlign = "left";
      context.textBaseline = "middle";
      context.lineJoin = "round";
      for (const [key, label] of found) {
        const [x, y] = [origin.x + label.x, origin.y + label.y];
        if (x > width || y > height || x + label.width < 0 || y + LINE < 0) continue;
        context.fillStyle = this.colours.ground;
        context.globalAlpha = 0.78;
        context.fillRect(x - 2, y, label.width + 4, LINE);
        context.globalAlpha = 1;
        context.fillStyle = this.colours.ink;
        context.fillText(this.#written(context, this.things.get(key)).text, x, y + LINE / 2);
      }
    });
  }

  /** The years: their lines beneath everything, then their names over it. */
  #axis(context, named) {
    if (!this.about?.axis) return;
    const scale = this.network.getScale();
    this.#onScreen(context, (origin, width, height) => {
      context.font = FONT;
      context.textAlign = "center";
      context.textBaseline = "middle";
      let last = -Infinity;
      if (named) {
        context.fillStyle = this.colours.ground;
        context.fillRect(0, height - AXIS, width, AXIS);
      }
      for (const { x, text } of this.about.axis) {
        const at = origin.x + x * scale;
        if (!named) {
          context.strokeStyle = this.colours.faint;
          context.lineWidth = 1;
          context.beginPath();
          context.moveTo(at, 0);
          context.lineTo(at, height - AXIS);
          context.stroke();
          continue;
        }
        const half = context.measureText(text).width / 2 + 4;
        if (at - half < last) continue;
        last = at + half;
        context.fillStyle = this.colours.ink;
        context.fillText(text, at, height - AXIS / 2);
      }
    });
  }

  /** Draws in pixels of the screen, whatever the view is. */
  #onScreen(context, draw) {
    const ratio = context.canvas.width / this.box.clientWidth || 1;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(this.network.canvasToDOM({ x: 0, y: 0 }), this.box.clientWidth, this.box.clientHeight);
    context.restore();
  }
}

function extent(places) {
  const [xs, ys] = [0, 1].map((axis) => places.map((place) => place[axis]));
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function update(set, rows) {
  const ids = new Set(rows.map((row) => row.id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(rows);
}
