// Articles that are nearly the same text: copies of one agency dispatch, shortened or with another head.
//
// Every run of WORDS words is a number (a hash); those divisible by SAMPLE stand for the text. Two texts of which the
// shorter one shares most of its numbers with the other are copies. After Broder, "On the resemblance and containment of
// documents" (1997): containment rather than resemblance, as newspapers cut dispatches from below. Of a group each is a copy of
// each: two articles that a long file both holds are no copies of each other.

import { remember } from "../memory.js";
import { runsOf } from "./runs.js";

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

/** A text so many times as long as another holds it among other things: a press review, a book. Lower: short versions are missed; 3 to 10. */
const MOST_TIMES = 6;

/** An article is compared with so many others that have a run: of a hundred copies each resembles the first ones. */
const MOST_HOLDERS = 60;

/** Members of a group that a new one must resemble: all others resemble these. Fewer than `MOST_HOLDERS`; higher: less by chance. */
const CORE = 20;

/** @type {string[][]} */
const NONE = [];

/**
 * The runs of each article, by its id, and what was found last: a collection that grows is looked at from where it grew.
 * @typedef {{ sketches: Map<string, { text: string, runs: Uint32Array }>, last: Search | null }} Memory
 */
const memory = remember(() => /** @type {Memory} */ ({ sketches: new Map(), last: null }));

/**
 * The groups of articles that are nearly the same, each in the order of the collection. What holds several articles that are no
 * copies of each other is in a group with each.
 * @param {readonly Pick<Article, "id" | "text">[]} articles
 * @returns {string[][]} ids
 */
export function twinGroups(articles) {
  if (articles.length < 2) return NONE;
  const { sketches } = memory();
  let { last } = memory();
  if (!last || last.seen.some(({ id, text }, i) => articles[i]?.id !== id || articles[i]?.text !== text)) {
    const ids = new Set(articles.map(({ id }) => id));
    for (const id of sketches.keys()) if (!ids.has(id)) sketches.delete(id);
    last = memory().last = { seen: [], sizes: [], holders: new Map(), alike: [], groups: [], ids: [] };
  }
  if (last.seen.length < articles.length) {
    for (const article of articles.slice(last.seen.length)) compare(article, last);
    last.ids = last.groups.toSorted(byPlace).map((group) => group.map((i) => articles[i]?.id ?? ""));
  }
  return last.ids;
}

/**
 * @typedef {object} Search
 * @property {Pick<Article, "id" | "text">[]} seen
 * @property {number[]} sizes how many runs each has
 * @property {Map<number, number[]>} holders of each run, by their place in the collection
 * @property {Set<number>[]} alike those before each that it resembles, by their place
 * @property {number[][]} groups of places
 * @property {string[][]} ids the same as given
 */

/**
 * Compares an article with those before it.
 * @param {Pick<Article, "id" | "text">} article
 * @param {Search} search
 */
function compare(article, { seen, sizes, holders, alike, groups }) {
  const runs = sketchOf(article);
  const at = seen.push({ id: article.id, text: article.text }) - 1;
  sizes.push(runs.length);
  alike.push(new Set());
  if (runs.length < MIN_RUNS) return;
  const shared = new Uint32Array(at);
  for (const run of runs) {
    let others = holders.get(run);
    if (!others) holders.set(run, (others = []));
    for (const other of others) shared[other] = (shared[other] ?? 0) + 1;
    if (others.length < MOST_HOLDERS) others.push(at);
  }
  shared.forEach((count, other) => {
    if (count > 0 && resemble(count, runs.length, sizes[other] ?? 0)) alike[at]?.add(other);
  });
  join(at, alike, groups);
}

/**
 * @param {number} shared runs that two texts share
 * @param {number} size how many one has
 * @param {number} other how many the other has
 */
function resemble(shared, size, other) {
  const [shorter, longer] = [Math.min(size, other), Math.max(size, other)];
  return shared >= shorter * MIN_SHARED && longer <= shorter * MOST_TIMES;
}

/**
 * Adds an article to every group of which it resembles all, and makes groups with those it resembles beside them.
 * @param {number} at
 * @param {Set<number>[]} alike
 * @param {number[][]} groups changed
 */
function join(at, alike, groups) {
  const own = alike[at] ?? new Set();
  if (own.size === 0) return;
  const left = new Set(own);
  for (const group of groups) {
    if (!group.slice(0, CORE).every((member) => own.has(member))) continue;
    for (const member of group) left.delete(member);
    group.push(at);
  }
  while (left.size > 0) {
    /** @type {number[]} */
    const group = [];
    for (const other of left) if (group.every((member) => alike[other]?.has(member))) group.push(other);
    for (const member of group) left.delete(member);
    groups.push([...group, at]);
  }
}

/**
 * @param {number[]} group
 * @param {number[]} other
 */
function byPlace([a = 0, b = 0], [c = 0, d = 0]) {
  return a - c || b - d;
}

/**
 * The numbers that stand for a text, each once.
 * @param {Pick<Article, "id" | "text">} article
 */
function sketchOf({ id, text }) {
  const { sketches } = memory();
  const known = sketches.get(id);
  if (known?.text === text) return known.runs;
  const runs = sampled(text);
  sketches.set(id, { text, runs });
  return runs;
}

/** @param {string} text */
function sampled(text) {
  /** @type {string[]} */
  const words = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(word.toLowerCase());
    if (words.length === MAX_WORDS) break;
  }
  return Uint32Array.from(new Set(runsOf(words, WORDS).filter((run) => run % SAMPLE === 0)));
}
