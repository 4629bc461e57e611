// Figures that the reader marks, and what figures come to.

import { figureOf } from "./figure-value.js";
import { occurrences } from "./occurrences.js";
import { firstEndingAfter, rangeAround } from "./ranges.js";

/** @import { Analysis, Correction, Entity, Figure, TextRange } from "../types.js" */

/** Names told beside a figure, as many as the core tells. */
const NAMES = 4;

/**
 * Figures with one that the reader marked; what else was a figure there gives way.
 * @param {string} text
 * @param {readonly Figure[]} figures in text order
 * @param {Correction & { action: "quantify" }} correction
 * @returns {Figure[]}
 */
export function quantified(text, figures, { form, value, scope, start, end }) {
  const chosen = start === undefined || end === undefined || text.slice(start, end) !== form ? [] : [{ start, end }];
  // Elsewhere these words may be part of a longer figure, which stays.
  const others = scope === "here" ? [] : occurrences(text, form).filter((place) => !withinLonger(figures, place));
  const places = [...chosen, ...others.filter((place) => place.start !== start)].sort((a, b) => a.start - b.start);
  /** @param {TextRange} figure */
  const free = (figure) => (places[firstEndingAfter(places, figure.start)]?.start ?? Infinity) >= figure.end;
  const made = places.map((place) => figureOf({ ...place, text: form }, value));
  return [...figures.filter(free), ...made].sort((a, b) => a.start - b.start);
}

/**
 * @param {readonly Figure[]} figures
 * @param {TextRange} place
 */
function withinLonger(figures, { start, end }) {
  const around = figures[firstEndingAfter(figures, start)];
  return around !== undefined && around.start < end && around.end - around.start > end - start;
}

/**
 * Figures of which some come to something else.
 * @param {readonly Figure[]} figures
 * @param {Correction & { action: "revalue" }} correction
 * @param {(place: TextRange) => boolean} meant
 * @returns {Figure[]}
 */
export function revalued(figures, { form, value }, meant) {
  return figures.map((figure) => (figure.text === form && meant(figure) ? figureOf(figure, value) : figure));
}

/**
 * Figures with the names beside those of the reader's own: of their sentence, the nearest first.
 * @param {readonly Figure[]} figures
 * @param {readonly Entity[]} entities
 * @param {Analysis["sentences"]} sentences
 * @returns {Figure[]}
 */
export function withNames(figures, entities, sentences) {
  if (!figures.some(({ why }) => why === "user")) return [...figures];
  const mentions = entities
    .flatMap(({ mentions }, index) => mentions.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start);
  return figures.map((figure) => {
    const sentence = figure.why === "user" && rangeAround(sentences, figure);
    if (!sentence) return figure;
    const near = [];
    for (let i = firstEndingAfter(mentions, sentence.start); (mentions[i]?.start ?? Infinity) < sentence.end; i += 1)
      if (mentions[i]) near.push(mentions[i]);
    const gap = (/** @type {TextRange | undefined} */ mention) =>
      mention ? Math.max(mention.start - figure.end, figure.start - mention.end) : 0;
    const names = [...new Set(near.sort((a, b) => gap(a) - gap(b)).flatMap((mention) => mention?.index ?? []))];
    return { ...figure, names: names.slice(0, NAMES) };
  });
}
