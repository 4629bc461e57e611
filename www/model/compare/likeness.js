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
 * Whether two of one dimension may be about one thing at all: nothing else is counted.
 * @param {Claim} a
 * @param {Claim} b
 */
export function comparable(a, b) {
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

/** @param {Claim} claim */
function isAge({ quantity }) {
  return quantity.dimension.startsWith("age");
}

/** What the words beside two figures have to say of both where nothing else brings them together. */
const LEAST_SHARED = TOLD / SHARED_WORD;

/** Points of pairs, among claims of one dimension. */
export class Likeness {
  #claims;
  #alone;
  #roots;
  #holders;
  /** What each counts, as a number; 0 for nothing told. */
  #heads;
  /** What the words that each claim shares with the one looked at say of both. */
  #shared;

  /** @param {readonly Claim[]} claims by article, in text order */
  constructor(claims) {
    this.#claims = claims;
    this.#alone = isOneEach(claims);
    this.#roots = tellingWords(claims);
    this.#holders = holdersOf(this.#roots);
    this.#heads = numbersOf(claims.map(({ head }) => head));
    this.#shared = new Float64Array(claims.length);
  }

  /**
   * The claims of later articles that are likely about the same thing as one, in their order. Words are looked up, not compared:
   * most pairs have none in common.
   * @param {number} at place of the one
   * @param {number} from place of the first claim of a later article
   * @param {(a: number, b: number) => boolean} related whether two articles may speak of one affair
   * @returns {{ a: Claim, b: Claim, score: number }[]}
   */
  after(at, from, related) {
    const [a, heads, shared] = [this.#claims[at], this.#heads, this.#shared];
    const found = [];
    if (!a) return [];
    this.#share(at, from);
    const age = isAge(a);
    for (let i = from; i < heads.length; i += 1) {
      // Whose age it is, and what both count, may bring two together without a word.
      if ((shared[i] ?? 0) < LEAST_SHARED && !age && (heads[i] === 0 || heads[i] !== heads[at])) continue;
      const b = this.#claims[i];
      if (!b || !comparable(a, b) || !related(a.article, b.article)) continue;
      const score = this.#of(a, b, (shared[i] ?? 0) - this.#ofHead(at, i));
      if (score >= ENOUGH) found.push({ a, b, score });
    }
    return found;
  }

  /**
   * @param {number} at
   * @param {number} from
   */
  #share(at, from) {
    this.#shared.fill(0, from);
    for (const [word, root] of this.#roots[at] ?? []) {
      const { places = [], roots = [] } = this.#holders.get(word) ?? {};
      for (let i = places.length - 1; (places[i] ?? -1) >= from; i -= 1) {
        const place = places[i] ?? 0;
        this.#shared[place] = (this.#shared[place] ?? 0) + root * (roots[i] ?? 0);
      }
    }
  }

  /**
   * What both count has its points already.
   * @param {number} at
   * @param {number} other
   */
  #ofHead(at, other) {
    const [a, b] = [this.#claims[at], this.#claims[other]];
    if (!a?.head || a.head !== b?.head || isShare(a)) return 0;
    return (this.#roots[at]?.get(a.head) ?? 0) * (this.#roots[other]?.get(a.head) ?? 0);
  }

  /**
   * @param {Claim} a
   * @param {Claim} b
   * @param {number} shared what the words beside both say
   * @returns {number} points; below `ENOUGH` they say nothing
   */
  #of(a, b, shared) {
    const told = headPoints(a, b) + namePoints(a, b) + SHARED_WORD * shared;
    return told < TOLD ? 0 : this.#valuePoints(a, b) + told;
  }

  /**
   * What the values themselves say.
   * @param {Claim} a
   * @param {Claim} b
   */
  #valuePoints(a, b) {
    let score = 0;
    if (relation(a.quantity, b.quantity) !== "differs") score += AGREEMENT;
    if (this.#alone) score += ONLY_ONE;
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
function namePoints(a, b) {
  if (a.subject.size === 0 || b.subject.size === 0) return 0;
  if (![...a.subject].some((form) => b.subject.has(form))) return OTHER_NAME;
  return isAge(a) ? SAME_NAME : 0;
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
 * A number from 1 on for each of the words; 0 for none.
 * @param {readonly (string | null)[]} words
 */
function numbersOf(words) {
  /** @type {Map<string, number>} */
  const known = new Map();
  return Uint32Array.from(words, (word) => {
    if (word === null) return 0;
    const number = known.get(word) ?? known.size + 1;
    known.set(word, number);
    return number;
  });
}

/**
 * The words beside each figure, with the square root of what each says of this one: the product of two roots is what the word says
 * of both. A word says more of a figure the nearer it stands, and the fewer other figures of the dimension it stands near in the
 * article.
 * @param {readonly Claim[]} claims
 * @returns {Map<string, number>[]}
 */
function tellingWords(claims) {
  /** @type {Map<string, number>[]} nearness to all of them, by article */
  const sums = [];
  for (const { article, context } of claims) {
    const own = (sums[article] ??= new Map());
    for (const [word, nearness] of context) own.set(word, (own.get(word) ?? 0) + nearness);
  }
  return claims.map(({ article, context }) => {
    const root = (/** @type {string} */ word, /** @type {number} */ nearness) =>
      Math.sqrt(nearness * Math.sqrt(nearness / (sums[article]?.get(word) ?? nearness)));
    return new Map([...context].map(([word, nearness]) => [word, root(word, nearness)]));
  });
}

/**
 * The claims beside which each word stands, and its roots there.
 * @param {readonly Map<string, number>[]} words of each claim
 */
function holdersOf(words) {
  /** @type {Map<string, { places: number[], roots: number[] }>} */
  const holders = new Map();
  for (const [place, own] of words.entries()) {
    for (const [word, root] of own) {
      let held = holders.get(word);
      if (!held) holders.set(word, (held = { places: [], roots: [] }));
      held.places.push(place);
      held.roots.push(root);
    }
  }
  return holders;
}

/**
 * Whether no article has more than one of these claims.
 * @param {readonly Claim[]} claims
 */
function isOneEach(claims) {
  return new Set(claims.map(({ article }) => article)).size === claims.length;
}
