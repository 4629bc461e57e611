// Search over the text, over every form of a name and over normalised values.

import { valueText } from "./values.js";

/** @import { Analysis, Language, TextRange } from "../types.js" */

/** Beyond this many places a search says "more than". */
export const MAX_FOUND = 5_000;

/**
 * Where the query is met, in text order: the words themselves, all mentions of a name one of whose forms holds them, and
 * figures whose value does.
 * @param {string} text
 * @param {Analysis | null} analysis
 * @param {string} query
 * @param {Language} language of the values as shown
 * @returns {TextRange[]}
 */
export function search(text, analysis, query, language) {
  const needle = fold(query.trim());
  if (!needle) return [];
  const found = literal(folded(text), needle);
  if (analysis) {
    for (const { name, aliases, mentions } of analysis.entities) {
      if ([name, ...aliases].some((form) => fold(form).includes(needle))) found.push(...mentions);
    }
    const digits = needle.replace(/(\d) (?=\d)/g, "$1");
    for (const figure of analysis.figures) {
      const value = fold(valueText(figure, language)).replace(/(\d) (?=\d)/g, "$1");
      if (value.includes(digits)) found.push(figure);
    }
  }
  return outermost(found).slice(0, MAX_FOUND);
}

/**
 * @param {string} text
 * @param {string} needle
 * @returns {TextRange[]}
 */
function literal(text, needle) {
  const found = [];
  for (
    let start = text.indexOf(needle);
    start !== -1 && found.length < MAX_FOUND;
    start = text.indexOf(needle, start + needle.length)
  ) {
    found.push({ start, end: start + needle.length });
  }
  return found;
}

/**
 * In text order, without those that lie in another.
 * @param {TextRange[]} ranges
 * @returns {TextRange[]}
 */
function outermost(ranges) {
  const sorted = ranges.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = 0;
  return sorted.filter(({ end }) => {
    const outside = end > reach;
    reach = Math.max(reach, end);
    return outside;
  });
}

/** The last text folded: a search folds it once, not at each key. */
let last = { text: "", folded: "" };

/** @param {string} text */
function folded(text) {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** Folded UTF-16 units, filled as they are met. */
const table = new Uint16Array(65_536);

/** Units turned into a string at a time: a call takes only so many arguments. */
const CHUNK = 8_192;

/**
 * Lower case, without accents, with plain quotes, hyphens and spaces; every UTF-16 unit stays one unit, so that
 * offsets remain true.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - from));
    for (let i = 0; i < units.length; i += 1) {
      const unit = text.charCodeAt(from + i);
      units[i] = table[unit] || (table[unit] = foldUnit(unit));
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** @param {number} unit */
function foldUnit(unit) {
  if (unit >= 0xd800 && unit < 0xe000) return unit;
  const sign = String.fromCharCode(unit);
  if (/[\s\u00A0\u202F]/.test(sign)) return 32;
  if (/[’‘ʼ]/.test(sign)) return 39;
  if (/[‐‑–]/.test(sign)) return 45;
  return sign.normalize("NFD").toLowerCase().charCodeAt(0);
}
