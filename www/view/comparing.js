// What the comparison shows, found in steps: of short articles at once, of long ones while the page answers.

import { remember } from "../memory.js";
import { comparable } from "../model/comparable.js";
import { compare } from "../model/compare/index.js";
import { forStep, pause } from "../pause.js";

/**
 * @import { Analysis, State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Row, SharedName } from "../model/compare/index.js"
 * @import { Passage } from "../model/compare/shared.js"
 * @typedef {{ rows: Row[], names: SharedName[], passages: Passage[] }} Found
 * @typedef {Found & { compared: Compared[] }} Comparison
 */

/** Articles compared at most: beyond, columns and colours of numbers say nothing to a reader any more. */
export const MOST_ARTICLES = 20;

/** One comparison, begun and maybe ended. */
class Comparing {
  #steps;
  #language;
  /** @type {Analysis[]} */
  #analyses;
  compared;
  /** @type {Comparison | null} */
  comparison = null;

  /**
   * @param {Compared[]} compared
   * @param {State["language"]} language
   */
  constructor(compared, language) {
    this.compared = compared;
    this.#language = language;
    this.#analyses = compared.map(({ analysis }) => analysis);
    const sources = compared.map(({ article, analysis }) => ({ id: article.id, text: article.text, analysis }));
    this.#steps = compare(sources, language);
  }

  /**
   * Whether this one is of the same articles, which may have other titles by now.
   * @param {Compared[]} compared
   * @param {State["language"]} language
   */
  isOf(compared, language) {
    const same = compared.length === this.#analyses.length && language === this.#language;
    return same && compared.every(({ analysis }, i) => analysis === this.#analyses[i]);
  }

  /** Goes on for one step. */
  step() {
    const ended = this.comparison ? null : forStep(this.#steps);
    if (ended) this.comparison = { compared: this.compared, ...ended.value };
    return this.comparison;
  }

  /**
   * Goes on as long as it is waited for.
   * @param {() => boolean} wanted
   * @returns {Promise<Comparison | null>} null where nobody waits any more; it can be taken up again
   */
  async end(wanted) {
    while (wanted()) {
      if (this.step()) return this.comparison;
      await pause();
    }
    return null;
  }
}

/** The last one; what a reader comes back to is found once. */
const last = remember(() => /** @type {{ comparing: Comparing | null }} */ ({ comparing: null }));

/**
 * The comparison of the articles that are open.
 * @param {State} state
 */
export function comparingOf(state) {
  const compared = comparable(state).slice(0, MOST_ARTICLES);
  let { comparing } = last();
  if (!comparing?.isOf(compared, state.language)) last().comparing = comparing = new Comparing(compared, state.language);
  comparing.compared = compared;
  if (comparing.comparison) comparing.comparison = { ...comparing.comparison, compared };
  return comparing;
}
