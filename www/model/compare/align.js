// Which figures of several articles state the same thing.

import { PERSON } from "./concepts.js";
import { ratio, relation } from "./quantity.js";

/** @import { Statement } from "./statement.js" */

// What speaks for two figures being about one thing, in points; tuned on pairs of invented articles (tests/wasm/compare).

/** They count the same: the strongest sign there is. */
const SAME_HEAD = 3;
/** The same general word (people, habitants) says less. */
const SAME_PEOPLE = 1;
/** Each word that stands near both, by its nearness and by how few figures it stands beside. */
const SHARED_WORD = 2;
/** Each name in both sentences, at most `MOST_NAMES` of them. */
const SHARED_NAME = 0.5;
const MOST_NAMES = 2;
/** Neither contradicts the other. */
const AGREEMENT = 1.5;
/** The only figure of its dimension in each article: one wind speed, one ransom. */
const ONLY_ONE = 1;
/** Not far from each other, as versions of one figure are. */
const NEAR_EACH_OTHER = 1;
/** At most half as much again is near. */
const NEAR = 1.5;
/** Counts below ten are met everywhere. */
const SMALL_COUNT = -1;
const SMALL = 10;
/** Another order of magnitude speaks against. */
const FAR_APART = -2;
/** Ten times as much is another order of magnitude. */
const FAR = 10;
/** They stand at one place of a sentence that both articles have: more than all else together. */
const SAME_PLACE = 100;
/** Rather few than wrong: a pair below this is not shown. Lower finds more and errs more; 2 to 5. */
const ENOUGH = 2.8;

/**
 * Figures of one dimension that are compared, the first of each article, shared among the articles: pairs grow with their
 * square. No newspaper article has as many as its share, a book has. Higher takes longer: 2,400 of one dimension about a second,
 * 5,000 about four; 500 to 5,000.
 */
const MOST_ALIKE = 2_400;

/**
 * Groups of statements about one thing, at least two articles in each, in the order of their first statement.
 * Of the pairs the best are joined first; a group takes at most one statement of an article that says something else.
 * @param {Statement[]} every
 * @param {(a: number, b: number) => boolean} related whether two articles may speak of one affair
 * @param {(a: Statement, b: Statement) => boolean} tied whether two stand at one place of a shared sentence
 * @returns {Statement[][]}
 */
export function align(every, related, tied) {
  const all = firstOfEach(every);
  const words = tellingWords(all);
  const alone = dimensionsAlone(all);
  const pairs = [];
  for (const [a, b] of candidates(all, remembered(related))) {
    if (tied(a, b)) {
      pairs.push({ a, b, score: SAME_PLACE });
      continue;
    }
    const telling = words.get(a) ?? NO_WORDS;
    const beside = besideWords(a, b, alone);
    // Most pairs have so little in common that their words need not be looked at.
    if (beside + telling.most < ENOUGH) continue;
    const score = beside + sharedWords(telling, b);
    if (score >= ENOUGH) pairs.push({ a, b, score });
  }
  // The sort is stable: between equals the one that stands first in the articles.
  pairs.sort((x, y) => y.score - x.score);
  /** @type {Map<Statement, Set<Statement>>} */
  const groups = new Map(all.map((statement) => [statement, new Set([statement])]));
  for (const { a, b } of pairs) join(groups, a, b);
  return [...new Set(groups.values())].filter((group) => group.size > 1).map((group) => ordered(group, all));
}

/**
 * Without those beyond the share of their article.
 * @param {Statement[]} all
 */
