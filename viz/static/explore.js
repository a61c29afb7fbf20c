/**
 * The explorer: brings together the state, what the server tells, the picture and the panels around it.
 */
import { detailsPane } from "./details.js";
import { button, el, fill } from "./dom.js";
import { saveRows } from "./export.js";
import { filterPanel } from "./filters.js";
import { Graph, linkId, MOST } from "./graph.js";
import { pictureKeys } from "./keys.js";
import { thingList } from "./list.js";
import { openMenu } from "./menu.js";
import { pathPanel } from "./path.js";
import { Picture } from "./picture.js";
import { settled } from "./places.js";
import { choices, menuRows } from "./sides.js";
import { degrees, facets, named, sifted } from "./sieve.js";
import { pinned } from "./state.js";
import { Steps } from "./steps.js";
import { stirred } from "./stir.js";
import { tables } from "./table.js";
import { toolRow } from "./tools.js";
import { say } from "./words.js";
import { byYear } from "./years.js";

/** The graph section of a page. */
export class Explorer {
  constructor(section) {
    this.section = section;
    this.graph = new Graph(section.dataset.of);
    this.steps = new Steps((state) => this.show(state));
    this.stood = new Map();
    this.turn = 0;
    this.act = this.#acts();
    this.#build();
  }

  /** Draws for the first time and says that it is there; `vankien` tells tests and benchmarks what is shown. */
  async start() {
    await this.show(this.steps.state, true);
    const { picture } = this;
    globalThis.vankien = { ...globalThis.vankien, ready: true, of: this.graph.of, labels: () => picture.labelBoxes(), at: (key) => this.#onScreen(picture.point(key)) };
  }

  /** Draws a state: fetches what is missing, then the picture and every panel. */
  async show(state, fit = false) {
    const turn = ++this.turn;
    this.section.setAttribute("aria-busy", "true");
    const failure = await this.graph.load(state);
    if (turn !== this.turn) return;
    this.section.removeAttribute("aria-busy");
    const all = this.graph.shown(state);
    const way = new Set(this.graph.way?.keys);
    const shown = sifted(all, state.off, new Set([this.graph.of, ...way]));
    this.box.hidden = state.view === "table";
    const layout = state.layout === "year" ? byYear(shown.things, this.box.clientWidth / this.box.clientHeight) : { places: this.#stand(all, state.stir), axis: null };
    const places = new Map([...layout.places, ...(state.layout === "year" ? [] : Object.entries(state.pins))]);
    const turned = this.model && (this.model.state.layout !== state.layout || this.model.state.stir !== state.stir);
    this.model = {
      ...this.act, state, graph: this.graph, shown, places, failure, depth: this.steps.depth, pathOpen: this.pathOpen ?? Boolean(state.path),
      isWide: this.isWide, names: named(shown), facets: facets(all), degree: degrees(shown.links),
    };
    this.picture.draw(shown, places, { middle: this.graph.of, way, ways: new Set(this.graph.way?.links), pins: state.pins,
      axis: layout.axis?.map(({ x, year }) => ({ x, text: year === null ? say("no_year") : String(year) })) });
    this.model.colours = this.picture.colours;
    this.#panels(all, failure);
    if (fit || turned || !this.picture.sees(places)) this.picture.fit();
    globalThis.vankien = { ...globalThis.vankien, things: shown.things.length, links: shown.links.length, keys: shown.things.map(({ key }) => key), state };
  }

  /** Where everything stands: a thing that comes back where it stood, and what was stirred where the count of it says. */
  #stand({ parents, links }, stir) {
    if (stir) {
      const name = JSON.stringify([stir, [...parents], links.map(linkId)]);
      if (this.rest?.name !== name) this.rest = { name, places: stirred(settled(parents, new Map(), this.graph.given), links, stir) };
      return this.rest.places;
    }
    const places = settled(parents, this.stood, this.graph.given);
    for (const [key, place] of places) this.stood.set(key, place);
    return places;
  }

  #panels(all, failure) {
    const { model } = this;
    this.tools.draw(model);
    const table = model.state.view === "table";
    this.stage.classList.toggle("as-table", table);
    this.tables.element.hidden = !table;
    for (const panel of [this.tables, this.filters, this.list, this.path]) panel.draw(model);
    this.#select();
    const counts = { things: model.shown.things.length, links: model.shown.links.length, hidden: all.things.length - model.shown.things.length + model.state.hidden.length };
    const text = failure ? say("failed", { reason: failure }) : all.cut ? say("cap", { count: MOST })
      : all.things.length < 2 ? say("nothing") : say(counts.hidden ? "shown_of" : "shown", counts);
    fill(this.status, text, failure ? button(say("again"), () => this.show(model.state)) : null);
  }

