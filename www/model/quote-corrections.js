// Quotes that the reader marks, and whose words they are.

import { occurrences } from "./occurrences.js";
import { voices } from "./quotes.js";
import { firstEndingAfter } from "./ranges.js";

/**
 * @import { Analysis, Correction, Entity, Quote, Speaker, TextRange } from "../types.js"
 * @typedef {Quote & { by?: string | null }} DraftQuote `by` is who speaks as the reader has it; null for nobody named
 */

/**
 * Quotes with one that the reader marked. A quote may stand within another; one that would cross it gives way.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {Correction & { action: "quote" }} correction
 * @returns {DraftQuote[]}
 */
export function withQuote(text, quotes, { form, kind, speaker, start = 0, end = 0 }) {
  if (text.slice(start, end) !== form) return [...quotes];
  const free = quotes.filter((quote) => !givesWay(quote, { start, end }));
  return inOrder([...free, { start, end, kind, why: "user", by: speaker }]);
}

/**
 * Whether a quote leaves its place to one that the reader marks: where it stands there itself, or would be cut in two.
 * @param {TextRange} quote
 * @param {TextRange} place
 */
export function givesWay(quote, place) {
  if (quote.end <= place.start || place.end <= quote.start) return false;
  return isAt(quote, place) || !(holds(quote, place) || holds(place, quote));
}

/**
 * Quotes of which one has other bounds, or is given in another way; those that it would cross then give way.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {Correction & { action: "requote" }} correction
 * @returns {DraftQuote[]}
 */
export function requoted(text, quotes, { form, to, lead, kind, start = 0, end = 0 }) {
  const place = { start: start - lead, end: start - lead + to.length };
  const meant = quotes.find((quote) => isAt(quote, { start, end }));
  if (!meant || text.slice(start, end) !== form || place.start < 0 || !text.startsWith(to, place.start)) return [...quotes];
  const others = quotes.filter((quote) => quote !== meant && !givesWay(quote, place));
  return inOrder([...others, { ...meant, ...place, kind, why: "user" }]);
}

/**
 * In text order, the outer before the inner.
 * @param {DraftQuote[]} quotes
 */
function inOrder(quotes) {
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * @param {TextRange} quote
 * @param {TextRange} place
 */
function isAt(quote, place) {
  return quote.start === place.start && quote.end === place.end;
}

/**
 * @param {TextRange} outer
 * @param {TextRange} inner
 */
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Quotes of which some are another's.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {Correction & { action: "attribute" }} correction
 * @param {() => Analysis} shown the analysis as the reader saw it, with the same quotes in the same order
 * @returns {DraftQuote[]}
 */
export function attributed(text, quotes, correction, shown) {
  const { form, speaker, scope, start, end } = correction;
  const there = quotes.findIndex((quote) => quote.start === start && quote.end === end);
  const meant = scope === "here" ? [text.slice(start, end) === form ? there : -1] : saidBySame(text, there, correction, shown());
  const indexes = new Set(meant);
  const why = /** @type {const} */ ("user");
  return quotes.map((quote, index) => (indexes.has(index) ? { ...quote, why, by: speaker } : quote));
}

/**
 * All that the speaker of a quote says, as the quote's card counts it.
 * @param {string} text
 * @param {number} there index of the quote; -1 where none stands any more
 * @param {Correction & { action: "attribute" }} correction
 * @param {Analysis} analysis
 * @returns {number[]} indexes of quotes
 */
function saidBySame(text, there, { from }, analysis) {
  if (from === null) return [];
  const all = voices(text, analysis);
  const voice =
    all.find(({ quotes }) => quotes.some(({ quote, index }) => index === there && quote.speaker)) ??
    all.find(({ quotes }) => quotes.some(({ quote }) => sayerOf(text, quote, analysis.entities) === from));
  return voice?.quotes.map(({ index }) => index) ?? [];
}

/**
 * Who speaks: the name, or the words that stand for it; null where nobody is named.
 * @param {string} text
 * @param {DraftQuote} quote
 * @param {readonly Pick<Entity, "name">[]} entities
 * @returns {string | null}
 */
export function sayerOf(text, { by, speaker }, entities) {
  if (by !== undefined) return by;
  if (!speaker) return null;
  return entities[speaker.entity ?? -1]?.name ?? speaker.name ?? text.slice(speaker.start, speaker.end);
}

/**
 * Quotes with the speakers that the reader named as the analysis has them.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {readonly Entity[]} entities
 * @returns {Quote[]}
 */
export function withSpeakers(text, quotes, entities) {
  /** @type {Map<string, Named>} a name is looked for once, however much is said by it */
  const known = new Map();
  return quotes.map(({ by, ...quote }) => {
    if (by === undefined) return quote;
    const { speaker: _, ...rest } = quote;
    if (by === null) return rest;
    const named = known.get(by) ?? placesOf(text, by, entities);
    known.set(by, named);
    return { ...rest, speaker: speakerOf(quote, by, named) };
  });
}

/** @typedef {{ entity: number, places: readonly TextRange[] }} Named where a name stands, in text order; -1 for no entity */

/**
 * @param {string} text
 * @param {string} name
 * @param {readonly Entity[]} entities
 * @returns {Named}
 */
function placesOf(text, name, entities) {
  const exact = entities.findIndex((entity) => entity.name === name);
  const entity = exact !== -1 ? exact : entities.findIndex(({ aliases }) => aliases.includes(name));
  return { entity, places: entities[entity]?.mentions ?? occurrences(text, name) };
}

/**
 * Somebody by name, with the words of the article nearest to the quote that name them.
 * @param {TextRange} quote
 * @param {string} name
 * @param {Named} named
 * @returns {Speaker}
 */
function speakerOf(quote, name, { entity, places }) {
  /** @param {TextRange} place */
  const gap = (place) => Math.max(place.start - quote.end, quote.start - place.end, 0);
  const next = firstEndingAfter(places, quote.start);
  const [nearest] = places.slice(Math.max(next - 1, 0), next + 1).sort((a, b) => gap(a) - gap(b));
  const certainty = /** @type {const} */ ("sure");
  if (!nearest) return { start: quote.start, end: quote.start, certainty, name };
  return { start: nearest.start, end: nearest.end, certainty, ...(entity !== -1 && { entity }) };
}
