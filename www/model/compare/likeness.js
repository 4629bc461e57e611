// How much speaks for two claims of two articles being about one thing, in points. The points and the limit are tuned on the
// pairs of invented articles in tests/compare; tests/wasm/pairs.test.mjs measures what they come to. Of points that speak for a
// pair: lower, true pairs are missed, higher, chance ones are shown; of those below zero, which speak against: the reverse.

import { PEOPLE, PERSON } from "./concepts.js";
import { ratio, relation } from "./quantity.js";

/**
 * @import { Claim } from "./claims.js"
 * @import { Period } from "./statement.js"
 */

/** They count the same: the strongest sign there is. 2 to 4. */
const SAME_HEAD = 3;
/** The same general word (people, habitants) says less. 0.5 to 2. */
const SAME_PEOPLE = 1;
/** The noun of one is taken over from the figure before. 0.5 to 2. */
const TAKEN_OVER = 1;
/** A word beside both that stands beside no other figure of their articles. Lower: less is found; 1 to 3. */
const SHARED_WORD = 2;
/** Neither contradicts the other. 1 to 2. */
const AGREEMENT = 1.5;
/** The only figure of its dimension in each article: one wind speed, one ransom. 0.5 to 1.5. */
const ONLY_ONE = 1;
/** Not far from each other, as versions of one figure are; the less, the farther. 0.5 to 1.5. */
const NEAR_EACH_OTHER = 1;
/** So many times as much is not near any more; 2 to 5. */
const NEAR = 3;
/** Counts below `SMALL` are met everywhere. −2 to 0. */
const SMALL_COUNT = -1;
/** Higher: tolls of small accidents are missed; 5 to 20. */
const SMALL = 10;
/** Another order of magnitude speaks against. −3 to −1. */
const FAR_APART = -2;
/** Ten times as much is another order of magnitude; 5 to 100. */
const FAR = 10;
/** One tells a rise or fall, the other a share or a level. −2 to −0.5. */
const OTHER_ROLE = -1;
/** They stand beside two names. −3 to −1. */
const OTHER_NAME = -2;
/** The ages of one person. 1 to 3. */
const SAME_NAME = 2;
/** They speak of two years, quarters or months. −3 to −1. */
const OTHER_PERIOD = -2;

/** What they are about has to have some part in it: equal values are met everywhere. Lower: chance; 0 to 1. */
const TOLD = 0.5;

/**
 * Rather few than wrong: a pair below this is not shown. Lower finds more and errs more; 1.6 to 3. Of the test's pairs that
 * differ 96 % are right and 97 % found at 1.6, 99 % and 92 % at 2.4.
 */
export const ENOUGH = 2.2;

/**
 * Whether they may be about one thing at all: one dimension, and nothing else that is counted.
 * @param {Claim} a
 * @param {Claim} b
 */
export function comparable(a, b) {
  if (a.quantity.dimension !== b.quantity.dimension) return false;
  if (!a.head || !b.head || a.head === b.head || isShare(a)) return true;
  // « 85 personnes » may be the staff, and the noun of another figure may be wrong.
  if (a.head === PERSON) return PEOPLE.has(b.head);
  if (b.head === PERSON) return PEOPLE.has(a.head);
  return a.takenOver || b.takenOver;
}

/** @param {Claim} claim */
function isShare({ quantity }) {
  return quantity.dimension.startsWith("percent");
}

/** Points of pairs, among these claims. */
export class Likeness {
  #words;
  #alone;

  /** @param {readonly Claim[]} claims */
  constructor(claims) {
    this.#words = tellingWords(claims);
    this.#alone = dimensionsAlone(claims);
  }

