/**
 * The layout by year: a column for every year that something shown is of, and what has none above its neighbours.
 */

const LINE = 46;
const COLUMN = 64;
const LEAST = 190;
const LINES = 12;

/**
 * Places by year and the axis beneath them.
 * @param {Object[]} things @param {Object[]} links
 * @returns {{places: Map<string, number[]>, axis: Array<{x: number, year: ?number}>, bottom: number}}
 */
export function byYear(things, links) {
  const dated = (thing) => thing.label === "Document" || thing.label === "Article";
  const columns = new Map();
  for (const thing of things.filter(dated)) columns.set(thing.year ?? null, [...(columns.get(thing.year ?? null) ?? []), thing]);
  const years = [...columns.keys()].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  const places = new Map();
  const axis = [];
  let left = 0;
  for (const year of years) {
    const stack = [...columns.get(year)].sort(order);
    const wide = Math.ceil(stack.length / LINES);
    stack.forEach((thing, at) => places.set(thing.key, [left + Math.floor(at / LINES) * COLUMN, -(at % LINES) * LINE]));
    axis.push({ x: left + ((wide - 1) * COLUMN) / 2, year });
    left += Math.max(LEAST, wide * COLUMN + COLUMN);
  }
  const top = -Math.min(LINES, Math.max(1, ...[...columns.values()].map((one) => one.length))) * LINE - LINE;
  above(things.filter((thing) => !dated(thing)), links, places, top);
  return { places, axis, bottom: LINE };
}

function order(one, other) {
  return one.label.localeCompare(other.label) * -1 || (other.total ?? 0) - (one.total ?? 0) || one.key.localeCompare(other.key);
}

/** What has no year stands over the middle of what it is linked to, in the lowest line with room. */
function above(things, links, places, top) {
  const taken = [];
  const wished = things.map((thing) => {
    const near = links.filter((link) => link.source === thing.key || link.target === thing.key)
      .map((link) => places.get(link.source === thing.key ? link.target : link.source)).filter(Boolean);
    return [thing.key, near.length ? near.reduce((sum, [x]) => sum + x, 0) / near.length : 0];
  }).sort(([one, x], [other, u]) => x - u || one.localeCompare(other));
  for (const [key, x] of wished) {
    let line = 0;
    while (taken.some(([u, other]) => other === line && Math.abs(u - x) < LEAST * 0.8)) line += 1;
    taken.push([x, line]);
    places.set(key, [x, top - line * LINE]);
  }
}
