/**
 * The links of a thing by kind: how many there are, how many are shown, and what opens or closes them.
 */
import { linksOf } from "./graph.js";
import { AT_ONCE } from "./source.js";
import { opened } from "./state.js";
import { say } from "./words.js";

/**
 * What can be done with each kind of link of a thing.
 * @param {Object} model what is shown @param {string} key @param {Array<{kind: string, direction: string, total: number}>} sides
 * @returns {Array<{name: string, total: number, shown: number, left: number, next: number, open: Function, collapse: ?Function}>}
 */
export function choices(model, key, sides) {
  return sides.map(({ kind, direction, total }) => {
    const { state, graph, take } = model;
    const count = graph.shownTimes(state, key, kind, direction);
    const usual = key === graph.of ? 1 : 0;
    const shown = linksOf(model.shown.links, key, kind, direction).length;
    const set = (to) => take(opened(state, key, kind, direction, to === usual ? null : to));
    return {
      name: say(`${kind}_${direction}`), total, shown,
      left: shown ? total - shown : 0,
      next: Math.max(0, Math.min(AT_ONCE, total - shown, total - count * AT_ONCE)),
      open: () => set(count + 1),
      collapse: count ? () => set(0) : null,
    };
  });
}

/** The same as the rows of a menu. */
export function menuRows(rows) {
  const open = rows.map((row) => ({
    text: `${row.name}: ${row.next ? say(row.collapse ? "expand_next" : "expand", { count: row.next }) : ""}`.replace(/: $/, ""),
    note: [say("side_count", { shown: row.shown, total: row.total }), row.left ? say("side_left", { count: row.left }) : null]
      .filter(Boolean).join(" · "), disabled: !row.next, run: row.open,
  }));
  const shut = rows.filter((row) => row.collapse).map((row) => ({ text: say("collapse_side", { side: row.name }), run: row.collapse }));
  return [...open, ...shut];
}
