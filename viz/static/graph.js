/**
 * What is shown: the thing in the middle, what was opened of it and of others, and the links between them.
 */
import { SPREAD } from "./places.js";
import { around, AT_ONCE, once } from "./source.js";
import { times } from "./state.js";

/** Things shown at once, at most. */
export const MOST = 1000;

/** The name of a link among links. */
export function linkId(link) {
  return `${link.source} ${link.kind} ${link.target}`;
}

/** The thing at the other end of a link. */
export function otherEnd(link, key) {
  return link.source === key ? link.target : link.source;
}

/** The links among `links` of one kind that lead to (`in`) or from (`out`) a thing. */
export function linksOf(links, key, kind, direction) {
  return links.filter((link) => link.kind === kind && (direction === "in" ? link.target : link.source) === key);
}

/** All that the server has told so far of the graph around one thing. */
export class Graph {
  /** @param {string} of the key of the thing in the middle */
  constructor(of) {
    this.of = of;
    this.things = new Map();
    this.links = new Map();
    this.given = new Map();
    this.told = new Map();
    this.rows = new Map();
    this.way = null;
  }

  /**
   * Fetches what a state asks for and is not here yet.
   * @returns {Promise<?string>} why some of it did not come, null where all did
   */
  async load(state) {
    try {
      await this.#around();
    } catch (error) {
      return error.message;
    }
    const asked = state.opened.filter((one) => one.times > 0);
    const ended = await Promise.allSettled([...asked.map((one) => this.#side(one)), this.#path(state.path)]);
    return ended.find((one) => one.status === "rejected")?.reason.message ?? null;
  }

  /** How many links of each kind a thing has; asked for before any is opened. */
  async sides(key) {
    if (!this.told.has(key)) this.told.set(key, (await once("/sides.json", { of: key })).sides);
    return this.told.get(key);
  }

  /** How many times 25 links of one kind of a thing a state shows. */
  shownTimes(state, key, kind, direction) {
    return times(state, key, kind, direction) ?? (key === this.of ? 1 : 0);
  }

  /**
   * The things and links that a state shows, before any filter: the middle first, each thing behind the one it was
   * opened from. `parents` tells that one; `cut` is true where there would be more than may be shown.
   */
  shown(state) {
    const away = new Set(state.hidden);
    const parents = new Map([[this.of, null]]);
    let cut = false;
    const add = (key, parent) => {
      if (parents.has(key) || (away.has(key) && key !== this.of) || !this.things.has(key)) return false;
      if (parents.size >= MOST) return !(cut = true);
      return Boolean(parents.set(key, parent));
    };
    const waiting = [...this.#first(state), ...state.opened.filter((one) => one.times > 0 && !this.#isFirst(one))];
    let before = null;
    for (const key of this.way?.keys ?? []) {
      add(key, before);
      before = key;
    }
    for (let grew = true; grew && !cut; ) {
      grew = false;
      for (const one of waiting) {
        if (!parents.has(one.key)) continue;
        for (const key of this.#members(one)) grew = add(key, one.key) || grew;
      }
    }
    const things = [...parents.keys()].map((key) => this.things.get(key)).filter(Boolean);
    const links = [...this.links.values()].filter((link) => parents.has(link.source) && parents.has(link.target));
    return { things, links, parents, cut };
  }

  #first(state) {
    const sides = this.told.get(this.of) ?? [];
    return sides.map(({ kind, direction }) => ({ key: this.of, kind, direction, times: this.shownTimes(state, this.of, kind, direction) }))
      .filter((one) => one.times > 0);
  }

  #isFirst(one) {
    return one.key === this.of && (this.told.get(this.of) ?? []).some((side) => side.kind === one.kind && side.direction === one.direction);
  }

  #members({ key, kind, direction, times: count }) {
    return (this.rows.get(row(key, kind, direction))?.pages ?? []).slice(0, count).flat();
  }

  async #around() {
    if (this.things.has(this.of)) return;
    const network = await around(this.of);
    this.#keep(network);
    for (const thing of network.things) if (Number.isFinite(thing.x)) this.given.set(thing.key, [thing.x * SPREAD, thing.y * SPREAD]);
    this.told.set(this.of, network.sides);
    for (const { kind, direction, cursor, given } of network.sides) {
      const keys = linksOf(network.links, this.of, kind, direction).map((link) => otherEnd(link, this.of));
      this.rows.set(row(this.of, kind, direction), { pages: [keys.slice(0, given || undefined)], cursor, busy: null });
    }
  }

  async #side({ key, kind, direction, times: count }) {
    const name = row(key, kind, direction);
    if (!this.rows.has(name)) this.rows.set(name, { pages: [], cursor: "", busy: null });
    const kept = this.rows.get(name);
    while (kept.busy) await kept.busy;
    kept.busy = this.#pages(kept, { of: key, kind, direction, limit: AT_ONCE }, count).finally(() => (kept.busy = null));
    await kept.busy;
  }

  async #pages(kept, about, count) {
    while (kept.pages.length < count && kept.cursor !== null) {
      const network = await once("/network.json", { ...about, after: kept.cursor || null });
      this.#keep(network);
      kept.pages.push(linksOf(network.links, about.of, about.kind, about.direction).map((link) => otherEnd(link, about.of))
        .filter((key) => network.things.some((thing) => thing.key === key)));
      const side = network.sides.find((one) => one.kind === about.kind && one.direction === about.direction);
      kept.cursor = side?.cursor ?? null;
    }
  }

  async #path(path) {
    this.way = null;
    if (!path) return;
    const found = await once("/path.json", { from: path[0], to: path[1] });
    this.#keep(found);
    const keys = found.nodes.map((end) => keyOf(end.label, end.id));
    const links = found.steps.map((step, at) => {
      const [source, target] = step.from === found.nodes[at].id ? [keys[at], keys[at + 1]] : [keys[at + 1], keys[at]];
      return linkId({ source, kind: step.kind.toUpperCase(), target });
    });
    this.way = { found: found.found, note: found.note, missing: found.missing, keys: found.found ? keys : [], links };
  }

  #keep({ things, links }) {
    for (const thing of things) this.things.set(thing.key, { ...this.things.get(thing.key), ...thing });
    for (const link of links) {
      const old = this.links.get(linkId(link));
      if (!old || (link.passages?.length ?? 0) >= (old.passages?.length ?? 0)) this.links.set(linkId(link), link);
    }
  }
}

const WORDS = { Document: "documents", Article: "articles", Official: "officials", Organisation: "organisations" };

/** The key of a thing. */
export function keyOf(label, id) {
  return `${WORDS[label]}/${id}`;
}

function row(key, kind, direction) {
  return `${key} ${kind} ${direction}`;
}
