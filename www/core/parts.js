// The way of an analysis from the worker to the page: in pieces, because a message is unpacked in one go, and that of a
// long text would block the page for seconds.

/**
 * @import { Analysis } from "../types.js"
 * @typedef {Partial<Analysis>} Part lists in it continue those of the parts before
 */

/** Places (mentions, sentences …) in one piece: more make fewer messages, fewer answer sooner; 4,000 unpack in about 10 ms. */
const PLACES = 4_000;

/** @type {readonly ("paragraphs" | "sentences" | "keywords" | "entities" | "figures" | "quotes")[]} */
const LISTS = ["paragraphs", "sentences", "keywords", "entities", "figures", "quotes"];

/**
 * The pieces of an analysis. A short one is one piece.
 * @param {Analysis} analysis
 * @returns {Generator<Part>}
 */
export function* partsOf(analysis) {
  let part = /** @type {Record<string, unknown[]>} */ (/** @type {unknown} */ ({ ...analysis, ...empty() }));
  let places = 0;
  for (const list of LISTS) {
    for (const item of analysis[list]) {
      (part[list] ??= []).push(item);
      places += "mentions" in item ? item.mentions.length : 1;
      if (places < PLACES) continue;
      yield /** @type {Part} */ (part);
      [part, places] = [{}, 0];
    }
  }
  yield /** @type {Part} */ (part);
}

/**
 * The analysis that was sent.
 * @param {Part[]} parts all of it, in order
 * @returns {Analysis}
 */
export function joined(parts) {
  /** @type {Record<string, unknown[]>} */
  const lists = empty();
  for (const part of parts) for (const list of LISTS) for (const item of part[list] ?? []) lists[list]?.push(item);
  return /** @type {Analysis} */ (/** @type {unknown} */ ({ ...parts[0], ...lists }));
}

/** @returns {Record<string, unknown[]>} */
function empty() {
  return Object.fromEntries(LISTS.map((list) => [list, []]));
}
