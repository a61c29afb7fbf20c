/**
 * What is shown as a drawing that stands alone: SVG, and PNG made from it.
 */
import { xml } from "./forms.js";
import { linkId } from "./graph.js";
import { brief, fitted, LINE } from "./labels.js";
import { bends, dashes } from "./look.js";
import { outline, size } from "./shapes.js";

const EDGE = 60;
const WIDEST = 8000;
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/**
 * The things and links at their places as SVG.
 * @param {{things: Object[], links: Object[]}} shown the more important things first
 * @param {Map<string, number[]>} places @param {Object<string, string>} colours @param {string} title
 * @returns {{text: string, width: number, height: number}}
 */
export function drawing({ things, links }, places, colours, title) {
  const all = things.map((thing) => places.get(thing.key));
  const left = Math.min(0, ...all.map(([x]) => x)) - EDGE * 2;
  const top = Math.min(0, ...all.map(([, y]) => y)) - EDGE;
  const width = Math.ceil(Math.max(0, ...all.map(([x]) => x)) - left + EDGE * 2);
  const height = Math.ceil(Math.max(0, ...all.map(([, y]) => y)) - top + EDGE);
  const at = (key) => places.get(key).map((value, index) => Math.round((value - [left, top][index]) * 10) / 10);
  const halves = new Map(things.map((thing, index) => [thing.key, size(thing, index === 0)]));
  const bent = bends(links);
  const lines = links.map((link, index) => line(link, at(link.source), at(link.target), halves.get(link.target), bent[index], colours));
  const shapes = things.map((thing) => shape(thing, at(thing.key), halves.get(thing.key), colours));
  const texts = labels(things, at, halves, colours);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `
    + `viewBox="0 0 ${width} ${height}"><title>${xml(title)}</title><defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" `
    + `markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="${xml(colours.line)}"/></marker></defs>`
    + `<rect width="100%" height="100%" fill="${xml(colours.ground)}"/>\n${[...lines, ...shapes, ...texts].join("\n")}\n</svg>\n`;
  return { text, width, height };
}

/** A drawing as PNG, twice as fine as the screen where that is not too large. @returns {Promise<Blob>} */
export async function png({ text, width, height }) {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const scale = Math.min(2, WIDEST / Math.max(width, height));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function line(link, [x, y], [u, v], half, bend, colours) {
  // Over this point a bent line leads, as it does on the screen; a straight one's lies between its ends.
  const [over, across] = [(x + u) / 2 + bend * (y - v), (y + v) / 2 + bend * (u - x)];
  const length = Math.hypot(u - over, v - across) || 1;
  const short = Math.max(0, length - half - 2) / length;
  const end = `${round(over + (u - over) * short)} ${round(across + (v - across) * short)}`;
  const broken = dashes(link) ? ` stroke-dasharray="${dashes(link).join(" ")}"` : "";
  return `<path class="link" d="M${x} ${y}Q${round(over)} ${round(across)} ${end}" fill="none" stroke="${xml(colours.line)}" `
    + `stroke-width="1.2"${broken} marker-end="url(#end)"><title>${xml(linkId(link))}</title></path>`;
}

function shape(thing, [x, y], half, colours) {
  const [name, given] = outline(thing.label, x, y, half);
  const colour = xml(colours[thing.label]);
  const fill = thing.known === false ? `fill="${xml(colours.ground)}" stroke-dasharray="4 3"` : `fill="${colour}"`;
  const about = Object.entries(given).map(([key, value]) => `${key}="${value}"`).join(" ");
  return `<${name} ${about} ${fill} stroke="${colour}" stroke-width="1.5"><title>${xml(thing.name)}</title></${name}>`;
}

function labels(things, at, halves, colours) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `13px ${FONT}`;
  const points = things.map((thing, index) => {
    const [x, y] = at(thing.key);
    return { key: thing.key, x, y, half: halves.get(thing.key), width: Math.ceil(context.measureText(brief(thing.name)).width), must: index === 0 };
  });
  const found = fitted(points);
  return things.filter((thing) => found.has(thing.key)).map((thing) => {
    const { x, y } = found.get(thing.key);
    return `<text x="${round(x)}" y="${round(y + LINE * 0.75)}" font-family="${xml(FONT)}" font-size="13" fill="${xml(colours.ink)}">${xml(brief(thing.name))}</text>`;
  });
}

function round(value) {
  return Math.round(value * 10) / 10;
}
