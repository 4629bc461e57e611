// Articles that are nearly the same text: copies of one agency dispatch, shortened or with another head.
//
// Every run of WORDS words is a number (a hash); those divisible by SAMPLE stand for the text. Two texts of which the
// shorter one shares most of its numbers with the other are copies. After Broder, "On the resemblance and containment of
// documents" (1997): containment rather than resemblance, as newspapers cut dispatches from below.

/** @import { Article } from "../types.js" */

/** Words in a run. Lower: ordinary phrases are shared by chance; higher: a few changed words hide a copy. 3 to 8. */
const WORDS = 4;

/** One run in so many is kept. Higher: less memory, less sure for short texts. A power of two, 1 to 16. */
const SAMPLE = 2;

/** Of texts with fewer kept runs than this nothing can be said: a sentence or two. */
const MIN_RUNS = 8;

/** Words looked at in a text: dispatches and articles are shorter, and books are not copies of them. */
const MAX_WORDS = 20_000;

/** Share of the shorter text's runs that the other must have. Lower: articles with one quote in common; higher: only plain copies. 0.4 to 0.9. */
const MIN_SHARED = 0.55;

/** A run in more articles than this is a formula ("all rights reserved") and tells nothing. */
const MAX_ARTICLES = 60;

/** @type {Map<string, { text: string, runs: Uint32Array }>} by the id of the article */
const sketches = new Map();

/** @type {{ texts: string[], groups: string[][] }} */
let last = { texts: [], groups: [] };

/**
 * The groups of articles that are nearly the same, each in the order of the collection.
 * @param {readonly Pick<Article, "id" | "text">[]} articles
 * @returns {string[][]} ids
 */
export function twinGroups(articles) {
  const same = articles.length === last.texts.length && articles.every(({ text }, i) => text === last.texts[i]);
  if (!same) last = { texts: articles.map(({ text }) => text), groups: grouped(articles) };
  return last.groups;
}

/** @param {readonly Pick<Article, "id" | "text">[]} articles */
function grouped(articles) {
  const ids = new Set(articles.map(({ id }) => id));
  for (const id of sketches.keys()) if (!ids.has(id)) sketches.delete(id);
  const drawn = articles.map(sketchOf);
  const union = new Groups(articles.length);
  for (const [key, shared] of sharedRuns(drawn)) {
    const [a = 0, b = 0] = key.split(" ").map(Number);
    const shorter = Math.min(drawn[a]?.length ?? 0, drawn[b]?.length ?? 0);
    if (shared >= shorter * MIN_SHARED) union.join(a, b);
  }
  return union.groups().map((group) => group.map((i) => articles[i]?.id ?? ""));
}

/**
 * How many runs each pair of articles shares, for pairs that share any.
 * @param {Uint32Array[]} drawn
 */
function sharedRuns(drawn) {
  /** @type {Map<number, number[]>} articles by run */
  const holders = new Map();
  drawn.forEach((runs, i) => {
    if (runs.length < MIN_RUNS) return;
    for (const run of runs) {
      const known = holders.get(run);
      if (known) known.push(i);
      else holders.set(run, [i]);
    }
  });
  /** @type {Map<string, number>} */
  const shared = new Map();
  for (const articles of holders.values()) {
    if (articles.length < 2 || articles.length > MAX_ARTICLES) continue;
    articles.forEach((a, i) => {
      for (const b of articles.slice(i + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
    });
  }
  return shared;
}

/**
 * The numbers that stand for a text, each once.
 * @param {Pick<Article, "id" | "text">} article
 */
function sketchOf({ id, text }) {
  const known = sketches.get(id);
  if (known?.text === text) return known.runs;
  const runs = runsOf(text);
  sketches.set(id, { text, runs });
  return runs;
}

/** @param {string} text */
function runsOf(text) {
  /** @type {number[]} */
  const hashes = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    hashes.push(hash(word.toLowerCase()));
    if (hashes.length === MAX_WORDS) break;
  }
  const runs = new Set();
  for (let i = 0; i + WORDS <= hashes.length; i += 1) {
    let run = 0;
    for (let j = i; j < i + WORDS; j += 1) run = Math.imul(run ^ (hashes[j] ?? 0), 0x9e3779b1);
    run = (run ^ (run >>> 15)) >>> 0;
    if (run % SAMPLE === 0) runs.add(run);
  }
  return Uint32Array.from(runs);
}

/**
 * FNV-1a.
 * @param {string} word
 */
function hash(word) {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Disjoint sets of numbers. */
class Groups {
  #parents;

  /** @param {number} count */
  constructor(count) {
    this.#parents = Array.from({ length: count }, (_, i) => i);
  }

  /** @param {number} i @returns {number} */
  #root(i) {
    let root = i;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) root = parent;
    this.#parents[i] = root;
    return root;
  }

  /** @param {number} a @param {number} b */
  join(a, b) {
    const [first, second] = [this.#root(a), this.#root(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Sets of two and more. */
  groups() {
    /** @type {Map<number, number[]>} */
    const groups = new Map();
    this.#parents.forEach((_, i) => groups.set(this.#root(i), [...(groups.get(this.#root(i)) ?? []), i]));
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}
