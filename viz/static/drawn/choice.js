"use strict";
// What is shown: the legend whose entries switch things and links off and on, and the table of what there is.
vankien.choice = (function () {
  const { data, things, linksOf, say, told, element, words, kind } = vankien;
  const off = new Set();
  const hidden = new Set();
  const rows = document.getElementById("rows");
  const LABELS = ["Document", "Article", "Official", "Organisation"];

  function entries() {
    const labels = count(data.things, (thing) => thing.label);
    const kinds = count(data.links, (link) => link.kind);
    fill("things", LABELS.filter((label) => labels.has(label)), labels, (label) => say("type_" + label.toLowerCase()),
      (label) => element("span", { class: "sign " + label.toLowerCase(), "aria-hidden": "true" }));
    fill("links", Object.keys(data.lines).filter((each) => kinds.has(each)), kinds, (each) => say(each), (each) => {
      const line = element("span", { class: "line" + (data.lines[each].broken ? " broken" : ""), "aria-hidden": "true" });
      line.style.borderColor = data.lines[each].colour;
      return line;
    });
  }

  function count(list, by) {
    const found = new Map();
    for (const each of list) found.set(by(each), (found.get(by(each)) || 0) + 1);
    return found;
  }

  function fill(id, names, counts, title, sign) {
    const box = document.getElementById(id);
    for (const old of [...box.querySelectorAll("label")]) old.remove();
    for (const name of names) {
      const tick = element("input", { type: "checkbox", checked: !off.has(name), "data-name": name, onchange: (event) => {
        if (event.target.checked) off.delete(name);
        else off.add(name);
        apply();
      } });
      box.append(element("label", null, tick, sign(name), element("span", null, title(name)),
        element("span", { class: "number" }, vankien.number(counts.get(name)))));
    }
  }

  // A thing is hidden with its kind, or when all that it was linked by is.
  function apply() {
    const isOff = (id) => id !== data.of && off.has(things.get(id).label);
    hidden.clear();
    for (const thing of data.things) {
      const links = linksOf.get(thing.id);
      const some = links.some((link) => !off.has(link.kind) && !isOff(link.from) && !isOff(link.to));
      if (thing.id !== data.of && (isOff(thing.id) || (links.length && !some))) hidden.add(thing.id);
    }
    nodes.update(data.things.map((thing) => ({ id: thing.id, hidden: hidden.has(thing.id) })));
    edges.update(data.links.map((link) => ({
      id: link.id, hidden: off.has(link.kind) || hidden.has(link.from) || hidden.has(link.to),
    })));
    vankien.labels.stale();
    table();
    vankien.changed();
  }

  function table() {
    const shown = data.things.filter((thing) => !hidden.has(thing.id));
    rows.replaceChildren(...shown.map((thing) => element("tr", { "data-id": thing.id },
      element("th", { scope: "row" }, element("button", { type: "button", class: "thing",
        onclick: () => vankien.choose(thing.id, { details: true }) }, words(told(thing.name)))),
      element("td", null, kind(thing)), element("td", null, words(told(thing.detail))),
      element("td", null, thing.total ? vankien.number(thing.total) : ""),
      element("td", null, vankien.number(linksOf.get(thing.id).length)))));
    const note = document.getElementById("hidden-rows");
    note.hidden = !hidden.size;
    note.textContent = hidden.size ? say("hidden_rows", { count: hidden.size }) : "";
  }

  function all() {
    off.clear();
    entries();
    apply();
  }

  return { entries, table, all, hidden };
})();