function firstOfEach(all) {
  const share = Math.floor(MOST_ALIKE / new Set(all.map(({ article }) => article)).size);
  /** @type {Map<string, number>} */
  const counts = new Map();
  return all.filter(({ article, quantity }) => {
    const key = `${article} ${quantity.dimension}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) <= share;
  });
}

/**
 * The pairs of two articles that have a dimension in common and what is counted, as far as it is known; in text order.
 * @param {Statement[]} all
 * @param {(a: number, b: number) => boolean} related
 * @returns {Generator<[Statement, Statement]>}
 */
function* candidates(all, related) {
  /** @type {Map<string, Statement[]>} those that come later, the last first */
  const byDimension = new Map();
  for (const statement of all.toReversed()) {
    const { dimension } = statement.quantity;
    const later = byDimension.get(dimension);
    if (later) later.push(statement);
    else byDimension.set(dimension, [statement]);
  }
  for (const a of all) {
    const later = byDimension.get(a.quantity.dimension) ?? [];
    later.pop();
    for (let at = later.length - 1; at >= 0; at -= 1) {
      const b = later[at];
      if (!b || a.article === b.article || (a.head && b.head && a.head !== b.head)) continue;
      if (related(a.article, b.article)) yield [a, b];
    }
  }
}

/**
 * Asks once for each pair of articles.
 * @param {(a: number, b: number) => boolean} related
 * @returns {typeof related}
 */
function remembered(related) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return (a, b) => {
    const key = `${a} ${b}`;
    const answer = known.get(key) ?? related(a, b);
    known.set(key, answer);
    return answer;
  };
}

/**
 * @param {Map<Statement, Set<Statement>>} groups
 * @param {Statement} a
 * @param {Statement} b
 */
function join(groups, a, b) {
  const left = groups.get(a);
  const right = groups.get(b);
  if (!left || !right || left === right || !mayJoin(left, right)) return;
  for (const member of right) {
    left.add(member);
    groups.set(member, left);
  }
}

/**
 * An article may say one thing twice, in a headline and below, but then alike.
 * @param {Set<Statement>} left
 * @param {Set<Statement>} right
 */
function mayJoin(left, right) {
  return [...left].every((a) =>
    [...right].every((b) => a.article !== b.article || relation(a.quantity, b.quantity) !== "differs"),
  );
}

/**
 * @param {Set<Statement>} group
 * @param {Statement[]} all
 */
function ordered(group, all) {
  return all.filter((statement) => group.has(statement));
}

/**
 * What speaks for two figures being about one thing, but for the words near both.
 * @param {Statement} a
 * @param {Statement} b
 * @param {Set<string>} alone
 */
function besideWords(a, b, alone) {
  let score = 0;
  if (a.head && a.head === b.head) score += a.head === PERSON ? SAME_PEOPLE : SAME_HEAD;
  const shared = [...a.names].filter((name) => b.names.has(name)).length;
  score += SHARED_NAME * Math.min(shared, MOST_NAMES);
  if (relation(a.quantity, b.quantity) !== "differs") score += AGREEMENT;
  if (alone.has(a.quantity.dimension)) score += ONLY_ONE;
  const times = ratio(a.quantity, b.quantity);
  if (times > FAR) score += FAR_APART;
  if (a.head && Math.max(a.quantity.exact ?? SMALL, b.quantity.exact ?? SMALL) < SMALL) score += SMALL_COUNT;
  if (times < NEAR) score += NEAR_EACH_OTHER;
  return score;
}

/**
 * The points that the words beside a figure give when they stand as near to another one.
 * @typedef {{ words: { word: string, nearness: number, points: number }[], most: number }} Telling
 */

/** @type {Telling} */
const NO_WORDS = { words: [], most: 0 };

/** @param {Statement[]} all */
function tellingWords(all) {
  const rarity = rarities(all);
  /** @type {Map<Statement, Telling>} */
  const telling = new Map();
  for (const statement of all) {
    const words = [...statement.context]
      // What is counted has its points already.
      .filter(([word]) => word !== statement.head)
      .map(([word, nearness]) => {
        const points = SHARED_WORD * (rarity.get(`${statement.quantity.dimension} ${word}`) ?? 0);
        return { word, nearness, points };
      });
    telling.set(statement, { words, most: words.reduce((sum, { nearness, points }) => sum + nearness * points, 0) });
  }
  return telling;
}

/**
 * @param {Telling} telling
 * @param {Statement} b
 */
function sharedWords({ words }, b) {
  let score = 0;
  for (const { word, nearness, points } of words) {
    const other = b.context.get(word);
    if (other !== undefined) score += points * Math.min(nearness, other);
  }
  return score;
}

/**
 * How telling a word is of the figures of one dimension: 1 where it stands beside one of them in each article, less the
 * more it stands beside.
 * @param {Statement[]} all
 */
function rarities(all) {
  /** @type {Map<string, Map<number, number>>} */
  const beside = new Map();
  for (const { context, article, quantity } of all) {
    for (const word of context.keys()) {
      const key = `${quantity.dimension} ${word}`;
      const counts = beside.get(key) ?? new Map();
      beside.set(key, counts.set(article, (counts.get(article) ?? 0) + 1));
    }
  }
  return new Map([...beside].map(([word, counts]) => [word, 1 / Math.max(...counts.values())]));
}

/**
 * Dimensions of which no article has more than one figure.
 * @param {Statement[]} all
 */
function dimensionsAlone(all) {
  /** @type {Map<string, Set<number>>} */
  const seen = new Map();
  const often = new Set();
  for (const { quantity, article } of all) {
    const articles = seen.get(quantity.dimension) ?? new Set();
    if (articles.has(article)) often.add(quantity.dimension);
    seen.set(quantity.dimension, articles.add(article));
  }
  return new Set([...seen.keys()].filter((dimension) => !often.has(dimension)));
}
