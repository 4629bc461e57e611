// Search over the text, over every form of a name and over normalised values.

import { fold } from "./fold.js";
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
  if (!needle) {
    last = NOTHING;
    return [];
  }
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

const NOTHING = { text: "", folded: "" };

/** The last text folded: a search folds it once, not at each key, and its end forgets the text. */
let last = NOTHING;

/** @param {string} text */
function folded(text) {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}
