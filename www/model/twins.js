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

/**
 * Words looked at in a text: dispatches and articles are shorter, and books are not copies of them. 5,000 take 9 ms. 2,000 to
 * 20,000.
 */
const MAX_WORDS = 5_000;

/** Share of the shorter text's runs that the other must have. Lower: articles with one quote in common; higher: only plain copies. 0.4 to 0.9. */
const MIN_SHARED = 0.55;

/** An article is compared with so many others that have a run: of a hundred copies each resembles the first ones. */
const MOST_HOLDERS = 60;

/** @type {string[][]} */
const NONE = [];

/** @type {Map<string, { text: string, runs: Uint32Array }>} by the id of the article */
const sketches = new Map();

/** What was found last; a collection that grows is looked at from where it grew. */
/** @type {Search | null} */
let last = null;

/**
 * The groups of articles that are nearly the same, each in the order of the collection.
 * @param {readonly Pick<Article, "id" | "text">[]} articles
 * @returns {string[][]} ids
 */
export function twinGroups(articles) {
  if (articles.length < 2) return NONE;
  if (!last || last.seen.some(({ id, text }, i) => articles[i]?.id !== id || articles[i]?.text !== text)) {
    const ids = new Set(articles.map(({ id }) => id));
    for (const id of sketches.keys()) if (!ids.has(id)) sketches.delete(id);
    last = { seen: [], sizes: [], holders: new Map(), union: new Groups(), groups: [] };
  }
  if (last.seen.length < articles.length) {
    for (const article of articles.slice(last.seen.length)) compare(article, last);
    last.groups = last.union.groups().map((group) => group.map((i) => articles[i]?.id ?? ""));
  }
  return last.groups;
}

/**
 * @typedef {object} Search
 * @property {Pick<Article, "id" | "text">[]} seen
 * @property {number[]} sizes how many runs each has
 * @property {Map<number, number[]>} holders of each run, by their place in the collection
 * @property {Groups} union
 * @property {string[][]} groups
 */

/**
 * Compares an article with those before it.
 * @param {Pick<Article, "id" | "text">} article
 * @param {Search} search
 */
function compare(article, { seen, sizes, holders, union }) {
  const runs = sketchOf(article);
  const at = seen.push({ id: article.id, text: article.text }) - 1;
  sizes.push(runs.length);
  union.add();
  if (runs.length < MIN_RUNS) return;
  const shared = new Uint32Array(at);
  for (const run of runs) {
    let others = holders.get(run);
    if (!others) holders.set(run, (others = []));
    for (const other of others) shared[other] = (shared[other] ?? 0) + 1;
    if (others.length < MOST_HOLDERS) others.push(at);
  }
  shared.forEach((count, other) => {
    if (count > 0 && count >= Math.min(runs.length, sizes[other] ?? 0) * MIN_SHARED) union.join(other, at);
  });
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

/** Disjoint sets of the numbers from 0. */
class Groups {
  /** @type {number[]} */
  #parents = [];

  /** Adds the next number, alone. */
  add() {
    this.#parents.push(this.#parents.length);
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
    this.#parents.forEach((_, i) => {
      const root = this.#root(i);
      const group = groups.get(root);
      if (group) group.push(i);
      else groups.set(root, [i]);
    });
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}
