// Quotes that the reader marks, and whose words they are.

import { occurrences } from "./occurrences.js";

/**
 * @import { Correction, Entity, Quote, Speaker, TextRange } from "../types.js"
 * @typedef {Quote & { by?: string | null }} DraftQuote `by` is who speaks as the reader has it; null for nobody named
 */

/**
 * Quotes with one that the reader marked; others that share words with it give way.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {Correction & { action: "quote" }} correction
 * @returns {DraftQuote[]}
 */
export function withQuote(text, quotes, { form, kind, speaker, start = 0, end = 0 }) {
  if (text.slice(start, end) !== form) return [...quotes];
  const free = quotes.filter((quote) => quote.end <= start || quote.start >= end);
  return [...free, { start, end, kind, why: /** @type {const} */ ("user"), by: speaker }].sort((a, b) => a.start - b.start);
}

/**
 * Quotes of which some are another's.
 * @param {string} text
 * @param {readonly DraftQuote[]} quotes
 * @param {readonly Entity[]} entities as they are numbered in the quotes
 * @param {Correction & { action: "attribute" }} correction
 * @returns {DraftQuote[]}
 */
export function attributed(text, quotes, entities, { form, from, speaker, scope, start, end }) {
  /** @param {DraftQuote} quote */
  const meant = (quote) =>
    scope === "here"
      ? quote.start === start && quote.end === end && text.slice(start, end) === form
      : from !== null && sayerOf(text, quote, entities) === from;
  return quotes.map((quote) => (meant(quote) ? { ...quote, why: /** @type {const} */ ("user"), by: speaker } : quote));
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
  return quotes.map(({ by, ...quote }) => {
    if (by === undefined) return quote;
    const { speaker: _, ...rest } = quote;
    return by === null ? rest : { ...rest, speaker: speakerOf(text, quote, by, entities) };
  });
}

/**
 * Somebody by name, with the words of the article nearest to the quote that name them.
 * @param {string} text
 * @param {TextRange} quote
 * @param {string} name
 * @param {readonly Entity[]} entities
 * @returns {Speaker}
 */
function speakerOf(text, quote, name, entities) {
  const exact = entities.findIndex((entity) => entity.name === name);
  const entity = exact !== -1 ? exact : entities.findIndex(({ aliases }) => aliases.includes(name));
  const places = entities[entity]?.mentions ?? occurrences(text, name);
  /** @param {TextRange} place */
  const gap = (place) => Math.max(place.start - quote.end, quote.start - place.end, 0);
  /** @type {TextRange | undefined} */
  let nearest;
  for (const place of places) if (!nearest || gap(place) < gap(nearest)) nearest = place;
  const certainty = /** @type {const} */ ("sure");
  if (!nearest) return { start: quote.start, end: quote.start, certainty, name };
  return { start: nearest.start, end: nearest.end, certainty, ...(entity !== -1 && { entity }) };
}
