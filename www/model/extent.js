// Making a mention longer or shorter by a word.

/** @import { TextRange } from "../types.js" */

/** A word with the apostrophe that ends it, or a sign that is no space. */
const WORD = "(?:[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*['’]?|[^\\s\\p{L}\\p{N}])";
const SPACE = "[^\\S\\n]*";
const BEFORE = new RegExp(`${WORD}${SPACE}$`, "u");
const AFTER = new RegExp(`^${SPACE}${WORD}`, "u");
const FIRST = new RegExp(`^${WORD}${SPACE}`, "u");
const LAST = new RegExp(`${SPACE}${WORD}$`, "u");

/** Longest word looked for, in UTF-16 units. */
const REACH = 100;

/**
 * The four ranges that are a word longer or shorter; null where there is no such word.
 * @param {string} text
 * @param {TextRange} range
 */
export function extents(text, { start, end }) {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length;
  const after = AFTER.exec(text.slice(end, end + REACH))?.[0].length;
  const inner = text.slice(start, end);
  const first = FIRST.exec(inner)?.[0].length ?? 0;
  const last = LAST.exec(inner)?.[0].length ?? 0;
  /** @param {TextRange} range */
  const says = (range) => (/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end)) ? range : null);
  return {
    longerBefore: before ? { start: start - before, end } : null,
    shorterBefore: says({ start: start + first, end }),
    shorterAfter: says({ start, end: end - last }),
    longerAfter: after ? { start, end: end + after } : null,
  };
}
