/**
 * The list of steps: each is an entry of the browser's history, so that the back button and undo are one.
 */
import { keepState } from "./keep.js";
import { print, read } from "./state.js";

/**
 * Follows the state of the page's address.
 * `onchange(state)` is called for every step, and when the reader goes back or forward.
 */
export class Steps {
  constructor(onchange) {
    this.onchange = onchange;
    this.state = read(location.search);
    this.depth = history.state?.depth ?? 0;
    keepState(this.state);
    addEventListener("popstate", (event) => {
      this.depth = event.state?.depth ?? 0;
      this.state = read(location.search);
      keepState(this.state);
      onchange(this.state);
    });
  }

  /** Takes a step: it can be undone. */
  take(state) {
    const address = this.#address(state);
    if (address === location.pathname + location.search) return;
    this.state = state;
    this.depth += 1;
    history.pushState({ depth: this.depth }, "", address);
    keepState(state);
    this.onchange(state);
  }

  /** Says the state anew without a step, as for a selection. */
  note(state) {
    this.state = state;
    history.replaceState({ depth: this.depth }, "", this.#address(state));
    keepState(state);
  }

  /** One step back; false where there is none. */
  undo() {
    if (!this.depth) return false;
    history.back();
    return true;
  }

  #address(state) {
    return location.pathname + print(state, location.search);
  }
}
