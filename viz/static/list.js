/**
 * The things shown as a list to move in by keys: what the picture is for the eye and the mouse.
 */
import { el, fill } from "./dom.js";
import { icon } from "./shapes.js";
import { number, say, vi } from "./words.js";

/**
 * The list; `draw(model)` fills it.
 * @param {{select: Function, open: Function}} act `open(key, point)` opens the menu of a thing's links
 */
export function thingList(act) {
  const box = el("div", { role: "listbox", class: "shown-list", tabindex: 0, "aria-label": say("list"), onkeydown: key, onfocus: enter });
  const element = el("details", { class: "panel things", open: true }, el("summary", {}, say("list")), el("p", { class: "quiet" }, say("list_hint")), box);
  let rows = [];
  let at = 0;

  function draw({ shown, state, degree }) {
    const before = rows[at]?.dataset.key;
    rows = shown.things.map((thing, index) => el("div", { role: "option", id: `thing-${index}`, "data-key": thing.key,
      "aria-selected": String(thing.key === state.selected), onclick: () => act.select(thing.key), ondblclick: () => open(index) },
    icon(thing.label, thing.known), el("span", { class: "hidden-text" }, `${say(thing.label)}: `),
    el("span", { class: "name", lang: vi }, thing.name), " ", el("span", { class: "count" }, number(degree.get(thing.key) ?? 0))));
    fill(box, ...rows);
    const wanted = (document.activeElement === box && before) || state.selected || before;
    at = Math.max(0, rows.findIndex((row) => row.dataset.key === wanted));
    mark(false);
  }

  function mark(scroll) {
    rows.forEach((row, index) => row.classList.toggle("active", index === at));
    if (rows[at]) box.setAttribute("aria-activedescendant", rows[at].id);
    if (scroll) rows[at]?.scrollIntoView({ block: "nearest" });
  }

  /** Brings the active row into view, but never from under a pointer that is pressed upon another one. */
  function enter() {
    mark(box.matches(":focus-visible"));
  }

  function open(index) {
    const place = rows[index].getBoundingClientRect();
    act.open(rows[index].dataset.key, { x: place.left + 24, y: place.bottom });
  }

  function key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !rows.length) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to !== undefined) {
      at = Math.max(0, Math.min(rows.length - 1, to));
      mark(true);
    } else if (event.key === "Enter" || event.key === " ") act.select(rows[at].dataset.key);
    else if (event.key === "e") open(at);
    else return;
    event.preventDefault();
  }
  return { element, draw };
}
