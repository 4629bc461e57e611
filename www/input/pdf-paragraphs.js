// From the lines of a PDF to its paragraphs.

import { joined } from "./hyphen.js";

/** @import { PdfLine } from "./pdf-layout.js" */

/** More than this many usual line distances apart, two lines are two paragraphs. */
const PARAGRAPH_GAP = 1.35;

/** A line that begins this far from the side of its column begins a paragraph, in sizes of letters. */
const INDENT = 0.8;

/** A line that ends this far from the side of its column, after a full stop, ends a paragraph, in sizes of letters. */
const SHORT = 4;

/** Letters larger by this factor are a heading. */
const LARGER = 1.12;

const SENTENCE_END = /[.!?…:»”"]\)?$/;
const ITEM = /^([•●▪–—*]|-\s|\d{1,2}[.)]\s|[a-z]\)\s)/;

/**
 * @param {PdfLine[]} lines of all pages, in reading order
 * @returns {string[]}
 */
export function paragraphsOf(lines) {
  const distance = usualDistance(lines);
  const words = wordsOf(lines);
  /** @type {string[]} */
  const paragraphs = [];
  /** @type {PdfLine | null} */
  let before = null;
  for (const line of lines) {
    const text = line.text.trim();
    const open = paragraphs.at(-1);
    if (before && open !== undefined && goesOn(before, line, distance))
      paragraphs[paragraphs.length - 1] = joined(open, text, words);
    else paragraphs.push(text);
    before = line;
  }
  return paragraphs;
}

/**
 * Whether a line belongs to the same paragraph as the one before it.
 * @param {PdfLine} before
 * @param {PdfLine} line
 * @param {number} distance
 */
function goesOn(before, line, distance) {
  const [last, next] = [before.text.trim(), line.text.trim()];
  const ratio = line.size / before.size;
  if (ratio > LARGER || ratio < 1 / LARGER || ITEM.test(next)) return false;
  if (last.includes(" | ") || next.includes(" | ")) return false;
  const here = before.column === line.column && line.y > before.y;
  // Over the end of a column or a page only what is plainly cut in the middle goes on.
  if (!here) return !SENTENCE_END.test(last) && (/^[\p{Ll}\d(]/u.test(next) || /[-\u00AD]$/.test(last));
  if (line.y - before.y > distance * (line.size / 10) * PARAGRAPH_GAP) return false;
  const indented = line.x - line.left > INDENT * line.size && before.x - before.left < INDENT * before.size;
  const short = before.edge - before.right > SHORT * before.size;
  return !(SENTENCE_END.test(last) && (indented || short)) && !(indented && short);
}

/**
 * The most usual distance from one line to the next, for letters of ten points.
 * @param {PdfLine[]} lines
 */
function usualDistance(lines) {
  /** @type {number[]} */
  const distances = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && before.column === line.column && line.y > before.y)
      distances.push(((line.y - before.y) / line.size) * 10);
  });
  distances.sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 12;
}

/**
 * The words inside the lines, to tell which hyphens are the author's.
 * @param {PdfLine[]} lines
 */
function wordsOf(lines) {
  const words = new Set();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/[\p{L}-]*\p{L}(?=[^\p{L}-])/gu)) words.add(word.toLowerCase());
  return words;
}
