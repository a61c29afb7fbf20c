/**
 * The buttons over the graph.
 */
import { button, el } from "./dom.js";
import { say } from "./words.js";

/**
 * The row of tools; `draw(model)` shows which are pressed and which can be used.
 * @param {Object<string, Function>} act what each tool does
 */
export function toolRow(act) {
  const tool = (name, run, given = {}) => button(say(name), run, { class: `tool-${name}`, ...given });
  const sign = (name, text, run) => button(text, run, { class: `tool-${name}`, "aria-label": say(name), title: say(name) });
  const force = tool("layout_force", () => act.layout("force"));
  const year = tool("layout_year", () => act.layout("year"));
  const graph = tool("view_graph", () => act.view("graph"));
  const table = tool("view_table", () => act.view("table"));
  const undo = sign("undo", "↶", act.undo);
  const stir = tool("stir", act.stir);
  const moves = [sign("zoom_in", "+", act.nearer), sign("zoom_out", "−", act.further), tool("fit", act.fit)];
  const path = tool("path", act.path, { "aria-expanded": "false" });
  const save = tool("export", (event) => act.save(event.currentTarget), { "aria-haspopup": "menu" });
  const wide = sign("wide", "⤢", act.wide);
  const element = el("div", { class: "tools", role: "group", "aria-label": say("tools") },
    el("span", { role: "group", "aria-label": say("view") }, graph, table),
    el("span", { role: "group", "aria-label": say("arrange") }, force, year),
    el("span", { class: "moves" }, ...moves), undo, stir, path, save, wide);

  function draw({ state, depth, pathOpen, isWide }) {
    press(force, state.layout === "force");
    press(year, state.layout === "year");
    press(graph, state.view === "graph");
    press(table, state.view === "table");
    undo.disabled = !depth;
    stir.disabled = state.layout === "year" || state.view === "table";
    for (const one of [...moves, force, year]) one.disabled = state.view === "table";
    path.setAttribute("aria-expanded", String(pathOpen));
    press(wide, isWide);
  }
  return { element, draw, path };
}

function press(tool, on) {
  tool.setAttribute("aria-pressed", String(on));
}
