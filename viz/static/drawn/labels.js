"use strict";
// Names beside the things: as many as stand free of each other and of other things, the weightiest first.
vankien.labels = (function () {
  const { data, things, linksOf, told } = vankien;
  const board = document.getElementById("mynetwork");
  const keys = document.querySelector(".keys");
  const SIZE = 13;
  const LINE = 17;    // room for the marks above a capital and below it: Ễ, Ặ
  const AWAY = 4;
  const FONT = `"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif`;
  const WEIGHT = { Document: 1000, Organisation: 400, Official: 200, Article: 0 };
  const GROUP = 600;    // articles drawn as one
  const widths = new Map();
  const order = [...data.things].sort((one, other) => weight(other) - weight(one));
  let forced = [];
  let colours = {};
  let placed = [];
  let state = "";

  function weight(thing) {
    if (thing.id === data.of) return Infinity;
    return (thing.articles ? GROUP : WEIGHT[thing.label]) + linksOf.get(thing.id).length * 10 + Math.log1p(thing.total || 0);
  }

  function lines(thing) {
    return told(thing.short).split("\n");
  }

  function width(text, context) {
    if (!widths.has(text)) {
      context.font = `${SIZE}px ${FONT}`;
      widths.set(text, context.measureText(text).width);
    }
    return widths.get(text);
  }

  // A grid that knows which boxes are near a box.
  function grid(cell) {
    const cells = new Map();
    function* near(box) {
      for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
        for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield `${x},${y}`;
      }
    }
    return {
      add(box) {
        for (const key of near(box)) {
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(box);
        }
      },
      free(box, owner) {
        for (const key of near(box)) {
          for (const other of cells.get(key) || []) {
            if (other.owner !== owner && box.left < other.right && other.left < box.right &&
                box.top < other.bottom && other.top < box.bottom) return false;
          }
        }
        return true;
      },
    };
  }

  // Where the name of a thing may stand: under it, right, left, over it, or aslant. In the units of the picture.
  function places(thing, at, radius, pixel, context) {
    const text = lines(thing);
    const wide = Math.max(...text.map((each) => width(each, context))) * pixel;
    const high = text.length * LINE * pixel;
    const away = radius + AWAY * pixel;
    const box = (left, top) => ({ owner: thing.id, left, top, right: left + wide, bottom: top + high, text });
    return [
      box(at.x - wide / 2, at.y + away),
      box(at.x + away, at.y - high / 2),
      box(at.x - away - wide, at.y - high / 2),
      box(at.x - wide / 2, at.y - away - high),
      ...[[1, 1], [-1, 1], [1, -1], [-1, -1]].map(([right, down]) => box(
        at.x + right * away * 0.8 - (right < 0 ? wide : 0), at.y + down * away * 0.8 - (down < 0 ? high : 0))),
    ];
  }

  function edges() {
    const { x: left, y: top } = network.DOMtoCanvas({ x: 2, y: 2 });
    const low = board.clientHeight - 2 - (keys.offsetHeight ? keys.offsetHeight + 4 : 0);
    const { x: right, y: bottom } = network.DOMtoCanvas({ x: board.clientWidth - 2, y: low });
    return { left, top, right, bottom };
  }

  // A name is not cut off by the edge of the view.
  function within(view, box) {
    return box.left > view.left && box.right < view.right && box.top > view.top && box.bottom < view.bottom;
  }

  function place(context) {
    const scale = network.getScale();
    const pixel = 1 / scale;
    const at = network.getPositions();
    const shown = order.filter((thing) => !nodes.get(thing.id).hidden);
    const taken = grid(140 * pixel);
    for (const thing of shown) {
      const { x, y } = at[thing.id];
      const r = radius(thing) + 2 * pixel;
      taken.add({ owner: thing.id, left: x - r, right: x + r, top: y - r, bottom: y + r });
    }
    placed = [];
    const view = edges();
    const first = forced.map((id) => things.get(id)).filter((thing) => shown.includes(thing));
    for (const thing of new Set([...first, ...shown])) {
      const all = places(thing, at[thing.id], radius(thing), pixel, context);
      const may = all.filter((box) => within(view, box));
      // What is pointed at or chosen has its name in any case, even over another thing.
      const found = may.find((box) => taken.free(box, thing.id)) || (thing.id === forced[0] ? may[0] || all[0] : null);
      if (found) {
        taken.add(found);
        placed.push(found);
      }
    }
  }

  function radius(thing) {
    return nodes.get(thing.id).size;
  }

  function draw(context) {
    const scale = network.getScale();
    const now = `${scale}|${forced}|${vankien.language}`;
    if (now !== state) {
      place(context);
      state = now;
    }
    const pixel = 1 / scale;
    context.save();
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    rings(context, pixel);
    counts(context, scale);
    context.font = `${SIZE * pixel}px ${FONT}`;
    context.lineWidth = 4 * pixel;
    context.strokeStyle = colours.ground;
    context.fillStyle = colours.ink;
    for (const box of placed) {
      box.text.forEach((line, row) => {
        const x = (box.left + box.right) / 2;
        const y = box.top + (row + 0.5) * LINE * pixel;
        context.strokeText(line, x, y);
        context.fillText(line, x, y);
      });
    }
    context.restore();
  }

  // A ring round the thing in the middle and round the chosen one.
  function rings(context, pixel) {
    for (const [id, colour] of [[data.of, colours.ink], [vankien.chosen, colours.ring]]) {
      if (!id || nodes.get(id).hidden) continue;
      const { x, y } = network.getPosition(id);
      context.beginPath();
      context.arc(x, y, nodes.get(id).size * 1.15 + (id === data.of ? 4 : 6) * pixel, 0, 2 * Math.PI);
      context.lineWidth = 2.5 * pixel;
      context.strokeStyle = colour;
      context.stroke();
    }
  }

  // How many articles a thing stands for that is drawn for several.
  function counts(context, scale) {
    context.fillStyle = "#FFFFFF";
    for (const thing of data.things) {
      const { size, hidden } = nodes.get(thing.id);
      if (!thing.articles || hidden || size * scale < 7) continue;
      const { x, y } = network.getPosition(thing.id);
      const text = vankien.number(thing.total);
      context.font = `bold ${Math.min(size, (size * 2.6) / text.length)}px ${FONT}`;
      context.fillText(text, x, y);
    }
  }

  return {
    draw,
    // Things whose names come first: the one pointed at, the chosen one, its neighbours.
    force(ids) { forced = ids; },
    // Things have moved or are shown that were not.
    stale() { state = ""; },
    colours(found) { colours = found; },
    // What is written where, for those who look at the page with a program.
    get shown() {
      return placed.map((box) => {
        const { x: left, y: top } = network.canvasToDOM({ x: box.left, y: box.top });
        const { x: right, y: bottom } = network.canvasToDOM({ x: box.right, y: box.bottom });
        return { id: box.owner, text: box.text.join(" "), left, top, right, bottom };
      });
    },
  };
})();
