// Sentences that articles share, word for word or nearly so: quotes of one dispatch, copies of an agency's text.
//
// Two sentences are one when most runs of WORDS words of the longer one stand in the other too: resemblance after Broder, "On
// the resemblance and containment of documents" (1997).

import { nameKey } from "../fold.js";
import { firstEndingAfter } from "../ranges.js";
import { runsOf } from "../runs.js";

/**
 * @import { TextRange } from "../../types.js"
 * @import { Source } from "./statement.js"
 * @typedef {TextRange & { article: number }} Place
 * @typedef {Place & { index: number, runs: Set<number> }} Sentence `index` is its place among the sentences of its article
 * @typedef {{ pair: [Sentence, Sentence], share: number }} Pair
 */

/**
 * What several articles have in common.
 * @typedef {object} Passage
 * @property {Place[]} places one for each article that has it, in their order
 * @property {number} sentences
 */

/** Words in a run. Lower: other sentences of the same words are taken for it; higher: a changed word hides more. 2 to 5. */
const WORDS = 3;

/** Sentences with fewer telling runs than this are alike by chance: « Il n’y a pas de blessé. » 4 to 10. */
const MIN_RUNS = 6;

/** Share of the runs of the longer sentence. Lower: sentences on one thing; higher: a corrected figure makes another. 0.5 to 0.9. */
const MIN_SHARED = 0.6;

/** A run in more sentences than this is a formula and tells nothing; keeps the cost linear. 30 to 200. */
const MAX_HOLDERS = 60;

/**
 * Sentences that at least two articles share, as groups of one for each article. In steps, as a text of 1 MB has ten thousand.
 * @param {readonly Source[]} sources
 * @returns {Generator<void, Sentence[][]>} in order of the first article that has each
 */
export function* sharedSentences(sources) {
  /** @type {Sentence[]} */
  const all = [];
  for (const [article, source] of sources.entries()) yield* addSentences(all, source, article);
  /** @type {Map<Sentence, Sentence[]>} */
  const groups = new Map();
  for (const { pair } of yield* alike(all)) {
    for (const sentence of pair) if (!groups.has(sentence)) groups.set(sentence, [sentence]);
    const [left, right] = pair.map((sentence) => groups.get(sentence));
    if (!left || !right || left === right) continue;
    // Of an article a group has one sentence.
    if (left.some(({ article }) => right.some((other) => other.article === article))) continue;
    left.push(...right);
    for (const sentence of right) groups.set(sentence, left);
  }
  const shared = [...new Set(groups.values())].filter(({ length }) => length > 1);
  for (const group of shared) group.sort(byPlace);
  return shared.sort(([a], [b]) => (a && b ? byPlace(a, b) : 0));
}

/**
 * @param {Sentence} a
 * @param {Sentence} b
 */
function byPlace(a, b) {
  return a.article - b.article || a.index - b.index;
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
 * @param {Sentence[]} all grows
 * @param {Source} source
 * @param {number} article
 * @returns {Generator<void>}
 */
function* addSentences(all, { text, analysis }, article) {
  for (const [index, { start, end }] of analysis.sentences.entries()) {
    const words = nameKey(text.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set(runsOf(words, WORDS));
    if (runs.size >= MIN_RUNS) all.push({ article, start, end, index, runs });
    yield;
  }
}

/**
 * Pairs of sentences of two articles that are nearly the same, the most alike first.
 * @param {Sentence[]} all
 * @returns {Generator<void, Pair[]>}
 */
function* alike(all) {
  const holders = yield* holdersOf(all);
  /** Runs in common with each sentence before. */
  const common = new Uint32Array(all.length);
  /** Telling runs of each. */
  const sizes = new Uint32Array(all.length);
  /** @type {(Pair & { key: number })[]} */
  const pairs = [];
  for (const [at, sentence] of all.entries()) {
    const others = new Set();
    let size = 0;
    for (const run of sentence.runs) {
      const held = holders.get(run) ?? [];
      if (held.length > MAX_HOLDERS) continue;
      size += 1;
      for (const other of held) {
        // They come in text order: from here on they are of the same article.
        if (all[other]?.article === sentence.article) break;
        common[other] = (common[other] ?? 0) + 1;
        others.add(other);
      }
    }
    sizes[at] = size;
    for (const other of others) {
      const [first, smaller] = [all[other], Math.min(size, sizes[other] ?? 0)];
      const share = (common[other] ?? 0) / Math.max(size, sizes[other] ?? 0);
      common[other] = 0;
      if (first && smaller >= MIN_RUNS && share >= MIN_SHARED)
        pairs.push({ pair: [first, sentence], share, key: other * all.length + at });
    }
    yield;
  }
  return pairs.sort((x, y) => y.share - x.share || x.key - y.key);
}

/**
 * The sentences that have each run, by their places.
 * @param {Sentence[]} all
 * @returns {Generator<void, Map<number, number[]>>}
 */
function* holdersOf(all) {
  /** @type {Map<number, number[]>} */
  const holders = new Map();
  for (const [at, { runs }] of all.entries()) {
    for (const run of runs) {
      const known = holders.get(run);
      if (known) known.push(at);
      else holders.set(run, [at]);
    }
    yield;
  }
  return holders;
}
