/**
 * The names beside things: as many as fit, none over another or over a thing; the more important first.
 */

/** Height of a line of a label, in pixels of the screen. */
export const LINE = 16;
const PAD = 3;
const SQUARE = 48;

/**
 * A name cut at a word to be no longer than `most` letters.
 * @param {string} name @param {number} [most] @returns {string}
 */
export function brief(name, most = 34) {
  const letters = [...name.normalize("NFC")];
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/**
 * Which names are written and where: below a thing, else above, right or left of it.
 * @param {Array<{key: string, x: number, y: number, half: number, width: number, must: boolean}>} points in the order
 * of importance, in pixels @param {?{left: number, right: number, top: number, bottom: number}} [within] what a label
 * may not leave, unless it must be shown @returns {Map<string, {x: number, y: number, width: number}>} key → left and top of the label
 */
export function fitted(points, within = null) {
  const taken = new Squares();
  for (const point of points) taken.add(box(point.x - point.half, point.y - point.half, point.half * 2, point.half * 2), point.key);
  const found = new Map();
  for (const { key, x, y, half, width, must } of points) {
    const places = [[x - width / 2, y + half + PAD], [x - width / 2, y - half - PAD - LINE],
      [x + half + PAD, y - LINE / 2], [x - half - PAD - width, y - LINE / 2]];
    const free = places.find(([left, top]) => inside(left, top, width, within) && !taken.meets(box(left, top, width, LINE), key));
    const place = free ?? (must ? places.find(([left, top]) => !taken.meets(box(left, top, width, LINE), key, true)) : null);
    if (!place) continue;
    taken.add(box(...place, width, LINE), null);
    found.set(key, { x: place[0], y: place[1], width });
  }
  return found;
}

function inside(left, top, width, within) {
  return !within || (left >= within.left && left + width <= within.right && top >= within.top && top + LINE <= within.bottom);
}

function box(left, top, width, height) {
  return { left: left - 2, top, right: left + width + 2, bottom: top + height };
}

/** Boxes by the squares of the screen that they touch. */
class Squares {
  constructor() {
    this.squares = new Map();
  }

  add(box, owner) {
    this.#each(box, (square) => void square.push({ ...box, owner }));
  }

  /** True where a box meets another than the owner's; with `labelsOnly`, where it meets a label. */
  meets(box, owner, labelsOnly = false) {
    let met = false;
    this.#each(box, (square) => {
      met ||= square.some((one) => one.owner !== owner && !(labelsOnly && one.owner !== null)
        && one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom);
    });
    return met;
  }

  #each({ left, top, right, bottom }, visit) {
    for (let column = Math.floor(left / SQUARE); column <= Math.floor(right / SQUARE); column += 1) {
      for (let line = Math.floor(top / SQUARE); line <= Math.floor(bottom / SQUARE); line += 1) {
        const name = `${column} ${line}`;
        if (!this.squares.has(name)) this.squares.set(name, []);
        visit(this.squares.get(name));
      }
    }
  }
}
