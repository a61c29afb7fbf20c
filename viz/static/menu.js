/**
 * A menu that opens at a point or beneath a button: arrows move, Enter chooses, Escape closes.
 */
import { button, el } from "./dom.js";

let close = null;

/**
 * Opens a menu; an open one closes.
 * @param {{x: number, y: number}} point on the screen
 * @param {string} label what the menu is for
 * @param {Array<{text: string, note?: string, disabled?: boolean, run: Function}>} items
 */
export function openMenu(point, label, items) {
  close?.();
  const back = document.activeElement;
  const rows = items.map((item) => button(item.text, () => {
    if (item.disabled) return;
    close?.();
    item.run();
  }, { role: "menuitem", tabindex: -1, "aria-disabled": item.disabled ? "true" : null }));
  items.forEach((item, at) => item.note && rows[at].append(el("span", { class: "note" }, item.note)));
  const menu = el("div", { role: "menu", class: "menu", "aria-label": label, onkeydown: (event) => move(event, rows) }, ...rows);
  document.body.append(menu);
  menu.style.left = `${Math.max(4, Math.min(point.x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(point.y, innerHeight - menu.offsetHeight - 4))}px`;
  const outside = (event) => menu.contains(event.target) || close?.();
  close = () => {
    close = null;
    document.removeEventListener("pointerdown", outside, true);
    const inside = menu.contains(document.activeElement);
    menu.remove();
    if (inside) back?.focus?.();
  };
  document.addEventListener("pointerdown", outside, true);
  rows[0]?.focus();
}

function move(event, rows) {
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    close?.();
  } else if (to !== undefined) {
    event.preventDefault();
    rows[(to + rows.length) % rows.length].focus();
  }
}
