/**
 * Links and forms of the record that lead to this page again, in another language or with other articles: they keep
 * the state of the graph.
 */
import { safe } from "./dom.js";
import { print } from "./state.js";

let last = null;

/** Writes a state into every link of the page that leads to this page; a form takes it along when it is sent. */
export function keepState(state) {
  if (!last) document.addEventListener("formdata", ({ target, formData }) => new URL(target.action).pathname === location.pathname && add(formData));
  last = state;
  for (const link of document.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href");
    const url = safe(address);
    if (link.closest("#graph") || address.startsWith("#") || !url || !isHere(url)) continue;
    url.search = print(state, url.search);
    link.setAttribute("href", url.pathname + url.search + url.hash);
  }
}

function add(data) {
  for (const [name, value] of new URLSearchParams(print(last))) data.append(name, value);
}

/** True for an address of this page, whatever its language; the id of a thing may stand in the query. */
function isHere(url) {
  const id = new URLSearchParams(location.search).get("id");
  return url.origin === location.origin && url.pathname === location.pathname && (!id || url.searchParams.get("id") === id);
}
