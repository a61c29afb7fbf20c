/**
 * What every page runs: suggestions in the search box, notes at the marks of an article, and the graph where there is one.
 */
import { notes } from "./notes.js";
import { around } from "./source.js";
import { searchBox } from "./suggest.js";

for (const input of document.querySelectorAll('form[role="search"] input[name="q"]')) searchBox(input);
notes(document);

const section = document.getElementById("graph");
if (section?.dataset.of && globalThis.vis) {
  around(section.dataset.of).catch(() => null);
  const { Explorer } = await import("./explore.js");
  await new Explorer(section).start();
}
document.documentElement.dataset.ready = "";
