// What follows from the state: computed once for each input, and never stored in the state itself.

import { inSteps } from "../pause.js";
import { Marks, ordered } from "./marks.js";

/**
 * @import { Analysis, Article, Correction, State } from "../types.js"
 * @typedef {typeof import("./corrections.js").corrected} Correct
 */

/**
 * The article being read.
 * @param {State} state
 * @returns {Article | null}
 */
export function activeArticle({ articles, active }) {
  return articles.find((article) => article.id === active) ?? null;
}

/** How corrections are applied. It comes with the views: nothing shows a correction before them. */
/** @type {Correct} */
let correct = (_, analysis) => analysis;

/** @type {WeakMap<Analysis, { corrections: readonly Correction[], own: Article["own"], shown: Analysis }>} */
let shown = new WeakMap();

/**
 * Says how corrections are applied from now on.
 * @param {Correct} how
 */
export function correctBy(how) {
  correct = how;
  shown = new WeakMap();
}

/**
 * The analysis of an article with the reader's corrections in it.
 * @param {Article | null} article
 * @param {readonly Correction[]} corrections
 * @returns {Analysis | null}
 */
export function shownAnalysis(article, corrections) {
  if (!article?.analysis) return null;
  const known = shown.get(article.analysis);
  if (known?.corrections === corrections && known.own === article.own) return known.shown;
  const analysis = correct(article.text, article.analysis, corrections, article.id, article.own);
  shown.set(article.analysis, { corrections, own: article.own, shown: analysis });
  return analysis;
}

/**
 * The analysis that the page shows now.
 * @param {State} state
 */
export function activeAnalysis(state) {
  return shownAnalysis(activeArticle(state), state.corrections);
}

/** @type {WeakMap<Analysis, Marks>} */
const marks = new WeakMap();

/**
 * @param {Analysis} analysis
 * @returns {Marks}
 */
export function marksOf(analysis) {
  let known = marks.get(analysis);
  if (!known) marks.set(analysis, (known = new Marks(analysis)));
  return known;
}

/**
 * Finds the marks of a long analysis in steps, so that they are there when a view asks for them.
 * @param {Analysis} analysis
 */
export async function prepareMarks(analysis) {
  marks.set(analysis, new Marks(analysis, await inSteps(ordered(analysis))));
}

/**
 * The marks that the page shows now.
 * @param {State} state
 */
export function activeMarks(state) {
  const analysis = activeAnalysis(state);
  return analysis ? marksOf(analysis) : null;
}
