/**
 * What the page says, in its language, out of the JSON block `words`.
 */

const block = document.getElementById("words");
/** Key → text; where one is told otherwise, the text for one and for many. @type {Object<string, string|string[]>} */
export const words = block ? JSON.parse(block.textContent) : {};

/** The language of the page. */
export const lang = document.documentElement.lang || "vi";

/** The `lang` of names and passages: `vi`, null where the page is in that language itself. @type {?string} */
export const vi = lang === "vi" ? null : "vi";

/**
 * A text with its values filled in, numbers as the language writes them; the key itself where there is no text.
 * @param {string} key @param {Object<string, string|number>} [values] @returns {string}
 */
export function say(key, values = {}) {
  const told = Object.hasOwn(words, key) ? words[key] : key;
  const text = Array.isArray(told) ? told[values.count === 1 ? 0 : 1] : told;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

/** A number as the language writes it. @param {number} value */
export function number(value) {
  return value.toLocaleString(lang);
}

function shown(value) {
  return typeof value === "number" ? number(value) : String(value);
}
