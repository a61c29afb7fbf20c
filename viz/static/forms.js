/**
 * What is shown as text for other programs: CSV, GEXF, GraphML, JSON.
 */
import { certainty } from "./sieve.js";

/** `thing` is what kind of thing it is: `label` would be the name that other programs show. */
const THING = { name: "string", thing: "string", detail: "string", type: "string", issuer: "string", term: "string", year: "int", total: "int", known: "boolean" };
const LINK = { kind: "string", certainty: "string", planned: "boolean", posts: "string", count: "int" };
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * A text made safe for XML: signs escaped, and letters that XML does not allow left out.
 * @param {*} value @returns {string}
 */
export function xml(value) {
  // eslint-disable-next-line no-control-regex -- the control characters are what is taken out
  return String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[&<>"'\t\r\n]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" })[sign] ?? `&#${sign.codePointAt(0)};`);
}

/** A cell of CSV that a spreadsheet takes as text, never as a formula. */
export function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as CSV; the mark at the start tells spreadsheets that it is UTF-8. */
export function csv(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** The things shown as CSV. */
export function thingsCsv({ things }) {
  const columns = ["key", ...Object.keys(THING)];
  return csv([columns, ...things.map((thing) => columns.map((name) => (name === "thing" ? thing.label : thing[name])))]);
}

/** The links shown as CSV, with the names of both ends. */
export function linksCsv({ things, links }) {
  const names = new Map(things.map((thing) => [thing.key, thing.name]));
  return csv([["source", "source_name", "kind", "target", "target_name", "certainty", "planned", "posts", "count", "passage"],
    ...links.map((link) => [link.source, names.get(link.source), link.kind, link.target, names.get(link.target), certainty(link),
      Boolean(link.planned), (link.posts ?? []).join("; "), link.count, link.passages?.[0]?.text])]);
}

/** The things and links shown as JSON. */
export function json({ things, links }) {
  return JSON.stringify({ things: things.map(({ label, ...about }) => ({ thing: label, ...about })), links }, null, 2);
}

/** The things and links shown as GEXF 1.2, places included. */
export function gexf({ things, links }, places) {
  const about = (kinds) => Object.entries(kinds).map(([name, kind], id) =>
    `<attribute id="${id}" title="${name}" type="${kind === "int" ? "integer" : kind}"/>`).join("");
  const values = (one, kinds) => Object.keys(kinds).map((name, id) => [id, field(one, name)]).filter(([, value]) => value !== null)
    .map(([id, value]) => `<attvalue for="${id}" value="${xml(value)}"/>`).join("");
  const nodes = things.map((thing) => {
    const [x, y] = places.get(thing.key) ?? [0, 0];
    return `<node id="${xml(thing.key)}" label="${xml(thing.name)}"><attvalues>${values(thing, THING)}</attvalues>`
      + `<viz:position x="${x}" y="${-y}" z="0"/></node>`;
  });
  const edges = links.map((link, id) => `<edge id="${id}" source="${xml(link.source)}" target="${xml(link.target)}" label="${xml(link.kind)}">`
    + `<attvalues>${values(link, LINK)}</attvalues></edge>`);
  return `${HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">`
    + `<graph defaultedgetype="directed" mode="static"><attributes class="node">${about(THING)}</attributes>`
    + `<attributes class="edge">${about(LINK)}</attributes>\n<nodes>\n${nodes.join("\n")}\n</nodes>\n<edges>\n${edges.join("\n")}\n</edges></graph></gexf>\n`;
}

/** The things and links shown as GraphML. */
export function graphml({ things, links }) {
  const keys = (kinds, whose) => Object.entries(kinds).map(([name, kind]) =>
    `<key id="${whose}_${name}" for="${whose}" attr.name="${name}" attr.type="${kind}"/>`).join("");
  const values = (one, kinds, whose) => Object.keys(kinds).map((name) => [name, field(one, name)]).filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${whose}_${name}">${xml(value)}</data>`).join("");
  const nodes = things.map((thing) => `<node id="${xml(thing.key)}">${values(thing, THING, "node")}</node>`);
  const edges = links.map((link, id) => `<edge id="e${id}" source="${xml(link.source)}" target="${xml(link.target)}">${values(link, LINK, "edge")}</edge>`);
  return `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys(THING, "node")}${keys(LINK, "edge")}\n`
    + `<graph edgedefault="directed">\n${[...nodes, ...edges].join("\n")}\n</graph></graphml>\n`;
}

function field(one, name) {
  if (name === "certainty") return certainty({ ...one, planned: false });
  if (name === "thing") return one.label;
  const value = Array.isArray(one[name]) ? one[name].join("; ") : one[name];
  return value === "" || value === undefined ? null : value;
}
