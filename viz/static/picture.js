/**
 * The drawing: vis-network with the places given and nothing in motion, and our own names over it.
 */
import { edgesOf, nodeOf, palette } from "./look.js";
import { AXIS, EDGE, extent, Names, side, yearLines, yearNames } from "./overlay.js";
import { degrees } from "./sieve.js";

/** The nearest that everything is shown from. */
const NEAREST = 1.3;
const OPTIONS = {
  autoResize: false,
  physics: { enabled: false, stabilization: false },
  layout: { improvedLayout: false },
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
    this.order = [];
    this.names = new Names();
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
   * @param {{middle: string, way: Set<string>, ways: Set<string>, pins: Object, axis: ?Object[]}} about the things and
   * links of a way, what is held in place, and the years
   */
  draw(shown, places, about) {
    this.names.forget();
    this.about = about;
    this.shown = shown;
    this.places = new Map([...places].map(([key, place]) => [key, [...place]]));
    this.order = byWorth(shown, about);
    update(this.nodes, shown.things.map((thing) => nodeOf(thing, this.places.get(thing.key), about, this.colours)));
    update(this.edges, edgesOf(shown.links, about, this.colours));
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
    const [aside, edge] = this.fitting ? [side(this.box.clientWidth) - 1, EDGE - 1] : [0, 0];
    return [...places.values()].every(([x, y]) => {
      const point = this.network.canvasToDOM({ x, y });
      return point.x >= aside && point.y >= edge && point.x <= this.box.clientWidth - aside && point.y <= this.box.clientHeight - edge;
    });
  }

  /** Brings everything into view, with room for the names at the edges; it stays so when the box changes its size. */
  fit() {
    const all = [...this.places.values()];
    if (!all.length || !this.box.clientWidth) return;
    const [left, right, top, bottom] = extent(all);
    const foot = this.about.axis ? AXIS : 0;
    const width = this.box.clientWidth - 2 * side(this.box.clientWidth);
    const height = this.box.clientHeight - 2 * EDGE - foot;
    const scale = Math.min(NEAREST, width / Math.max(1, right - left), height / Math.max(1, bottom - top));
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom + foot / scale) / 2 }, scale, animation: false });
    this.fitting = true;
  }

  /** Brings one thing into the middle, if it is out of view. */
  reveal(key, always = false) {
    const place = this.places.get(key);
    if (!place || (this.fitting && !always)) return;
    const { x, y } = this.point(key);
    const inside = x > 20 && y > 20 && x < this.box.clientWidth - 20 && y < this.box.clientHeight - 20;
    if (inside && !always) return;
    this.fitting = false;
    this.network.moveTo({ position: { x: place[0], y: place[1] }, animation: false });
  }

  /** Where a thing stands in the box. @returns {{x: number, y: number}} */
  point(key) {
    const [x, y] = this.places.get(key) ?? [0, 0];
    return this.network.canvasToDOM({ x, y });
  }

  /** Where the names shown stand in the box. */
  labelBoxes() {
    return this.names.boxes(this.#view());
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

  /** Takes the colours of the page anew, as when it turns dark. */
  recolour() {
    this.colours = palette(this.box);
    if (this.shown) this.draw(this.shown, this.places, this.about);
    this.network.redraw();
  }

  #listen() {
    const { network, told } = this;
    network.on("click", ({ nodes, edges }) => told.select(nodes[0] ?? edges[0] ?? null));
    network.on("doubleClick", ({ nodes, pointer }) => nodes.length && told.open(nodes[0], pointer.DOM));
    network.on("oncontext", ({ event, pointer }) => {
      const key = network.getNodeAt(pointer.DOM);
      if (!key) return;
      event.preventDefault();
      told.open(key, pointer.DOM);
    });
    network.on("zoom", () => (this.fitting = false));
    network.on("dragStart", () => (this.fitting = false));
    network.on("dragging", ({ nodes }) => nodes.length && this.#follow(nodes));
    network.on("dragEnd", ({ nodes }) => {
      if (!nodes.length) return;
      this.#follow(nodes);
      told.move(nodes[0], this.places.get(nodes[0]));
    });
    network.on("beforeDrawing", (context) => this.#onScreen(context, (view) =>
      this.about?.axis && yearLines(context, view, this.about.axis, this.colours)));
    network.on("afterDrawing", (context) => this.#onScreen(context, (view) => {
      if (!this.order.length) return;
      this.names.draw(context, view, { ...this, middle: this.about.middle });
      if (this.about.axis) yearNames(context, view, this.about.axis, this.colours);
    }));
    new ResizeObserver(() => {
      network.setSize("100%", "100%");
      if (this.fitting) this.fit();
      network.redraw();
    }).observe(this.box);
  }

  /** Takes over where things were moved to. */
  #follow(keys) {
    for (const [key, { x, y }] of Object.entries(this.network.getPositions(keys))) this.places.set(key, [x, y]);
    this.#forget();
  }

  #forget() {
    this.names.forget();
    this.network.redraw();
  }

  #view() {
    return { ...this.network.canvasToDOM({ x: 0, y: 0 }), scale: this.network.getScale(), width: this.box.clientWidth, height: this.box.clientHeight };
  }

  /** Draws in pixels of the screen, whatever the view is. */
  #onScreen(context, draw) {
    const ratio = context.canvas.width / this.box.clientWidth || 1;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(this.#view());
    context.restore();
  }
}

/** The middle, the way, what is no article, then what has most links: the order in which names find room. */
function byWorth({ things, links }, about) {
  const degree = degrees(links);
  const worth = (thing) => (thing.key === about.middle ? 1e9 : 0) + (about.way.has(thing.key) ? 1e8 : 0)
    + (thing.label === "Article" ? 0 : 1e4) + (degree.get(thing.key) ?? 0) * 100 + (thing.total ?? 0) / 1e6;
  return [...things].sort((one, other) => worth(other) - worth(one) || (one.key < other.key ? -1 : 1));
}

function update(set, rows) {
  const ids = new Set(rows.map((row) => row.id));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
  set.update(rows);
}
