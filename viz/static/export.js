/**
 * Saving what is shown, all of it made here in the page.
 */
import { el } from "./dom.js";
import { drawing, png } from "./drawing.js";
import { gexf, graphml, json, linksCsv, thingsCsv } from "./forms.js";
import { say } from "./words.js";

const PLAIN = {
  svg: ["image/svg+xml", (model) => drawn(model).text],
  csv: ["text/csv;charset=utf-8", (model) => thingsCsv(model.shown), "csv"],
  links: ["text/csv;charset=utf-8", (model) => linksCsv(model.shown), "csv"],
  gexf: ["application/xml", (model) => gexf(model.shown, model.places)],
  graphml: ["application/xml", (model) => graphml(model.shown)],
  json: ["application/json", (model) => json(model.shown)],
};

/** The ways of saving, as rows of a menu; `done(text)` is told what was saved. */
export function saveRows(model, done) {
  return ["png", ...Object.keys(PLAIN)].map((form) => ({ text: say(`export_${form}`), run: () => save(model, form, done) }));
}

/** What is shown in one form. @returns {Promise<Blob>} */
export async function made(model, form) {
  if (form === "png") return png(drawn(model));
  const [type, make] = PLAIN[form];
  return new Blob([make(model)], { type });
}

async function save(model, form, done) {
  const blob = await made(model, form);
  const middle = model.graph.of.split("/").pop().replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80);
  const file = `${middle}${form === "links" ? "-links" : ""}.${PLAIN[form]?.[2] ?? form}`;
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  done(say("saved", { file }));
}

function drawn(model) {
  const first = (thing) => Number(thing.key === model.graph.of) * 1e9 + (model.degree.get(thing.key) ?? 0);
  const things = [...model.shown.things].sort((one, other) => first(other) - first(one));
  return drawing({ things, links: model.shown.links }, model.places, model.colours, model.names.things.get(model.graph.of)?.name ?? "");
}
