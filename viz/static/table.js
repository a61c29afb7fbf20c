/**
 * What is shown as tables: the things and the links, sorted by any column.
 */
import { button, el, fill, link as anchor } from "./dom.js";
import { linkId } from "./graph.js";
import { certainty } from "./sieve.js";
import { icon } from "./shapes.js";
import { sortedBy } from "./state.js";
import { lang, number, say, vi } from "./words.js";

/** The columns of the things. */
export const THINGS = {
  name: (thing) => thing.name,
  detail: (thing) => thing.detail,
  label: (thing) => say(thing.label),
  type: (thing) => thing.type,
  issuer: (thing) => thing.issuer,
  term: (thing) => thing.term,
  year: (thing) => thing.year,
  total: (thing) => thing.total,
  degree: (thing, { degree }) => degree.get(thing.key) ?? 0,
};
/** The columns of the links. */
export const LINKS = {
  source: (link, { names }) => names.things.get(link.source)?.name,
  kind: (link) => say(`kind_${link.kind}`),
  target: (link, { names }) => names.things.get(link.target)?.name,
  certainty: (link) => (link.certainty || link.planned ? say(certainty(link)) : null),
  count: (link) => link.count,
};
/** Those whose words are the names of things, in Vietnamese on every page. */
const NAMES = new Set(["type", "issuer", "source", "target"]);
const COUNTS = new Set(["year", "total", "degree", "count"]);
const order = new Intl.Collator(lang, { numeric: true }).compare;

/**
 * Rows sorted by one column; empty cells last either way, equals as they were.
 * @param {Object[]} rows @param {function(Object): *} cell @param {boolean} down largest first
 */
export function sorted(rows, cell, down) {
  const sign = down ? -1 : 1;
  const empty = (value) => value === null || value === undefined || value === "";
  return rows.map((row) => [row, cell(row)]).sort(([, one], [, other]) => {
    if (empty(one) || empty(other)) return Number(empty(one)) - Number(empty(other));
    return sign * (typeof one === "number" && typeof other === "number" ? one - other : order(String(one), String(other)));
  }).map(([row]) => row);
}

/** The two tables; `draw(model)` fills them. */
export function tables() {
  const element = el("div", { class: "tables" });
  let last = null;

  function draw(model) {
    last = model;
    if (model.state.view !== "table") return;
    const focused = element.contains(document.activeElement) && document.activeElement.dataset.column;
    fill(element, part("things", "table_things", model.shown.things, THINGS), part("links", "table_links", model.shown.links, LINKS));
    if (focused) element.querySelector(`[data-column="${focused}"]`)?.focus();
  }

  function part(name, title, rows, columns) {
    const chosen = last.state.sort[name] ?? { column: null, down: false };
    const used = Object.entries(columns).filter(([, cell]) => rows.some((row) => cell(row, last) ?? false));
    const head = used.map(([column]) => el("th", { scope: "col", class: COUNTS.has(column) ? "figure" : null, "aria-sort": chosen.column === column ? (chosen.down ? "descending" : "ascending") : null },
      button(say(`col_${column}`), () => sort(name, column), { "data-column": `${name} ${column}`, title: say("sort_by", { column: say(`col_${column}`) }) })));
    const inOrder = chosen.column ? sorted(rows, (row) => columns[chosen.column](row, last), chosen.down) : rows;
    return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say(title) },
      el("table", {}, el("caption", {}, `${say(title)} (${number(rows.length)})`), el("thead", {}, el("tr", {}, head)),
        el("tbody", {}, inOrder.map((row) => el("tr", { class: last.state.selected === nameOf(name, row) ? "selected" : null },
          used.map(([column, cell], at) => el(at ? "td" : "th", { scope: at ? null : "row", lang: NAMES.has(column) ? vi : null, class: COUNTS.has(column) ? "figure" : `in-${column}` }, inside(row, column, cell))))))));
  }

  function inside(row, column, cell) {
    const value = cell(row, last);
    if (column === "name") return [icon(row.label, row.known), " ", anchor(row.address, value, { lang: vi })];
    if (column === "kind") return button(value, () => last.select(linkId(row)), { class: "plain" });
    return value === null || value === undefined ? "" : typeof value === "number" && column !== "year" ? number(value) : String(value);
  }

  function sort(name, column) {
    const before = last.state.sort[name];
    last.take(sortedBy(last.state, name, column, before?.column === column ? !before.down : COUNTS.has(column)));
  }
  return { element, draw };
}

function nameOf(table, row) {
  return table === "things" ? row.key : linkId(row);
}
