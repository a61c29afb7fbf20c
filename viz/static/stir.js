/**
 * Arranging anew: links pull things together, things push each other away, until none stands on another. The same
 * things, links and count of stirrings give the same places.
 */
import { GAP } from "./places.js";

const LENGTH = 1.2 * GAP;
const ROUNDS = 160;
const APART = 40;

/**
 * Where things come to rest.
 * @param {Map<string, number[]>} places where they start; the first of them, the middle, stays
 * @param {Object[]} links @param {number} seed how often they were stirred @returns {Map<string, number[]>}
 */
export function stirred(places, links, seed) {
  const keys = [...places.keys()].sort();
  const index = new Map(keys.map((key, at) => [key, at]));
  const chance = random(seed);
  const spread = LENGTH * Math.sqrt(keys.length);
  const points = keys.map((key) => places.get(key).map((value) => value + (chance() - 0.5) * spread));
  const pairs = links.map((link) => [index.get(link.source), index.get(link.target)]).filter(([one, other]) => one !== other && one >= 0 && other >= 0)
    .sort(([one, other], [first, second]) => one - first || other - second);
  for (let round = 0; round < ROUNDS; round += 1) relax(points, pairs, (spread / 8) * (1 - round / ROUNDS) ** 2 + 1);
  for (let round = 0; round < APART && parted(points); round += 1);
  const [middle] = places.keys();
  const [x, y] = [0, 1].map((axis) => (middle === undefined ? 0 : places.get(middle)[axis] - points[index.get(middle)][axis]));
  return new Map([...places.keys()].map((key) => [key, [Math.round(points[index.get(key)][0] + x), Math.round(points[index.get(key)][1] + y)]]));
}

/** One round: every thing goes where it is pushed and pulled, by `most` at most. */
function relax(points, pairs, most) {
  const moves = points.map(([x, y]) => [-x * 0.05, -y * 0.05]);
  const act = (one, other, strength) => {
    const [dx, dy] = [points[one][0] - points[other][0], points[one][1] - points[other][1]];
    const far = Math.sqrt(dx * dx + dy * dy) || 0.1;
    const by = strength(far) / far;
    moves[one][0] += dx * by;
    moves[one][1] += dy * by;
    moves[other][0] -= dx * by;
    moves[other][1] -= dy * by;
  };
  const push = (far) => (LENGTH * LENGTH) / far;
  const pull = (far) => (-far * far) / LENGTH;
  for (let one = 0; one < points.length; one += 1) for (let other = 0; other < one; other += 1) act(one, other, push);
  for (const [one, other] of pairs) act(one, other, pull);
  moves.forEach(([dx, dy], at) => {
    const far = Math.sqrt(dx * dx + dy * dy) || 1;
    const step = Math.min(far, most) / far;
    points[at][0] += dx * step;
    points[at][1] += dy * step;
  });
}

/** Moves things that stand too near to each other apart; false where there are none. */
function parted(points) {
  let found = false;
  for (let one = 0; one < points.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      let [dx, dy] = [points[one][0] - points[other][0], points[one][1] - points[other][1]];
      if (Math.abs(dx) >= GAP || Math.abs(dy) >= GAP) continue;
      if (!dx && !dy) [dx, dy] = [1, one % 2 ? 1 : -1];
      const far = Math.sqrt(dx * dx + dy * dy);
      if (far >= GAP) continue;
      const by = (GAP - far) / 2 / far + 0.01;
      points[one][0] += dx * by;
      points[one][1] += dy * by;
      points[other][0] -= dx * by;
      points[other][1] -= dy * by;
      found = true;
    }
  }
  return found;
}

/** Numbers from 0 to 1 that follow from a seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
