/**
 * Where things stand: as the server placed them, and what is opened later in the free space around what it was
 * opened from. The same things opened in the same order stand in the same places.
 */

/** The least distance between two things. */
export const GAP = 72;
/** The server's places leave room for the things; names want more. */
export const SPREAD = 1.5;
const WIDEST = (100 * Math.PI) / 180;

/**
 * Places for `count` new things around a thing, clear of all `taken` places, outwards from the middle first.
 * @param {number[]} from @param {number} count @param {Iterable<number[]>} taken @param {number[]} [middle]
 * @returns {number[][]}
 */
export function around(from, count, taken, middle = [0, 0]) {
  const grid = new Grid(taken);
  const outwards = Math.atan2(from[1] - middle[1], from[0] - middle[0]);
  const found = [];
  for (let ring = 1; found.length < count; ring += 1) {
    const radius = GAP * (0.6 + ring);
    const step = (GAP * 1.02) / radius;
    const widest = ring > 12 || from.every((value, at) => value === middle[at]) ? Math.PI - step / 2 : WIDEST;
    for (let turn = 0; turn * step <= widest && found.length < count; turn += 1) {
      for (const side of turn ? [1, -1] : [1]) {
        const angle = outwards + side * turn * step;
        const place = [Math.round(from[0] + radius * Math.cos(angle)), Math.round(from[1] + radius * Math.sin(angle))];
        if (found.length < count && grid.free(place)) {
          grid.take(place);
          found.push(place);
        }
      }
    }
  }
  return found;
}

/**
 * Places for all things shown: those they have, those the server gave, and free ones near the thing each was opened from.
 * @param {Map<string, ?string>} parents in the order they came
 * @param {Map<string, number[]>} has @param {Map<string, number[]>} given @returns {Map<string, number[]>}
 */
export function settled(parents, has, given) {
  const places = new Map();
  const waiting = new Map();
  for (const [key, parent] of parents) {
    const place = has.get(key) ?? given.get(key);
    if (place) places.set(key, place);
    else if (parent === null) places.set(key, places.size ? around([0, 0], 1, places.values())[0] : [0, 0]);
    else waiting.set(parent, [...(waiting.get(parent) ?? []), key]);
  }
  for (let left = waiting.size + 1; waiting.size && left; left -= 1) {
    for (const [parent, keys] of waiting) {
      if (!places.has(parent)) continue;
      around(places.get(parent), keys.length, places.values()).forEach((place, at) => places.set(keys[at], place));
      waiting.delete(parent);
    }
  }
  return places;
}

/** Places by the square they lie in, so that only near ones are compared. */
class Grid {
  constructor(taken) {
    this.squares = new Map();
    for (const place of taken) this.take(place);
  }

  take([x, y]) {
    const name = `${Math.floor(x / GAP)} ${Math.floor(y / GAP)}`;
    if (!this.squares.has(name)) this.squares.set(name, []);
    this.squares.get(name).push([x, y]);
  }

  free([x, y]) {
    const [column, line] = [Math.floor(x / GAP), Math.floor(y / GAP)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const near = this.squares.get(`${column + dx} ${line + dy}`) ?? [];
        if (near.some(([u, v]) => Math.hypot(u - x, v - y) < GAP * 0.98)) return false;
      }
    }
    return true;
  }
}
