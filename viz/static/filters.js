/**
 * The legend that is the filter: every kind, issuer, term, year, relation and certainty shown, with how many there are.
 */
import { button, el, fill } from "./dom.js";
import { icon } from "./shapes.js";
import { switched, unfiltered } from "./state.js";
import { number, say } from "./words.js";

const GROUPS = [
  { name: "type", title: "filter_type", facet: "label", text: (value) => say(`all_${value}`) },
  { name: "type", title: "col_type", facet: "type", text: String },
  { name: "kind", title: "filter_kind", facet: "kind", text: (value) => say(`kind_${value}`) },
  { name: "certainty", title: "filter_certainty", facet: "certainty", text: say },
  { name: "issuer", title: "filter_issuer", facet: "issuer", text: String },
  { name: "term", title: "filter_term", facet: "term", text: String },
  { name: "year", title: "filter_year", facet: "year", text: String },
];

/** The legend and the filters under it; `draw(model)` fills them. */
export function filterPanel() {
  const legend = el("fieldset", { class: "legend" });
  const rest = el("div", { class: "groups" });
  const more = el("details", { class: "panel sieves" }, el("summary", {}, say("filters")), rest);
  const back = el("p", { class: "undone" });
  const element = el("div", { class: "sieve" }, legend, back, more);

  function draw(model) {
    const focused = element.contains(document.activeElement) && document.activeElement.dataset.name;
    const [first, ...others] = GROUPS.map((one) => group(model, one));
    fill(legend, el("legend", {}, say("legend")), ...first.rows);
    fill(rest, ...others.filter((one) => one.rows.length > 1 || one.off).map((one) => el("fieldset", {},
      el("legend", {}, one.title), el("span", { class: "both" }, ...one.both), ...one.rows)));
    const away = model.state.hidden.length;
    const filtered = Object.values(model.state.off).some((values) => values.length);
    fill(back, away ? button(say("unhide"), () => model.take({ ...model.state, hidden: [] }), { "data-name": "unhide" }) : null,
      away ? el("span", { class: "quiet" }, say("hidden_things", { count: away })) : null,
      filtered ? button(say("filter_reset"), () => model.take({ ...unfiltered(model.state), hidden: model.state.hidden }), { "data-name": "reset" }) : null);
    back.hidden = !back.childElementCount;
    if (focused) element.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
  }
  return { element, draw, details: more };
}

function group(model, { name, title, facet, text }) {
  const off = new Set(model.state.off[name]);
  const values = model.facets[facet];
  const all = values.map(([value]) => value);
  const rows = values.map(([value, count]) => el("label", { class: off.has(value) ? "off" : null },
    el("input", { type: "checkbox", checked: !off.has(value), "data-name": `${facet} ${value}`,
      onchange: (event) => model.take(switched(model.state, name, [value], event.target.checked)) }),
    facet === "label" ? icon(value) : null, el("span", { class: "name" }, text(value)), " ", el("span", { class: "count" }, number(count))));
  const both = values.length > 3 ? [
    button(say("filter_all"), () => model.take(switched(model.state, name, all, true)),
      { class: "plain", "aria-label": `${say(title)}: ${say("filter_all")}`, "data-name": `${facet}/all` }),
    button(say("filter_none"), () => model.take(switched(switched(model.state, name, all, true), name, all, false)),
      { class: "plain", "aria-label": `${say(title)}: ${say("filter_none")}`, "data-name": `${facet}/none` })] : [];
  return { title: say(title), rows, both, off: all.some((value) => off.has(value)) };
}
