// What a reader means by the words selected.

/** @import { Quote, TextRange } from "../types.js" */

const OPENING = /[«“"„‹‘]/;
const CLOSING = /[»”"‟›’]/;

/**
 * A range without the spaces at its ends, which a double click takes along.
 * @param {string} text
 * @param {TextRange} range
 * @returns {TextRange} empty where there is nothing else
 */
export function withoutSpaces(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/**
 * The words without quotation marks around them, and whether there are any, in the range or just beside it.
 * @param {string} text
 * @param {TextRange} range without spaces at its ends
 * @returns {TextRange & { kind: Quote["kind"] }}
 */
export function unquoted(text, { start, end }) {
  const opens = OPENING.test(text.charAt(start));
  const closes = end - start > 1 && CLOSING.test(text.charAt(end - 1)) && text.charAt(end - 1) !== "’";
  const inner = withoutSpaces(text, { start: start + Number(opens), end: end - Number(closes) });
  const before = text.slice(Math.max(0, start - 3), start).trimEnd().at(-1) ?? "";
  const after = text.slice(end, end + 2).trimStart().charAt(0);
  const direct = opens || closes || (OPENING.test(before) && CLOSING.test(after));
  const { start: from, end: to } = inner.end > inner.start ? inner : { start, end };
  return { start: from, end: to, kind: direct ? "direct" : "indirect" };
}
