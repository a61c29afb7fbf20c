/**
 * Suggestions while typing: a combobox over a plain input, so that what is typed can always be sent as it is.
 */
import { el, fill, safe, spoken } from "./dom.js";
import { icon } from "./shapes.js";
import { ask } from "./source.js";
import { number, say, vi } from "./words.js";

const WAIT = 120;
const LIMIT = 8;
let made = 0;

/** Suggestions in a search box: choosing one opens its page. */
export function searchBox(input) {
  return suggest(input, (chosen) => {
    const url = safe(spoken(chosen.address));
    if (url) location.assign(url.href);
  });
}

/**
 * Suggestions at an input. Enter without a choice leaves the form to be sent.
 * @param {HTMLInputElement} input @param {function(Object): void} choose called with the suggestion chosen
 */
export function suggest(input, choose) {
  const name = `suggestions-${++made}`;
  const list = el("ul", { role: "listbox", id: name, class: "suggestions", "aria-label": say("suggestions"), hidden: true });
  const status = el("span", { role: "status", class: "hidden-text" });
  const box = el("div", { class: "combobox" });
  let [rows, found, at, waiting, asked] = [[], [], -1, 0, null];

  input.replaceWith(box);
  box.append(input, list, status);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": name, autocomplete: "off", spellcheck: "false" })) input.setAttribute(key, value);

  input.addEventListener("input", later);
  input.addEventListener("compositionend", later);
  input.addEventListener("keydown", key);
  input.addEventListener("blur", shut);
  input.form?.addEventListener("submit", stop);
  list.addEventListener("pointerdown", (event) => event.preventDefault());

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT);
  }

  function stop() {
    clearTimeout(waiting);
    asked?.abort();
    asked = null;
  }

  async function look() {
    const typed = input.value.trim();
    stop();
    if (!typed) {
      shut();
      return;
    }
    const mine = new AbortController();
    asked = mine;
    const told = await ask("/suggest.json", { q: typed, limit: LIMIT }, mine.signal).catch(() => null);
    if (asked !== mine || !told || document.activeElement !== input) return;
    asked = null;
    show(told.suggestions);
  }

  function show(suggestions) {
    found = suggestions;
    at = -1;
    rows = found.map((one, index) => el("li", { role: "option", id: `${name}-${index}`, "aria-selected": "false", onclick: () => take(index) },
      icon(one.label), el("span", { class: "hidden-text" }, `${say(one.label)}: `),
      el("span", { class: "name", lang: vi }, one.name), one.detail ? el("span", { class: "detail" }, one.detail) : null,
      one.total ? el("span", { class: "count" }, el("span", { "aria-hidden": "true" }, number(one.total)),
        el("span", { class: "hidden-text" }, `, ${say("in_articles", { count: one.total })}`)) : null));
    fill(list, ...rows);
    open(rows.length > 0);
    status.textContent = rows.length ? say("suggested", { count: rows.length }) : say("suggested_none");
  }

  function open(on) {
    list.hidden = !on;
    input.setAttribute("aria-expanded", String(on));
    if (!on) mark(-1);
  }

  function shut() {
    stop();
    open(false);
    status.textContent = "";
  }

  function mark(index) {
    at = index;
    rows.forEach((row, other) => row.setAttribute("aria-selected", String(other === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", rows[at].id);
      rows[at].scrollIntoView({ block: "nearest" });
    }
  }

  function take(index) {
    const chosen = found[index];
    shut();
    choose(chosen);
  }

  function key(event) {
    // While a Vietnamese keyboard composes a letter, its Enter and arrows belong to it.
    if (event.isComposing || event.keyCode === 229) return;
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) {
        if (rows.length && input.value.trim()) open(true);
        else later();
        return;
      }
      const step = event.key === "ArrowDown" ? 1 : -1;
      const count = rows.length + 1;
      mark(((at + 1 + step + count) % count) - 1);
    } else if (event.key === "Enter" && isOpen && at >= 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Tab" && isOpen && at >= 0) {
      input.value = found[at].name;
      shut();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      shut();
    }
  }
  return { shut };
}
