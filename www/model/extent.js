// Making a mention longer or shorter by a word.

/** @import { TextRange } from "../types.js" */

/**
 * A letter or a digit of any script. Looked for sign by sign: to compile a larger expression with this class takes the browser
 * longer than all else that the first card needs.
 */
const LETTER = /[\p{L}\p{N}]/u;

/** A word with the apostrophe that ends it, or a sign that is no space, where every letter is an `a`. */
const WORD = /a+(?:-a+)*['’]?|[^\sa]/gu;

/** Longest word looked for, in UTF-16 units. */
const REACH = 100;

/**
 * The four ranges that are a word longer or shorter; null where there is no such word.
 * @param {string} text
 * @param {TextRange} range
 */
export function extents(text, { start, end }) {
  const before = wordsIn(text, Math.max(0, start - REACH), start).at(-1);
  const [after] = wordsIn(text, end, end + REACH);
  const inner = wordsIn(text, start, end);
  /** @param {number} from @param {number} to */
  const onOneLine = (from, to) => !text.slice(from, to).includes("\n");
  /** @param {ReturnType<typeof wordsIn>} words */
  const says = (words) => words.some(({ spoken }) => spoken);
  const [rest, most] = [inner.slice(1), inner.slice(0, -1)];
  return {
    longerBefore: before && onOneLine(before.end, start) ? { start: before.start, end } : null,
    shorterBefore: says(rest) ? { start: rest[0]?.start ?? start, end } : null,
    shorterAfter: says(most) ? { start, end: most.at(-1)?.end ?? end } : null,
    longerAfter: after && onOneLine(end, after.start) ? { start, end: after.end } : null,
  };
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function wordsIn(text, from, to) {
  const signs = Array.from(text.slice(from, to), (sign) => (LETTER.test(sign) ? "a".repeat(sign.length) : sign));
  return Array.from(signs.join("").matchAll(WORD), ({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    spoken: word.startsWith("a"),
  }));
}
