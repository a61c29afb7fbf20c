/**
 * The keys of the picture: arrows move, + and − zoom, 0 shows all, e opens links, Escape lets go.
 */

const STEP = 60;
const MOVES = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };

/** Makes a picture follow the keys while its box has the focus. */
export function pictureKeys(box, picture, { escape, open }) {
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key in MOVES) picture.pan(...MOVES[event.key]);
    else if (event.key === "+" || event.key === "=") picture.zoom(1.25);
    else if (event.key === "-" || event.key === "_") picture.zoom(0.8);
    else if (event.key === "0") picture.fit();
    else if (event.key === "e") open();
    else if (event.key === "Escape") escape();
    else return;
    event.preventDefault();
  });
}