  #select() {
    this.picture.select(this.model.state.selected);
    this.details.draw(this.model);
    this.stage.classList.toggle("with-details", !this.details.element.hidden);
  }

  #acts() {
    return {
      take: (state) => this.steps.take(state),
      reveal: (key) => this.picture.reveal(key, true),
      placeOf: (key) => this.picture.places.get(key),
      select: (name, back = false) => {
        const state = { ...this.steps.state, selected: name };
        this.steps.note(state);
        this.model.state = state;
        this.#select();
        for (const panel of [this.list, this.tables, this.path]) panel.draw(this.model);
        if (name && this.model.names.things.has(name)) this.picture.reveal(name);
        if (back) (this.box.hidden ? this.tables.element : this.box).focus();
      },
    };
  }

  /** The menu of a thing's links, with how many there are of each kind before any is opened. */
  async menu(key, point) {
    const sides = await this.graph.sides(key).catch(() => []);
    const rows = menuRows(choices(this.model, key, sides));
    const name = this.model.names.things.get(key)?.name ?? key;
    openMenu(point, say("expand_menu", { name }), rows.length ? rows : [{ text: say("no_sides"), disabled: true, run() {} }]);
  }

  #onPicture(key, point = this.picture.point(key)) {
    return this.menu(key, this.#onScreen(point));
  }

  #onScreen({ x, y }) {
    const { left, top } = this.box.getBoundingClientRect();
    return { x: left + x, y: top + y };
  }

  #build() {
    const { state } = this.steps;
    this.box = el("div", { class: "picture", tabindex: 0, role: "application", "aria-label": say("graph"), "aria-describedby": "graph-hint" });
    this.tables = tables();
    this.details = detailsPane();
    this.filters = filterPanel();
    this.list = thingList({ select: this.act.select, open: (key, point) => this.menu(key, point) });
    this.path = pathPanel();
    this.pathOpen = Boolean(state.path);
    this.status = el("p", { class: "status", role: "status" }, say("loading"));
    this.tools = toolRow(this.#tools());
    this.stage = el("div", { class: "stage" }, this.box, this.tables.element, this.details.element);
    fill(this.section, el("h2", {}, say("graph")), this.tools.element, this.path.element, this.stage, this.status, this.filters.element,
      this.list.element, el("p", { class: "quiet", id: "graph-hint" }, say("graph_hint")));
    this.section.hidden = false;
    document.querySelector(".record h1")?.after(el("a", { class: "to-graph", href: "#graph" }, say("to_graph")));
    this.picture = new Picture(this.box, {
      select: (name) => this.act.select(name),
      open: (key, point) => this.#onPicture(key, point),
      move: (key, place) => this.steps.state.layout === "force" && this.steps.take(pinned(this.steps.state, key, place)),
    });
    pictureKeys(this.box, this.picture, { escape: () => this.act.select(null), open: () => this.#onPicture(this.steps.state.selected ?? this.graph.of) });
    this.details.element.addEventListener("keydown", (event) => event.key === "Escape" && this.act.select(null, true));
  }

  #tools() {
    const change = (name) => (value) => this.steps.take({ ...this.steps.state, [name]: value });
    return {
      layout: change("layout"), view: change("view"),
      undo: () => this.steps.undo(),
      stir: () => this.steps.take({ ...this.steps.state, stir: this.steps.state.stir + 1 }),
      nearer: () => this.picture.zoom(1.3), further: () => this.picture.zoom(1 / 1.3), fit: () => this.picture.fit(),
      path: () => {
        this.pathOpen = this.model.pathOpen = !this.model.pathOpen;
        this.path.draw(this.model);
        this.tools.draw(this.model);
        if (this.pathOpen) this.path.focus();
      },
      save: (near) => {
        const { left, bottom } = near.getBoundingClientRect();
        openMenu({ x: left, y: bottom + 2 }, say("export_hint"), saveRows(this.model, (text) => fill(this.status, text)));
      },
      wide: () => {
        this.isWide = this.model.isWide = document.body.classList.toggle("wide-graph");
        this.tools.draw(this.model);
        requestAnimationFrame(() => this.picture.fit());
      },
    };
  }
}
