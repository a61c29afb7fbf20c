/**
 * The shortest way between two things: two boxes to type in, or what is selected; the steps as sentences.
 */
import { button, el, fill } from "./dom.js";
import { suggest } from "./suggest.js";
import { say } from "./words.js";

/** The form and the steps of the way; `draw(model)` shows the way that the state holds. */
export function pathPanel() {
  const from = end("path_from");
  const to = end("path_to");
  const steps = el("div", { class: "steps", role: "status" });
  const clear = button(say("path_clear"), () => last.take({ ...last.state, path: null }));
  const form = el("form", { onsubmit: find }, el("p", { class: "quiet" }, say("path_hint")), from.element, to.element,
    el("p", { class: "acts" }, el("button", { type: "submit" }, say("path_find")), clear));
  const element = el("section", { class: "panel path", "aria-label": say("path_title"), hidden: true }, el("h3", {}, say("path_title")), form, steps);
  let last = null;
  let told = null;

  function end(title) {
    const input = el("input", { type: "search", autocomplete: "off" });
    const kept = { input, id: null, name: null };
    const use = button(say("path_use"), () => set(kept, last?.names.things.get(last.state.selected)), { class: "plain" });
    const label = el("label", {}, say(title), " ", input);
    kept.element = el("div", { class: "end" }, label, use);
    kept.use = use;
    suggest(input, (chosen) => set(kept, chosen));
    return kept;
  }

  function set(kept, thing) {
    if (!thing) return;
    kept.id = thing.id;
    kept.name = thing.name;
    kept.input.value = thing.name;
  }

  function meant(kept) {
    return kept.id && kept.input.value === kept.name ? kept.id : kept.input.value.trim();
  }

  function find(event) {
    event.preventDefault();
    const ends = [meant(from), meant(to)];
    const empty = [from, to].find((_, at) => !ends[at]);
    if (empty) empty.input.focus();
    else last.take({ ...last.state, path: ends });
  }

  function draw(model) {
    last = model;
    element.hidden = !model.pathOpen;
    const chosen = model.names.things.has(model.state.selected);
    for (const kept of [from, to]) kept.use.hidden = !chosen;
    clear.hidden = !model.state.path;
    if (!from.input.value) set(from, model.graph.things.get(model.graph.of));
    if (model.state.path && told !== model.state.path.join("~")) {
      [from, to].forEach((kept, at) => {
        const id = model.state.path[at];
        const thing = [...model.graph.things.values()].find((one) => one.id === id);
        if (thing) set(kept, thing);
        else if (meant(kept) !== id) kept.input.value = id;
      });
    }
    told = model.state.path?.join("~") ?? null;
    fill(steps, ...(model.state.path ? way(model) : []));
  }
  return { element, draw, focus: () => to.input.focus() };
}

function way(model) {
  const found = model.graph.way;
  if (!found) return [];
  if (found.missing.length) return [el("p", {}, say("path_missing", { said: found.missing.join("; ") }))];
  if (!found.found) return [el("p", {}, found.note ?? say("path_none"))];
  const name = (key) => model.graph.things.get(key)?.name ?? key;
  return [el("p", {}, say("path_found", { count: found.links.length })), el("ol", {}, found.links.map((id) => {
    const link = model.graph.links.get(id);
    return el("li", {}, link && button(`${name(link.source)} ${say(`kind_${link.kind}`)} ${name(link.target)}`, () => model.select(id), { class: "plain" }));
  }))];
}
