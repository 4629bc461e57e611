// What figures of several articles are about, in a word of one of them: « dette » says more than « montant ».

import { nameKey } from "../fold.js";
import { concept } from "./concepts.js";

/** @import { Source, Statement } from "./statement.js" */

/** A word farther from one of the figures says little of it; 0.2 to 0.8. */
const NEAR = 0.4;

/** Signs on each side of a figure in which its keyword stands. Lower: of long sentences none is found; 100 to 400. */
const WINDOW = 200;

/** @typedef {{ text: string, key: string }} Keyword as it is written, and folded */

/**
 * Tells of groups the keyword that stands nearest to all of them, as one of the articles has it beside its figure; null where
 * none does. The keywords of an article are gathered once for all its figures.
 * @param {readonly Source[]} sources
 * @param {string} language of the article that is asked first
 * @returns {(group: readonly Statement[]) => string | null}
 */
export function topics(sources, language) {
  const known = sources.map(keywordsByConcept);
  const own = (/** @type {Statement} */ { article }) => sources[article]?.analysis.rules === language;
  return (group) => {
    const common = commonWords(group);
    for (const { article, figure } of [...group.filter(own), ...group.filter((it) => !own(it))]) {
      const told = common.flatMap(([word]) => known[article]?.get(word) ?? []);
      const source = sources[article];
      if (!source || told.length === 0) continue;
      const around = wordsAround(source, figure);
      const best = told.find(({ key }) => around.includes(key));
      if (best) return best.text;
    }
    return null;
  };
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
 * @returns {Map<string, Keyword[]>}
 */
function keywordsByConcept({ analysis: { keywords, entities } }) {
  const names = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  /** @type {Map<string, Keyword[]>} */
  const found = new Map();
  for (const { text } of keywords) {
    const key = nameKey(text);
    if (names.has(key)) continue;
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const told = concept(word);
      if (!told) continue;
      const alike = found.get(told) ?? [];
      alike.push({ text, key });
      found.set(told, alike);
    }
  }
  return found;
}

/**
 * @param {Source} source
 * @param {number} index of the figure
 */
function wordsAround({ text, analysis: { figures } }, index) {
  const { start = 0, end = 0 } = figures[index] ?? {};
  return nameKey(text.slice(Math.max(0, start - WINDOW), end + WINDOW));
}
