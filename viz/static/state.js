/**
 * The state of the graph as the page's address tells it: what was opened, left out, pinned and filtered.
 *
 * A state is a plain value that is never changed; each step gives a new one.
 */

/** What can be switched off, in the order of the page. */
export const FILTERS = ["type", "issuer", "term", "year", "kind", "certainty"];
/** The columns of the tables; a name stands in one of them only. */
export const COLUMNS = {
  things: ["name", "detail", "label", "type", "issuer", "term", "year", "total", "degree"],
  links: ["source", "kind", "target", "certainty"],
};
const OURS = new Set(["e", "hide", "pin", "sel", "layout", "stir", "view", "sort", "path", ...FILTERS.map((name) => `f.${name}`)]);

/**
 * The state of an address's query; what does not read as one of ours is left aside.
 * `stir` counts how often things were arranged anew; each count has an arrangement of its own.
 * `opened` holds how many times 25 links of one kind of a thing are shown, where that is not what is shown anyway.
 * @param {string} query @returns {Object}
 */
export function read(query) {
  const given = new URLSearchParams(query);
  const opened = given.getAll("e").map((told) => parts(told)).map(([key, kind, direction, times]) => ({ key, kind, direction, times: Number(times) }))
    .filter((one) => one.kind && (one.direction === "in" || one.direction === "out") && Number.isInteger(one.times) && one.times >= 0);
  const pins = {};
  for (const told of given.getAll("pin")) {
    const [key, x, y] = parts(told, 2);
    if (key.includes("/") && y && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) pins[key] = [Number(x), Number(y)];
  }
  const [from, to] = (given.get("path") ?? "").split("~").map(plain);
  return {
    opened,
    hidden: unique(given.getAll("hide")),
    pins,
    selected: given.get("sel") || null,
    layout: given.get("layout") === "year" ? "year" : "force",
    stir: count(given.get("stir")),
    view: given.get("view") === "table" ? "table" : "graph",
    sort: Object.fromEntries(Object.entries(COLUMNS).map(([table, columns]) => [table, order(given.getAll("sort"), columns)])),
    path: from && to ? [from, to] : null,
    off: Object.fromEntries(FILTERS.map((name) => [name, unique(given.getAll(`f.${name}`))])),
  };
}

/**
 * The query that says a state, with whatever else `query` held kept in front.
 * @param {Object} state @param {string} [query] @returns {string} empty, or from the question mark on
 */
export function print(state, query = "") {
  const told = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) if (!OURS.has(name)) told.append(name, value);
  for (const one of state.opened) told.append("e", [one.key, one.kind, one.direction, one.times].join("~"));
  for (const key of state.hidden) told.append("hide", key);
  for (const [key, [x, y]] of Object.entries(state.pins)) told.append("pin", [key, Math.round(x), Math.round(y)].join("~"));
  if (state.selected) told.append("sel", state.selected);
  if (state.layout !== "force") told.append("layout", state.layout);
  if (state.stir) told.append("stir", state.stir);
  if (state.view !== "graph") told.append("view", state.view);
  for (const by of Object.values(state.sort)) if (by) told.append("sort", `${by.down ? "-" : ""}${by.column}`);
  if (state.path) told.append("path", state.path.map(guarded).join("~"));
  for (const name of FILTERS) for (const value of state.off[name]) told.append(`f.${name}`, value);
  const text = told.toString().replace(/%2F/g, "/").replace(/%7E/g, "~");
  return text ? `?${text}` : "";
}

/** How many times 25 links of one kind of a thing the state asks for; undefined where it does not say. */
export function times(state, key, kind, direction) {
  return state.opened.find((one) => same(one, key, kind, direction))?.times;
}

/** The state with `count` times 25 links of one kind of a thing shown; null takes back what was said of it. */
export function opened(state, key, kind, direction, count) {
  const at = state.opened.findIndex((one) => same(one, key, kind, direction));
  const row = { key, kind, direction, times: count };
  const rest = state.opened.filter((_, index) => index !== at);
  if (count === null) return { ...state, opened: rest };
  return { ...state, opened: at < 0 ? [...rest, row] : state.opened.map((old, index) => (index === at ? row : old)) };
}

/** The state with a thing left out of the picture, and no longer selected or pinned. */
export function hidden(state, key) {
  const { [key]: _, ...pins } = state.pins;
  return { ...state, hidden: unique([...state.hidden, key]), pins, selected: state.selected === key ? null : state.selected };
}

/** The state with a thing held at a place; null lets it go. */
export function pinned(state, key, place) {
  const { [key]: _, ...pins } = state.pins;
  return { ...state, pins: place ? { ...pins, [key]: place.map(Math.round) } : pins };
}

/** The state with values of a filter switched off or on again. */
export function switched(state, name, values, on) {
  const rest = state.off[name].filter((one) => !values.includes(one));
  return { ...state, off: { ...state.off, [name]: on ? rest : [...rest, ...values] } };
}

/** The state with one of the tables sorted by a column. */
export function sortedBy(state, table, column, down) {
  return { ...state, sort: { ...state.sort, [table]: { column, down } } };
}

/** The state with every filter open and nothing hidden. */
export function unfiltered(state) {
  return { ...state, hidden: [], off: Object.fromEntries(FILTERS.map((name) => [name, []])) };
}

function same(one, key, kind, direction) {
  return one.key === key && one.kind === kind && one.direction === direction;
}

/** The first of the orders told (`name`, `-total`) that is of one of the columns. */
function order(told, columns) {
  const by = told.map((one) => ({ column: one.replace(/^-/, ""), down: one.startsWith("-") }));
  return by.find((one) => columns.includes(one.column)) ?? null;
}

function count(told) {
  return /^[1-9]\d{0,3}$/.test(told ?? "") ? Number(told) : 0;
}

/** The parts of `KEY~a~b`, read from the end: a key may hold the sign itself. */
function parts(told, behind = 3) {
  const all = told.split("~");
  return [all.slice(0, -behind).join("~"), ...all.slice(-behind)];
}

function guarded(text) {
  return text.replace(/%/g, "%25").replace(/~/g, "%7E");
}

function plain(text) {
  return text.replace(/%7E/g, "~").replace(/%25/g, "%");
}

function unique(values) {
  return [...new Set(values.filter(Boolean))];
}
