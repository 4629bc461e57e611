// The marks of an analysis: one flat list in text order, and quick ways to look into it.

import { atOnce } from "../pause.js";
import { layerOfFigure, LAYERS } from "./layers.js";

/** @import { Analysis, Layer, Mark, Subject } from "../types.js" */

/** All marks of one analysis. */
export class Marks {
  /** @type {readonly Mark[]} in text order, the longer first where two begin together */
  all;
  /** Greatest end of this mark and all before it, so that a search knows when to stop. */
  #reach;
  #analysis;

  /**
   * @param {Analysis} analysis
   * @param {readonly Mark[]} [all] its marks in order, where somebody has them
   */
  constructor(analysis, all = atOnce(ordered(analysis))) {
    this.all = all;
    this.#analysis = analysis;
    let reach = 0;
    this.#reach = Uint32Array.from(all, (mark) => (reach = Math.max(reach, mark.end)));
  }

  /** @returns {Record<Layer, number>} how many marks each layer has */
  counts() {
    const counts = /** @type {Record<Layer, number>} */ (Object.fromEntries(LAYERS.map((layer) => [layer, 0])));
    const { entities, figures, keywords } = this.#analysis;
    for (const { kind, mentions } of entities) counts[kind] += mentions.length;
    for (const figure of figures) counts[layerOfFigure(figure)] += 1;
    for (const { mentions } of keywords) counts.keyword += mentions.length;
    return counts;
  }

  /**
   * The marks that touch `[start, end)`, in text order.
   * @param {number} start
   * @param {number} end
   * @returns {Mark[]}
   */
  within(start, end) {
    const found = [];
    for (let i = this.firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i -= 1) {
      const mark = this.all[i];
      if (mark && mark.end > start) found.push(mark);
    }
    return found.reverse();
  }

  /**
   * Index of the first mark that begins at `offset` or later.
   * @param {number} offset
   */
  firstFrom(offset) {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The marks of one entity, figure or keyword.
   * @param {Subject} subject
   */
  of({ type, index }) {
    return this.all.filter((mark) => mark.type === type && mark.index === index);
  }
}

/** Most marks of a text: the place in the list shares a number of 53 bits with an offset, which has 30 at most. */
const MAX_MARKS = 2 ** 23;

/** Marks made between two steps: some milliseconds. */
const STEP = 20_000;

/**
 * The marks in text order, the longer first where two begin together, in steps: a text of 10 MB has half a million. Sorting
 * numbers is ten times as fast as sorting objects.
 * @param {Analysis} analysis
 * @returns {Generator<void, Mark[]>}
 */
export function* ordered(analysis) {
  /** @type {Mark[]} */
  const marks = [];
  for (const mark of collected(analysis)) {
    marks.push(mark);
    if (marks.length % STEP === 0) yield;
  }
  const keys = Float64Array.from(marks, ({ start }, i) => start * MAX_MARKS + i);
  yield;
  keys.sort();
  yield;
  const sorted = Array.from(keys, (key) => /** @type {Mark} */ (marks[key % MAX_MARKS]));
  yield;
  // Marks that begin together are few: each finds its place among its neighbours.
  for (let i = 1; i < sorted.length; i += 1) {
    for (let j = i; j > 0 && precedes(sorted[j], sorted[j - 1]); j -= 1)
      [sorted[j - 1], sorted[j]] = /** @type {[Mark, Mark]} */ ([sorted[j], sorted[j - 1]]);
  }
  return sorted;
}

/**
 * @param {Mark | undefined} a
 * @param {Mark | undefined} b
 */
function precedes(a, b) {
  if (!a || !b || a.start !== b.start) return false;
  return a.end > b.end || (a.end === b.end && LAYERS.indexOf(a.layer) < LAYERS.indexOf(b.layer));
}

/**
 * @param {Analysis} analysis
 * @returns {Generator<Mark>}
 */
function* collected({ entities, figures, keywords }) {
  for (const [index, { kind, mentions }] of entities.entries())
    for (const [mention, { start, end }] of mentions.entries())
      yield { type: "entity", index, mention, layer: kind, start, end };
  for (const [index, figure] of figures.entries())
    yield { type: "figure", index, mention: 0, layer: layerOfFigure(figure), start: figure.start, end: figure.end };
  for (const [index, { mentions }] of keywords.entries())
    for (const [mention, { start, end }] of mentions.entries())
      yield { type: "keyword", index, mention, layer: "keyword", start, end };
}
