/**
 * The pane that tells of the thing or the link that is selected.
 */
import { button, el, fill, link as anchor } from "./dom.js";
import { keyOf, linkId, otherEnd } from "./graph.js";
import { certainty } from "./sieve.js";
import { icon } from "./shapes.js";
import { choices } from "./sides.js";
import { hidden, pinned } from "./state.js";
import { number, say, vi } from "./words.js";

const PASSAGES = 8;
/** Facts that are told in Vietnamese on every page. */
const VIETNAMESE = new Set(["field_type", "field_issuer"]);

/** The pane; `draw(model)` fills it for what is selected and hides it where nothing is. */
export function detailsPane() {
  const pane = el("aside", { class: "details", "aria-label": say("details"), tabindex: -1, hidden: true });
  let turn = 0;

  async function draw(model) {
    const mine = ++turn;
    const thing = model.names.things.get(model.state.selected);
    const link = model.names.links.get(model.state.selected);
    pane.hidden = !thing && !link;
    if (link) fill(pane, shut(model), ...ofLink(model, link));
    if (!thing) return;
    const sides = el("div", { class: "kinds" }, el("p", { class: "quiet" }, say("loading")));
    const inside = pane.contains(document.activeElement) && document.activeElement.dataset.act;
    fill(pane, shut(model), ...ofThing(model, thing), sides, ...passagesOf(model, thing));
    try {
      const told = await model.graph.sides(thing.key);
      if (mine === turn) fill(sides, ...sidesOf(model, thing, told));
    } catch (error) {
      if (mine === turn) fill(sides, el("p", { class: "quiet" }, say("failed", { reason: error.message })));
    }
    if (mine === turn && inside) (pane.querySelector(`[data-act="${CSS.escape(inside)}"]:not([disabled])`) ?? pane).focus();
  }
  return { element: pane, draw };
}

function shut(model) {
  return button("×", () => model.select(null, true), { class: "close", "aria-label": say("close") });
}

function ofThing(model, thing) {
  const { state, graph, take } = model;
  const facts = [["field_type", thing.type], ["field_issuer", thing.issuer], ["field_term", thing.term], ["field_year", thing.year],
    ["field_total", thing.total === null || thing.total === undefined ? null : number(thing.total)]].filter(([, value]) => value);
  const pin = state.pins[thing.key];
  return [
    el("p", { class: "kind" }, icon(thing.label, thing.known), " ", say(thing.label), thing.known === false ? ` · ${say("unknown")}` : null),
    el("h3", {}, anchor(thing.address, thing.name, { lang: vi })),
    thing.detail ? el("p", { lang: thing.label === "Document" ? vi : null }, thing.detail) : null,
    facts.length ? el("dl", {}, facts.flatMap(([name, value]) => [el("dt", {}, say(name)), el("dd", { lang: VIETNAMESE.has(name) ? vi : null }, String(value))])) : null,
    el("p", { class: "acts" },
      anchor(thing.address, say("open_page"), { class: "button" }),
      button(say(pin ? "unpin" : "pin"), () => take(pinned(state, thing.key, pin ? null : model.placeOf(thing.key))), { "data-act": "pin" }),
      button(say("center"), () => model.reveal(thing.key), { "data-act": "center" }),
      thing.key === graph.of ? null : button(say("hide"), () => take(hidden(state, thing.key)), { "data-act": "hide" })),
  ];
}

function sidesOf(model, thing, sides) {
  const rows = choices(model, thing.key, sides);
  if (!rows.length) return [el("p", { class: "quiet" }, say("no_sides"))];
  return [el("h4", {}, say("relations")), el("ul", {}, rows.map((row, at) => el("li", {},
    el("span", { class: "side" }, row.name), " ",
    el("span", { class: "count" }, say("side_count", { shown: row.shown, total: row.total })), " ",
    row.left ? el("span", { class: "quiet left" }, say("side_left", { count: row.left })) : null, " ",
    row.next ? button(say(row.collapse ? "expand_next" : "expand", { count: row.next }), row.open,
      { "data-act": `open ${at}`, "aria-label": say("expand_side", { side: row.name, count: row.next, total: row.total }) }) : null, " ",
    row.collapse ? button(say("collapse"), row.collapse,
      { "data-act": `collapse ${at}`, "aria-label": say("collapse_side", { side: row.name }) }) : null)))];
}

function passagesOf(model, thing) {
  const links = model.shown.links.filter((link) => link.passages?.length && (link.source === thing.key || link.target === thing.key));
  if (!links.length) return [];
  return [el("h4", {}, say("passages")), ...links.slice(0, PASSAGES).map((link) => {
    const other = model.names.things.get(otherEnd(link, thing.key));
    return el("div", { class: "passage" },
      el("p", {}, button(other?.name ?? "", () => model.select(linkId(link)), { class: "plain", lang: vi })), quote(link.passages[0], link));
  })];
}

function ofLink(model, link) {
  const end = (key) => {
    const thing = model.names.things.get(key);
    return button(thing?.name ?? key, () => model.select(key), { class: "plain", lang: vi });
  };
  const sure = certainty(link);
  return [
    el("p", { class: "kind" }, say("relations")),
    el("h3", { class: "sentence" }, end(link.source), " ", el("em", {}, say(`kind_${link.kind}`)), " ", end(link.target)),
    link.certainty || link.planned ? el("p", {}, el("span", { class: `sure ${sure}` }, say(sure))) : null,
    link.count > 1 ? el("p", { class: "times" }, say("times", { count: link.count })) : null,
    link.posts?.length ? el("p", {}, `${say("posts")}: ${link.posts.join("; ")}`) : null,
    link.passages?.length ? el("h4", {}, say("passages")) : null,
    ...(link.passages ?? []).map((words) => {
      const article = model.graph.things.get(keyOf("Article", words.article));
      return el("div", { class: "passage" }, quote(words, link),
        el("p", { class: "quiet" }, `${say("in_article")}: `, anchor(words.address, article?.name ?? words.article, { lang: vi })));
    }),
  ];
}

/** A passage with its citation marked; the bounds count letters as the server does, not halves of them. */
export function quote(words, link) {
  const letters = [...words.text];
  const [start, end] = words.at;
  return el("blockquote", { lang: vi }, letters.slice(0, start).join(""),
    el("mark", { class: `citation ${certainty(link)}` }, letters.slice(start, end).join("")), letters.slice(end).join(""));
}
