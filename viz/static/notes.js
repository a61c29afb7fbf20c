/**
 * The note of a mark in an article, shown while the mark is pointed at or has the focus.
 */
import { el } from "./dom.js";

/** Shows the notes of all marks (`a.mark[data-note]`) of a page: the text of the element whose id the mark names. */
export function notes(page) {
  const box = el("div", { class: "popover", role: "tooltip", id: "mark-note", hidden: true });
  let mark = null;
  let leaving = 0;

  function show(target) {
    clearTimeout(leaving);
    const note = page.getElementById(target.dataset.note);
    if (!note || mark === target) return;
    hide();
    mark = target;
    box.textContent = note.textContent.replace(/\s+/g, " ").trim();
    box.hidden = false;
    target.setAttribute("aria-describedby", box.id);
    const place = target.getClientRects()[0];
    const below = place.bottom + box.offsetHeight + 8 < innerHeight;
    box.style.left = `${Math.max(8, Math.min(place.left, innerWidth - box.offsetWidth - 8)) + scrollX}px`;
    box.style.top = `${(below ? place.bottom + 4 : place.top - box.offsetHeight - 4) + scrollY}px`;
  }

  function hide() {
    mark?.removeAttribute("aria-describedby");
    mark = null;
    box.hidden = true;
  }

  const at = (event) => event.target.closest?.("a.mark[data-note]");
  const later = () => (leaving = setTimeout(hide, 200));
  if (!page.querySelector("a.mark[data-note]")) return;
  page.body.append(box);
  page.addEventListener("pointerover", (event) => (at(event) ? show(at(event)) : box.contains(event.target) && clearTimeout(leaving)));
  page.addEventListener("pointerout", (event) => (at(event) || box.contains(event.target)) && later());
  page.addEventListener("focusin", (event) => (at(event) ? show(at(event)) : hide()));
  page.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
