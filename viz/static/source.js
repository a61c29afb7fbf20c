/**
 * Answers of the server, each asked for once.
 */
import { lang, say } from "./words.js";

/** What the server, or the lack of one, says went wrong: one sentence for the reader. */
export class NoAnswer extends Error {}

/** Things that one kind of link brings at a time. */
export const AT_ONCE = 25;

const kept = new Map();

/**
 * The JSON at an address of the server.
 * @param {string} path @param {Object<string, ?(string|number)>} values @param {AbortSignal} [signal]
 */
export async function ask(path, values, signal) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
  query.set("lang", lang);
  let response;
  try {
    response = await fetch(`${path}?${query}`, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new NoAnswer(say("no_answer"));
  }
  const told = await response.json().catch(() => null);
  if (!response.ok || told === null) throw new NoAnswer(told?.error ?? `${response.status} ${response.statusText}`);
  return told;
}

/** The same, kept for as long as the page is open; a failure is asked anew. */
export function once(path, values) {
  const name = JSON.stringify([path, values]);
  if (!kept.has(name)) {
    const asked = ask(path, values);
    asked.catch(() => kept.delete(name));
    kept.set(name, asked);
  }
  return kept.get(name);
}

/** A thing and the first of every kind of link: what a picture begins with. */
export function around(key) {
  return once("/network.json", { of: key, limit: AT_ONCE });
}
