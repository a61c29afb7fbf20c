/**
 * The layout by year: a block for every year that something shown is of, and behind them one for what has no year.
 */

/** Room for a thing and its name where the picture is shown as large as it is. */
const COLUMN = 200;
const LINE = 48;
const FURTHEST = 150;
const BETWEEN = 0.5;
const APART = 1.5;
/** How much wider than high a picture is, where nothing tells. */
const USUAL = 2;

/**
 * Places by year and the axis beneath them. A block has as many lines as make the whole about `ratio` times as wide as
 * high, and as many columns as its things then want, every other one half a line lower.
 * @param {Object[]} things @param {number} [ratio] width by height of the box
 * @returns {{places: Map<string, number[]>, axis: Array<{x: number, year: ?number}>}}
 */
export function byYear(things, ratio = USUAL) {
  const wanted = Number.isFinite(ratio) && ratio > 0 ? ratio : USUAL;
  const blocks = new Map();
  for (const thing of things) blocks.set(thing.year ?? null, [...(blocks.get(thing.year ?? null) ?? []), thing]);
  const years = [...blocks.keys()].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  const most = Math.max(...years.map((year) => blocks.get(year).length));
  let lines = 1;
  while (lines < most && width(blocks, lines) > wanted * lines * LINE) lines += 1;
  const line = Math.min(FURTHEST, Math.max(LINE, width(blocks, lines) / wanted / lines));
  const places = new Map();
  const axis = [];
  let left = 0;
  let column = 0;
  for (const year of years) {
    const block = [...blocks.get(year)].sort(order);
    const wide = Math.ceil(block.length / lines);
    if (year === null && axis.length) left += (APART - BETWEEN) * COLUMN;
    block.forEach((thing, at) => {
      const aside = Math.floor(at / lines);
      places.set(thing.key, [left + aside * COLUMN, Math.round(((column + aside) % 2 ? 0.5 : 0) * line - (at % lines) * line)]);
    });
    axis.push({ x: left + ((wide - 1) * COLUMN) / 2, year });
    left += (wide + BETWEEN) * COLUMN;
    column += wide;
  }
  return { places, axis };
}

function width(blocks, lines) {
  return [...blocks.values()].reduce((sum, block) => sum + Math.ceil(block.length / lines) + BETWEEN, 0) * COLUMN;
}

function order(one, other) {
  return one.label.localeCompare(other.label) * -1 || (other.total ?? 0) - (one.total ?? 0) || one.key.localeCompare(other.key);
}