  /**
   * @param {Claim} a
   * @param {Claim} b
   * @returns {number} points; below `ENOUGH` they say nothing
   */
  of(a, b) {
    const [left, right] = [this.#words.get(a) ?? NO_WORDS, this.#words.get(b) ?? NO_WORDS];
    const value = this.#valuePoints(a, b);
    const subject = headPoints(a, b) + namePoints(a, b);
    // Most pairs have so little in common that their words need not be looked at.
    if (value + subject + SHARED_WORD * Math.max(left.sum, right.sum) < ENOUGH) return 0;
    const told = subject + SHARED_WORD * sharedWords(left, right, isShare(a) || a.head !== b.head ? null : a.head);
    return told < TOLD ? 0 : value + told;
  }

  /**
   * What the values themselves say.
   * @param {Claim} a
   * @param {Claim} b
   */
  #valuePoints(a, b) {
    let score = 0;
    if (relation(a.quantity, b.quantity) !== "differs") score += AGREEMENT;
    if (this.#alone.has(a.quantity.dimension)) score += ONLY_ONE;
    const times = ratio(a.quantity, b.quantity);
    if (times > FAR) score += FAR_APART;
    if (times < NEAR) score += NEAR_EACH_OTHER * (1 - Math.log(times) / Math.log(NEAR));
    if (a.head && Math.max(a.quantity.exact ?? SMALL, b.quantity.exact ?? SMALL) < SMALL) score += SMALL_COUNT;
    if (isShare(a) && a.change !== b.change) score += OTHER_ROLE;
    if (apart(a.periods, b.periods)) score += OTHER_PERIOD;
    return score;
  }
}

/**
 * @param {Claim} a
 * @param {Claim} b
 */
function headPoints(a, b) {
  // Of a share the noun is the whole, which many shares have in common.
  if (!a.head || a.head !== b.head || isShare(a)) return 0;
  if (a.head === PERSON) return SAME_PEOPLE;
  return a.takenOver || b.takenOver ? TAKEN_OVER : SAME_HEAD;
}

/**
 * @param {Claim} a
 * @param {Claim} b
 */
function namePoints({ subject: a, quantity }, { subject: b }) {
  if (a.size === 0 || b.size === 0) return 0;
  if (![...a].some((form) => b.has(form))) return OTHER_NAME;
  return quantity.dimension.startsWith("age") ? SAME_NAME : 0;
}

/**
 * Whether both hold for a time, and for none in common.
 * @param {Period[]} a
 * @param {Period[]} b
 */
function apart(a, b) {
  const together = a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));
  return a.length > 0 && b.length > 0 && !together;
}

/**
 * The words beside a figure, each with what it says of this one.
 * @typedef {{ words: Map<string, number>, sum: number }} Telling
 */

/** @type {Telling} */
const NO_WORDS = { words: new Map(), sum: 0 };

/**
 * A word says more of a figure the nearer it stands, and the fewer other figures of the dimension it stands near in the article.
 * @param {readonly Claim[]} claims
 */
function tellingWords(claims) {
  const keyOf = (/** @type {Claim} */ { article, quantity }, /** @type {string} */ word) =>
    `${article} ${quantity.dimension} ${word}`;
  /** @type {Map<string, number>} nearness to all of them */
  const sums = new Map();
  for (const claim of claims)
    for (const [word, nearness] of claim.context) {
      const key = keyOf(claim, word);
      sums.set(key, (sums.get(key) ?? 0) + nearness);
    }
  /** @type {Map<Claim, Telling>} */
  const telling = new Map();
  for (const claim of claims) {
    /** @type {Telling} */
    const found = { words: new Map(), sum: 0 };
    for (const [word, nearness] of claim.context) {
      const points = nearness * Math.sqrt(nearness / (sums.get(keyOf(claim, word)) ?? nearness));
      found.words.set(word, points);
      found.sum += points;
    }
    telling.set(claim, found);
  }
  return telling;
}

/**
 * @param {Telling} a
 * @param {Telling} b
 * @param {string | null} head what both count has its points already
 */
function sharedWords(a, b, head) {
  let sum = 0;
  for (const [word, points] of a.words) if (word !== head) sum += Math.sqrt(points * (b.words.get(word) ?? 0));
  return sum;
}

/**
 * Dimensions of which no article has more than one figure.
 * @param {readonly Claim[]} claims
 */
function dimensionsAlone(claims) {
  /** @type {Map<string, Set<number>>} */
  const seen = new Map();
  const often = new Set();
  for (const { quantity, article } of claims) {
    const articles = seen.get(quantity.dimension) ?? new Set();
    if (articles.has(article)) often.add(quantity.dimension);
    seen.set(quantity.dimension, articles.add(article));
  }
  return new Set([...seen.keys()].filter((dimension) => !often.has(dimension)));
}
