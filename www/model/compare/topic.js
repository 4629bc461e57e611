// What figures of several articles are about, in a word of one of them: « dette » says more than « montant ».

import { nameKey } from "../fold.js";
import { concept } from "./concepts.js";

/** @import { Source, Statement } from "./statement.js" */

/** A word farther from one of the figures says little of it; 0.2 to 0.8. */
const NEAR = 0.4;

/**
 * The keyword that stands nearest to all of them, as one of the articles has it; null where none does.
 * @param {readonly Statement[]} group
 * @param {readonly Source[]} sources
 * @param {string} language of the article that is asked first
 * @returns {string | null}
 */
export function topicOf(group, sources, language) {
  const common = commonWords(group);
  const own = (/** @type {Statement} */ { article }) => sources[article]?.analysis.rules === language;
  for (const { article } of [...group.filter(own), ...group.filter((statement) => !own(statement))]) {
    const source = sources[article];
    const words = source ? keywords(source) : new Map();
    const best = [...common].find(([word]) => words.has(word));
    if (best) return words.get(best[0]) ?? null;
  }
  return null;
}

/**
 * Concepts beside all figures, the nearest first.
 * @param {readonly Statement[]} group
 */
function commonWords([first, ...others]) {
  const words = [...(first?.context ?? [])].map(([word, nearness]) => {
    const least = Math.min(nearness, ...others.map(({ context }) => context.get(word) ?? 0));
    return /** @type {[string, number]} */ ([word, least]);
  });
  return words.filter(([, nearness]) => nearness >= NEAR).sort((a, b) => b[1] - a[1]);
}

/**
 * The keywords by the concepts of their words, the highest first, but for names: many figures are about one name.
 * @param {Source} source
 * @returns {Map<string, string>}
 */
function keywords({ analysis: { keywords: all, entities } }) {
  const names = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { text } of all) {
    if (names.has(nameKey(text))) continue;
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const key = concept(word);
      if (key && !found.has(key)) found.set(key, text);
    }
  }
  return found;
}
