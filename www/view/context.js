// A place of the text among the words around it.

import { h } from "../dom.js";

/** @import { TextRange } from "../types.js" */

/** Signs shown on each side. */
const REACH = 44;

/**
 * The words of a range, set off, with what stands around them in its line: whole words, and an ellipsis where more follows.
 * @param {string} text
 * @param {TextRange} range
 * @param {TextRange | null} [around] what is shown instead: a sentence
 * @returns {(string | HTMLElement)[]}
 */
export function inContext(text, { start, end }, around) {
  const line = { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd(text, end) };
  const wanted = around ?? { start: start - REACH, end: end + REACH };
  const from = Math.max(line.start, wanted.start);
  const to = Math.min(line.end, wanted.end);
  const before = text.slice(from, start).toWellFormed();
  const after = text.slice(end, to).toWellFormed();
  const whole = { before: around || from === line.start, after: around || to === line.end };
  return [
    whole.before ? before : `…${before.replace(/^\S*\s/, "")}`,
    h("mark", {}, text.slice(start, end)),
    whole.after ? after : `${after.replace(/\s\S*$/, "")}…`,
  ];
}

/**
 * @param {string} text
 * @param {number} from
 */
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
