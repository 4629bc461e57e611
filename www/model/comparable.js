// The articles that views of several articles look at.

import { shownAnalysis } from "./derived.js";

/**
 * @import { Analysis, Article, State } from "../types.js"
 * @typedef {{ article: Article, analysis: Analysis }} Compared
 */

/**
 * Those that are analysed, as corrected.
 * @param {State} state
 * @returns {Compared[]}
 */
export function comparable({ articles, corrections }) {
  return articles.flatMap((article) => {
    const analysis = shownAnalysis(article, corrections);
    return analysis ? [{ article, analysis }] : [];
  });
}
