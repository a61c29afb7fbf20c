"use strict";
// The picture under the hand: choosing, searching, moving, stirring, the other language.
(function () {
  const { data, things, linksOf, say, told, element, words, fold, kind, labels, details, choice } = vankien;
  const board = document.getElementById("mynetwork");
  const box = document.getElementById("search");
  const list = document.getElementById("found");
  const live = document.getElementById("live");
  const stirring = document.getElementById("stir");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const ROWS = 12;
  const SMALLEST = 0.32;    // a picture that would be smaller opens on its middle
  let pointed = null;
  let clock = 0;

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    labels.colours({ ground: read("--ground"), ink: read("--ink"), ring: read("--ring") });
    network.redraw();
  }

  function names() {
    const near = vankien.chosen ? linksOf.get(vankien.chosen).flatMap((link) => [link.from, link.to]) : [];
    labels.force([...new Set([pointed, vankien.chosen, ...near].filter(Boolean))]);
  }

  // Choose a thing, or none: ring, names, details. `go` brings it into view, `details` the reader to them.
  vankien.choose = function (id, how) {
    vankien.chosen = id || null;
    if (id) network.selectNodes([id]);
    else network.unselectAll();
    names();
    details.show(id, (other) => vankien.choose(other, { go: true }));
    document.getElementById("details").scrollTop = 0;
    if (id && how && (how.go || how.details)) show(id);
    if (id && how && how.details) document.getElementById("details").focus();
    live.textContent = id ? `${told(things.get(id).name)}. ${kind(things.get(id))}.` : "";
    network.redraw();
  };
  vankien.changed = function () {
    if (vankien.chosen && choice.hidden.has(vankien.chosen)) vankien.choose(null);
    network.redraw();
  };

  function move(view) {
    network.moveTo(calm.matches ? view : { ...view, animation: { duration: 250, easingFunction: "easeInOutQuad" } });
  }

  function show(id) {
    if (!choice.hidden.has(id)) move({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.8) });
  }

  function zoom(by) {
    move({ scale: Math.min(4, Math.max(0.05, network.getScale() * by)) });
  }

  // The whole picture with room for the names at its edges.
  function whole(opening) {
    const at = network.getPositions(data.things.map((each) => each.id).filter((id) => !choice.hidden.has(id)));
    const xs = Object.values(at).map((each) => each.x);
    const ys = Object.values(at).map((each) => each.y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const across = (board.clientWidth - Math.min(190, board.clientWidth * 0.3)) / Math.max(right - left, 1);
    const down = (board.clientHeight - 110) / Math.max(bottom - top, 1);
    const scale = Math.min(across, down, 1.15);
    const view = { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale };
    if (!opening) move(view);
    else if (scale >= SMALLEST) network.moveTo(view);
    else network.moveTo({ position: network.getPosition(data.of), scale: SMALLEST });
  }

  // Pictures are wide; on a screen that is high they are laid on their side. What room is left is used:
  // things drawn apart in one direction never come to stand upon each other.
  function suit() {
    const at = network.getPositions();
    const high = board.clientHeight > board.clientWidth * 1.1;
    const points = data.things.map(({ id }) => (high ? { id, x: at[id].y, y: at[id].x } : { id, ...at[id] }));
    const span = (axis) => Math.max(1, ...points.map((each) => each[axis])) - Math.min(...points.map((each) => each[axis]));
    const wanted = ((board.clientWidth - 130) / (board.clientHeight - 90)) * (span("y") / span("x"));
    const [x, y] = [Math.min(Math.max(wanted, 1), 1.8), Math.min(Math.max(1 / wanted, 1), 1.8)];
    nodes.update(points.map((each) => ({ id: each.id, x: each.x * x, y: each.y * y })));
  }

  function stir() {
    if (stirring.getAttribute("aria-pressed") === "true") return settle();
    const physics = { enabled: true, solver: "barnesHut", stabilization: false, barnesHut: {
      gravitationalConstant: -4000, springLength: 80, centralGravity: 0.4, avoidOverlap: 0.3, damping: 0.4 } };
    for (const { id } of data.things) if (id !== data.of) {
      const { x, y } = network.getPosition(id);
      network.moveNode(id, x + (Math.random() - 0.5) * 160, y + (Math.random() - 0.5) * 160);
    }
    stirring.setAttribute("aria-pressed", "true");
    stirring.dataset.say = "stop";
    stirring.textContent = say("stop");
    network.setOptions({ physics });
    if (calm.matches) {
      network.stabilize(80);
      network.once("stabilized", settle);
    }
    clock = setTimeout(settle, 4000);
  }

  function settle() {
    clearTimeout(clock);
    if (stirring.getAttribute("aria-pressed") === "false") return;
    stirring.setAttribute("aria-pressed", "false");
    stirring.dataset.say = "stir";
    stirring.textContent = say("stir");
    network.setOptions({ physics: { enabled: false } });
    labels.stale();
    whole(false);
  }

  // Search

  const texts = new Map(data.things.map((thing) => [thing.id, fold([thing.name, thing.detail, thing.articles ? "" : thing.key,
    ...(thing.articles || []).map((each) => each.title)].map((each) => (each && typeof each === "object"
    ? Object.values(each).join(" ") : each || "")).join(" "))]));

  function search() {
    const wanted = fold(box.value).split(" ").filter(Boolean);
    const found = wanted.length ? data.things.filter((thing) => !choice.hidden.has(thing.id) &&
      wanted.every((word) => ` ${texts.get(thing.id)}`.includes(` ${word}`))) : [];
    list.replaceChildren(...found.slice(0, ROWS).map((thing, row) => element("li", {
      role: "option", id: `found-${row}`, "data-id": thing.id, "aria-selected": "false",
      onmousedown: (event) => event.preventDefault(), onclick: () => take(thing.id),
    }, element("span", { class: "sign " + thing.label.toLowerCase(), "aria-hidden": "true" }), words(told(thing.name)),
    thing.label === "Document" && thing.year ? element("span", { class: "byline" }, ` ${thing.year}`) : null)));
    if (wanted.length && !found.length) list.append(element("li", { class: "note" }, say("search_none")));
    if (wanted.length) live.textContent = found.length ? say("search_found", { count: found.length }) : say("search_none");
    open(wanted.length > 0);
    mark(found.length ? 0 : -1);
  }

  function open(yes) {
    list.hidden = !yes;
    box.setAttribute("aria-expanded", String(yes));
    if (!yes) box.removeAttribute("aria-activedescendant");
  }

  function mark(row) {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    const at = (row + options.length) % options.length;
    options.forEach((each, place) => each.setAttribute("aria-selected", String(place === at)));
    options[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", options[at].id);
  }

  function take(id) {
    open(false);
    vankien.choose(id, { go: true });
    board.focus({ preventScroll: true });
  }

  box.addEventListener("input", search);
  box.addEventListener("focus", search);
  box.addEventListener("blur", () => open(false));
  box.addEventListener("keydown", (event) => {
    const options = [...list.querySelectorAll("[role=option]")];
    const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && !list.hidden && at >= 0) take(options[at].dataset.id);
    else if (event.key === "Escape") open(false);
    else return;
    event.preventDefault();
  });

  // Keys on the picture

  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  // The nearest thing that lies that way; what lies aside counts as farther.
  function step([right, down]) {
    if (!vankien.chosen) return vankien.choose(data.of, { go: true });
    const from = network.getPosition(vankien.chosen);
    let best = null;
    let least = Infinity;
    for (const { id } of data.things) {
      if (id === vankien.chosen || choice.hidden.has(id)) continue;
      const { x, y } = network.getPosition(id);
      const ahead = (x - from.x) * right + (y - from.y) * down;
      const aside = Math.abs((x - from.x) * down + (y - from.y) * right);
      if (ahead > 0 && aside <= ahead * 2 && ahead + aside * 2 < least) {
        least = ahead + aside * 2;
        best = id;
      }
    }
    if (best) vankien.choose(best, { go: true });
  }

  board.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (WAYS[event.key]) step(WAYS[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") whole(false);
    else if (event.key === "Escape") vankien.choose(null);
    else if (event.key === "Enter") vankien.choose(vankien.chosen || data.of, { details: true });
    else return;
    event.preventDefault();
  });
  document.getElementById("details").addEventListener("keydown", (event) => {
    if (event.key === "Escape") board.focus();
  });

  // Buttons, pointer, colours

  function stale() {
    labels.stale();
    network.redraw();
  }

  document.getElementById("larger").addEventListener("click", () => zoom(1.3));
  document.getElementById("smaller").addEventListener("click", () => zoom(1 / 1.3));
  document.getElementById("fit").addEventListener("click", () => whole(false));
  document.getElementById("all").addEventListener("click", choice.all);
  stirring.addEventListener("click", stir);
  document.getElementById("language").addEventListener("click", () => speak(vankien.language === "vi" ? "en" : "vi"));
  network.on("afterDrawing", labels.draw);
  network.on("click", (event) => {
    board.focus({ preventScroll: true });
    vankien.choose(event.nodes[0] || null);
  });
  network.on("dragStart", (event) => { if (event.nodes.length) vankien.choose(event.nodes[0]); });
  network.on("dragEnd", stale);
  network.on("animationFinished", stale);
  network.on("resize", stale);
  network.on("dragging", (event) => { if (event.nodes.length) labels.stale(); });
  network.on("hoverNode", (event) => { pointed = event.node; names(); });
  network.on("blurNode", () => { pointed = null; names(); });
  network.on("beforeDrawing", () => { if (stirring.getAttribute("aria-pressed") === "true") labels.stale(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colours);

  function speak(wanted) {
    vankien.setLanguage(wanted);
    document.getElementById("name").textContent = told(things.get(data.of).name);
    document.getElementById("counts").textContent = say("counts", { things: data.things.length, links: data.links.length });
    const left = document.getElementById("left");
    if (left) left.textContent = say("left", { count: data.left });
    const called = (link) => [say(link.kind), link.count && say("times", { count: link.count })].filter(Boolean).join(" · ");
    const hint = (thing) => [told(thing.name), told(thing.detail)].filter(Boolean).join("\n");
    nodes.update(data.things.map((thing) => ({ id: thing.id, title: hint(thing) })));
    edges.update(data.links.map((link) => ({ id: link.id, title: called(link) })));
    fill();
    network.redraw();
  }

  function fill() {
    choice.entries();
    choice.table();
    details.show(vankien.chosen, (other) => vankien.choose(other, { go: true }));
  }

  if (matchMedia("(max-width: 720px)").matches) document.getElementById("choice").open = false;
  suit();
  if (vankien.language === data.lang) fill();
  else speak(vankien.language);
  colours();
  whole(true);
  network.once("afterDrawing", () => requestAnimationFrame(() => { document.documentElement.dataset.ready = "yes"; }));
  network.redraw();
})();
