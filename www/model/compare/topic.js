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
  for (const statement of [...group.filter(own), ...group.filter((it) => !own(it))]) {
    const source = sources[statement.article];
    const words = source ? keywordsNear(source, statement.figure) : new Map();
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

/** Signs on each side of a figure in which its keyword stands. */
const WINDOW = 200;

/**
 * The keywords beside a figure by the concepts of their words, the highest first, but for names: many figures are about one name.
 * @param {Source} source
 * @param {number} index of the figure
 * @returns {Map<string, string>}
 */
function keywordsNear({ text, analysis: { keywords, entities, figures } }, index) {
  const { start = 0, end = 0 } = figures[index] ?? {};
  const around = nameKey(text.slice(Math.max(0, start - WINDOW), end + WINDOW));
  const names = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const keyword of keywords) {
    const key = nameKey(keyword.text);
    if (names.has(key) || !around.includes(key)) continue;
    for (const word of keyword.text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const told = concept(word);
      if (told && !found.has(told)) found.set(told, keyword.text);
    }
  }
  return found;
}
