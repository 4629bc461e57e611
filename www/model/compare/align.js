// Which figures of several articles state the same thing: the likeliest pairs are joined first.

import { claims } from "./claims.js";
import { Likeness, comparable } from "./likeness.js";
import { isSame, relation } from "./quantity.js";

/**
 * @import { Claim } from "./claims.js"
 * @import { Quantity } from "./quantity.js"
 * @import { Statement } from "./statement.js"
 */

/** They stand at one place of a sentence that both articles have: more than all else together. */
const SAME_PLACE = 100;

/**
 * Figures of one dimension that are compared, the first of each article, shared among the articles: pairs grow with their
 * square. No newspaper article has as many as its share, a book has. Higher takes longer: with 2,400 two
 * texts of 1 MB, whose figures are of several dimensions, took ten seconds. 500 to 5,000.
 */
export const MOST_ALIKE = 2_400;

/**
 * Of each figure so many of the likeliest others are looked at. Lower: where those are taken by others, none is left; higher: books
 * take longer. 20 to 500.
 */
const MOST_PARTNERS = 60;

/** Pairs are put in order by so many points first: a hundredth of them is a class. */
const CLASSES = 100;

/** @typedef {{ a: Claim, b: Claim, score: number }} Pair */

/**
 * Groups of statements about one thing, at least two articles in each, in the order of their first statement.
 * Of the pairs the best are joined first; a group takes at most one statement of an article that says something else.
 * @param {Statement[]} statements
 * @param {(a: number, b: number) => boolean} related whether two articles may speak of one affair
 * @param {(statement: Statement) => string | undefined} tieOf the place of a shared sentence at which one stands
 * @returns {Generator<void, Statement[][]>}
 */
export function* align(statements, related, tieOf) {
  const all = claims(statements);
  const groups = new Groups(all);
  for (const { a, b } of yield* likelyPairs(all, remembered(related), tieOf)) {
    groups.join(a, b);
    yield;
  }
  return groups.shared();
}

/**
 * The pairs of two articles that are likely about one thing, the best first; between equals the one that stands first.
 * @param {Claim[]} all
 * @param {(a: number, b: number) => boolean} related
 * @param {(statement: Statement) => string | undefined} tieOf
 * @returns {Generator<void, Pair[]>}
 */
function* likelyPairs(all, related, tieOf) {
  const pairs = tiedPairs(all, related, tieOf);
  /** @type {Pair[][]} by their points */
  const classes = [];
  for (const own of byDimension(all)) {
    const likeness = new Likeness(own);
    yield;
    let from = 0;
    for (const [at, { article }] of own.entries()) {
      while (own[from]?.article === article) from += 1;
      for (const pair of best(likeness.after(at, from, related))) (classes[Math.floor(pair.score * CLASSES)] ??= []).push(pair);
      yield;
    }
  }
  for (const alike of classes.reverse()) {
    // Most classes are empty. The sort is stable.
    for (const pair of alike?.sort((x, y) => y.score - x.score) ?? []) pairs.push(pair);
    yield;
  }
  return pairs;
}

/**
 * Only claims of one dimension can be compared.
 * @param {Claim[]} all
 */
function byDimension(all) {
  /** @type {Map<string, Claim[]>} */
  const dimensions = new Map();
  for (const claim of all) {
    const { dimension } = claim.quantity;
    const own = dimensions.get(dimension);
    if (own) own.push(claim);
    else dimensions.set(dimension, [claim]);
  }
  return dimensions.values();
}

/**
 * The best partners of one claim.
 * @param {Pair[]} pairs
 */
function best(pairs) {
  if (pairs.length <= MOST_PARTNERS) return pairs;
  const least = Float64Array.from(pairs, ({ score }) => -score).sort()[MOST_PARTNERS - 1] ?? 0;
  return pairs.filter(({ score }) => score >= -least);
}

/**
 * The pairs that stand at one place of a sentence that both articles have, in text order.
 * @param {Claim[]} all
 * @param {(a: number, b: number) => boolean} related
 * @param {(statement: Statement) => string | undefined} tieOf
 * @returns {Pair[]}
 */
function tiedPairs(all, related, tieOf) {
  /** @type {Map<string, Set<number>>} places of the claims, by tie */
  const holders = new Map();
  for (const [place, { said }] of all.entries()) {
    for (const statement of said) {
      const tie = tieOf(statement);
      if (tie !== undefined) holders.set(tie, (holders.get(tie) ?? new Set()).add(place));
    }
  }
  /** @type {Set<number>} */
  const keys = new Set();
  for (const held of holders.values())
    for (const first of held) for (const second of held) if (first < second) keys.add(first * all.length + second);
  return [...Float64Array.from(keys).sort()].flatMap((key) => {
    const [a, b] = [all[Math.floor(key / all.length)], all[key % all.length]];
    if (!a || !b || a.article === b.article || a.quantity.dimension !== b.quantity.dimension) return [];
    return comparable(a, b) && related(a.article, b.article) ? [{ a, b, score: SAME_PLACE }] : [];
  });
}

/**
 * Asks once for each pair of articles.
 * @param {(a: number, b: number) => boolean} related
 * @returns {typeof related}
 */
function remembered(related) {
  /** @type {boolean[][]} */
  const known = [];
  return (a, b) => ((known[a] ??= [])[b] ??= related(a, b));
}

/**
 * Claims that are joined.
 * @typedef {{ members: Claim[], says: Map<number, Quantity[]> }} Group `says` has what differs among what each article says
 */

/** Which claims belong together. */
class Groups {
  /** @type {Map<Claim, Group>} */
  #of;

  /** @param {Claim[]} claims */
  constructor(claims) {
    this.#of = new Map(claims.map((claim) => [claim, { members: [claim], says: new Map([[claim.article, [claim.quantity]]]) }]));
  }

  /**
   * @param {Claim} a
   * @param {Claim} b
   */
  join(a, b) {
    const [left, right] = [this.#of.get(a), this.#of.get(b)];
    if (!left || !right || left === right || !mayJoin(left, right)) return;
    const [larger, smaller] = left.members.length < right.members.length ? [right, left] : [left, right];
    for (const member of smaller.members) this.#of.set(member, larger);
    larger.members.push(...smaller.members);
    for (const [article, quantities] of smaller.says) {
      const known = larger.says.get(article) ?? [];
      const others = quantities.filter((quantity) => !known.some((other) => isSame(quantity, other)));
      larger.says.set(article, [...known, ...others]);
    }
  }

  /** @returns {Statement[][]} those of several claims */
  shared() {
    return [...new Set(this.#of.values())].filter(({ members }) => members.length > 1).map(ordered);
  }
}

/**
 * An article may say one thing in several ways, but then alike: « plus de 17 » agrees with every larger number.
 * @param {Group} left
 * @param {Group} right
 */
function mayJoin(left, right) {
  const [fewer, more] = left.says.size < right.says.size ? [left, right] : [right, left];
  return [...fewer.says].every(([article, said]) =>
    said.every((a) => (more.says.get(article) ?? []).every((b) => alike(a, b))),
  );
}

/**
 * @param {Quantity} a
 * @param {Quantity} b
 */
function alike(a, b) {
  const found = relation(a, b);
  return found === "same" || (found === "compatible" && !a.bound && !b.bound);
}

/**
 * Where the claims are said, by article and then as it says them.
 * @param {Group} group
 * @returns {Statement[]}
 */
function ordered({ members }) {
  return members.flatMap(({ said }) => said).sort((a, b) => a.article - b.article || a.figure - b.figure);
}
