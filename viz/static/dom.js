/**
 * Elements, built without markup: text enters a page only as text nodes, links only when they lead somewhere safe.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with its attributes, handlers (`onclick`) and children; children that are null are left out.
 * @param {string} name @param {Object} [given] @param {...(Node|string|number|null)} children @returns {HTMLElement}
 */
export function el(name, given = {}, ...children) {
  return filled(document.createElement(name), given, children);
}

/** The same for a drawing. @returns {SVGElement} */
export function svg(name, given = {}, ...children) {
  return filled(document.createElementNS(SVG, name), given, children);
}

function filled(element, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** A button that says `text`. @returns {HTMLButtonElement} */
export function button(text, onclick, given = {}) {
  return el("button", { type: "button", onclick, ...given }, text);
}

/**
 * Where a link may lead: an address of this server or of http and https, null for anything else.
 * @param {?string} address @returns {?URL}
 */
export function safe(address) {
  if (!address) return null;
  try {
    const url = new URL(address, location.href);
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

/**
 * The address of a page of this server in the language that the reader chose.
 * @param {string} address @returns {string}
 */
export function spoken(address) {
  const url = safe(address);
  const chosen = new URLSearchParams(location.search).get("lang");
  if (!url || !chosen || url.origin !== location.origin) return address;
  url.searchParams.set("lang", chosen);
  return url.href;
}

/** A link, or the bare text where the address is not one to follow. @returns {HTMLElement} */
export function link(address, text, given = {}) {
  const url = safe(spoken(address));
  if (!url) return el("span", { lang: given.lang }, text);
  const outer = url.origin !== location.origin;
  return el("a", { href: url.href, rel: outer ? "noopener noreferrer" : null, ...given }, text);
}

/** Takes out all that an element holds and puts `children` in. @returns {Element} */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
