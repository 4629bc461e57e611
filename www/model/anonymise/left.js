// What may still tell who is meant: words of hidden names that stand elsewhere, addresses and numbers, capitalized words.

import { nameKey } from "../fold.js";
import { firstEndingAfter } from "../ranges.js";

/**
 * @import { TextRange } from "../../types.js"
 * @typedef {"part" | "address" | "capital" | "kept" | "start"} Reason part of a hidden name; address or number; capitalized
 *   within a sentence; a name of a kind that stays; capitalized at the beginning of a sentence, as every word is there
 * @typedef {{ form: string, reason: Reason, ranges: TextRange[] }} Left ranges of the original
 */

const ORDER = /** @type {const} */ (["part", "address", "capital", "kept", "start"]);

/** Mail, web, accounts, telephone and registration numbers. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?:\/\/|www\.)[^\s<>"»]+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{2,}|(?<![\p{L}\p{N}])\+?\d(?:[ .\u00A0\u202F-]?\d){8,}(?!\d)/gu;

const WORD = /\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*/gu;

/** Shorter parts of names are ordinary words (de, la, Le). */
const SHORTEST_PART = 3;

/**
 * What a reader should look at before the text is handed on, worst first.
 * @param {string} text
 * @param {readonly TextRange[]} hidden in any order
 * @param {readonly TextRange[]} kept names that stay, in any order
 * @param {Iterable<string>} forms of the hidden names
 * @returns {Left[]}
 */
export function leftOver(text, hidden, kept, forms) {
  const covered = inOrder(hidden);
  const names = inOrder(kept);
  const parts = new Set([...forms].flatMap((form) => form.match(WORD) ?? []).filter(isTelling).map(nameKey));
  const lower = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu));
  /** @type {Map<string, Left>} */
  const found = new Map();
  /** @param {Reason} reason @param {number} start @param {string} form */
  const add = (reason, start, form) => {
    const range = { start, end: start + form.length };
    if (touches(covered, range)) return;
    const key = `${reason === "start" ? "capital" : reason} ${form}`;
    const known = found.get(key);
    if (!known) found.set(key, { form, reason, ranges: [range] });
    else {
      known.ranges.push(range);
      // Capitalized within a sentence once, it is no mere beginning.
      if (reason === "capital") known.reason = "capital";
    }
  };
  /** @type {TextRange[]} */
  const addresses = [];
  for (const { 0: form, index } of text.matchAll(ADDRESS)) {
    const whole = form.replace(/[.,;:!?)]+$/, "");
    add("address", index, whole);
    addresses.push({ start: index, end: index + whole.length });
  }
  for (const { 0: form, index } of text.matchAll(WORD)) {
    if (touches(addresses, { start: index, end: index + form.length })) continue;
    const range = { start: index, end: index + form.length };
    if (parts.has(nameKey(form))) add("part", index, form);
    else if (/^\p{Lu}/u.test(form) && !touches(names, range) && !isElided(text, range)) {
      const begins = /(?:^|[\n.!?…:]["»”’)\s]*|[«“"—–-]\s*)$/u.test(text.slice(Math.max(0, index - 6), index));
      // « Le » at the beginning, « le » elsewhere: an ordinary word.
      if (begins && lower.has(form.toLowerCase())) continue;
      add(begins ? "start" : "capital", index, form);
    }
  }
  for (const { start, end } of names) add("kept", start, text.slice(start, end));
  return [...found.values()].sort(
    (a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || b.ranges.length - a.ranges.length,
  );
}

/**
 * In text order, those that overlap as one.
 * @param {readonly TextRange[]} ranges
 */
function inOrder(ranges) {
  /** @type {TextRange[]} */
  const apart = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/**
 * Whether it is what is left of a word before an apostrophe: « L’ », « Qu’ ».
 * @param {string} text
 * @param {TextRange} range
 */
function isElided(text, { start, end }) {
  return end - start <= 2 && /^['’]/.test(text.slice(end, end + 1));
}

/** @param {string} word */
function isTelling(word) {
  return word.length >= SHORTEST_PART && /^\p{Lu}/u.test(word);
}

/**
 * @param {readonly TextRange[]} ranges in text order
 * @param {TextRange} range
 */
function touches(ranges, { start, end }) {
  return (ranges[firstEndingAfter(ranges, start)]?.start ?? Infinity) < end;
}
