// Sentences that articles share, word for word or nearly so: quotes of one dispatch, copies of an agency's text.
//
// Two sentences are one when most runs of WORDS words of the longer one stand in the other too: resemblance after Broder, "On
// the resemblance and containment of documents" (1997).

import { nameKey } from "../fold.js";
import { firstEndingAfter } from "../ranges.js";

/**
 * @import { TextRange } from "../../types.js"
 * @import { Source } from "./statement.js"
 * @typedef {TextRange & { article: number }} Place
 * @typedef {Place & { index: number, runs: Set<string> }} Sentence `index` is its place among the sentences of its article
 */

/**
 * What several articles have in common.
 * @typedef {object} Passage
 * @property {Place[]} places one for each article that has it, in their order
 * @property {number} sentences
 */

/** Words in a run. Lower: other sentences of the same words are taken for it; higher: a changed word hides more. 2 to 5. */
const WORDS = 3;

/** Sentences with fewer runs than this are alike by chance: « Il n’y a pas de blessé. » 4 to 10. */
const MIN_RUNS = 6;

/** Share of the runs of the longer sentence. Lower: sentences on one thing; higher: a corrected figure makes another. 0.5 to 0.9. */
const MIN_SHARED = 0.6;

/** A run in more sentences than this is a formula and tells nothing; keeps the cost linear. */
const MAX_HOLDERS = 60;

/**
 * Sentences that at least two articles share, as groups of one for each article.
 * @param {readonly Source[]} sources
 * @returns {Sentence[][]} in order of the first article that has each
 */
export function sharedSentences(sources) {
  const all = sources.flatMap(sentencesOf);
  /** @type {Map<Sentence, Sentence[]>} */
  const groups = new Map(all.map((sentence) => [sentence, [sentence]]));
  for (const [a, b] of alike(all)) {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (!left || !right || left === right) continue;
    // Of an article a group has one sentence.
    if (left.some(({ article }) => right.some((other) => other.article === article))) continue;
    left.push(...right);
    for (const sentence of right) groups.set(sentence, left);
  }
  const shared = [...new Set(groups.values())].filter(({ length }) => length > 1);
  return shared.map((group) => group.sort((a, b) => a.article - b.article));
}

/**
 * Runs of shared sentences, where the same articles have them one after the other; the longest first.
 * @param {Sentence[][]} shared
 * @returns {Passage[]}
 */
export function passagesOf(shared) {
  /** @type {{ places: Sentence[], sentences: number }[]} */
  const passages = [];
  /** @type {Map<string, typeof passages[number]>} by the sentence of the first article that goes on with it */
  const awaited = new Map();
  const next = (/** @type {Sentence | undefined} */ sentence) => `${sentence?.article} ${(sentence?.index ?? 0) + 1}`;
  for (const group of shared) {
    const [first] = group;
    let passage = awaited.get(`${first?.article} ${first?.index}`);
    if (passage && follows(passage.places, group)) {
      passage.sentences += 1;
      passage.places.forEach((place, i) => Object.assign(place, { end: group[i]?.end, index: group[i]?.index }));
    } else {
      passage = { places: group.map((sentence) => ({ ...sentence })), sentences: 1 };
      passages.push(passage);
    }
    awaited.set(next(first), passage);
  }
  const found = passages.map(({ places, sentences }) => ({
    places: places.map(({ article, start, end }) => ({ article, start, end })),
    sentences,
  }));
  return found.sort((a, b) => b.places.length * b.sentences - a.places.length * a.sentences);
}

/**
 * Whether each sentence of `next` comes right after those of `places` in its article.
 * @param {Sentence[]} places
 * @param {Sentence[]} next
 */
function follows(places, next) {
  return (
    places.length === next.length &&
    places.every(({ article, index }, i) => next[i]?.article === article && next[i]?.index === index + 1)
  );
}

/**
 * Figures that are one because they stand at one place of a shared sentence: the name of that place, by `article figure`.
 * Sentences with more figures in one article than in another tie none.
 * @param {readonly Source[]} sources
 * @param {Sentence[][]} shared
 * @returns {Map<string, string>}
 */
export function tiesOf(sources, shared) {
  /** @type {Map<string, string>} */
  const ties = new Map();
  for (const [group, sentences] of shared.entries()) {
    const figures = sentences.map(({ article, start, end }) => {
      const all = sources[article]?.analysis.figures ?? [];
      const keys = [];
      for (let at = firstEndingAfter(all, start); (all[at]?.end ?? Infinity) <= end; at += 1)
        if ((all[at]?.start ?? 0) >= start) keys.push(`${article} ${at}`);
      return keys;
    });
    if (new Set(figures.map(({ length }) => length)).size > 1) continue;
    for (const keys of figures) keys.forEach((key, rank) => ties.set(key, `${group} ${rank}`));
  }
  return ties;
}

/**
 * @param {Source} source
 * @param {number} article
 * @returns {Sentence[]}
 */
function sentencesOf({ text, analysis }, article) {
  return analysis.sentences.flatMap(({ start, end }, index) => {
    const words = nameKey(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set(words.slice(WORDS - 1).map((_, i) => words.slice(i, i + WORDS).join(" ")));
    return runs.size >= MIN_RUNS ? [{ article, start, end, index, runs }] : [];
  });
}

/**
 * Pairs of sentences of two articles that are nearly the same, the most alike first.
 * @param {Sentence[]} all
 * @returns {[Sentence, Sentence][]}
 */
function alike(all) {
  /** @type {Map<string, number[]>} */
  const holders = new Map();
  for (const [at, { runs }] of all.entries()) {
    for (const run of runs) {
      const known = holders.get(run);
      if (known) known.push(at);
      else holders.set(run, [at]);
    }
  }
  /** @type {Map<number, number>} runs in common, by pair */
  const common = new Map();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > MAX_HOLDERS) continue;
    for (const [i, a] of held.entries()) {
      for (const b of held.slice(i + 1)) {
        const key = a * all.length + b;
        if (all[a]?.article !== all[b]?.article) common.set(key, (common.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs = [...common].flatMap(([key, count]) => {
    const [a, b] = [all[Math.floor(key / all.length)], all[key % all.length]];
    if (!a || !b) return [];
    const share = count / Math.max(a.runs.size, b.runs.size);
    return share >= MIN_SHARED ? [{ pair: /** @type {[Sentence, Sentence]} */ ([a, b]), share, key }] : [];
  });
  return pairs.sort((x, y) => y.share - x.share || x.key - y.key).map(({ pair }) => pair);
}
