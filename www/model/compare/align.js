// Which figures of several articles state the same thing: the likeliest pairs are joined first.

import { claims } from "./claims.js";
import { ENOUGH, Likeness, comparable } from "./likeness.js";
import { relation } from "./quantity.js";

/**
 * @import { Claim } from "./claims.js"
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
 * Groups of statements about one thing, at least two articles in each, in the order of their first statement.
 * Of the pairs the best are joined first; a group takes at most one statement of an article that says something else.
 * @param {Statement[]} statements
 * @param {(a: number, b: number) => boolean} related whether two articles may speak of one affair
 * @param {(a: Statement, b: Statement) => boolean} tied whether two stand at one place of a shared sentence
 * @returns {Statement[][]}
 */
export function align(statements, related, tied) {
  const all = claims(statements);
  const likeness = new Likeness(all);
  const pairs = [];
  for (const [a, b] of candidates(all, remembered(related))) {
    const together = a.said.some((one) => b.said.some((other) => tied(one, other)));
    const score = together ? SAME_PLACE : likeness.of(a, b);
    if (score >= ENOUGH) pairs.push({ a, b, score });
  }
  // The sort is stable: between equals the one that stands first in the articles.
  pairs.sort((x, y) => y.score - x.score);
  /** @type {Map<Claim, Set<Claim>>} */
  const groups = new Map(all.map((claim) => [claim, new Set([claim])]));
  for (const { a, b } of pairs) join(groups, a, b);
  return [...new Set(groups.values())].filter((group) => group.size > 1).map(ordered);
}

/**
 * The pairs of two articles that may be about one thing; in text order.
 * @param {Claim[]} all
 * @param {(a: number, b: number) => boolean} related
 * @returns {Generator<[Claim, Claim]>}
 */
function* candidates(all, related) {
  /** @type {Map<string, Claim[]>} those that come later, the last first */
  const byDimension = new Map();
  for (const claim of all.toReversed()) {
    const { dimension } = claim.quantity;
    const later = byDimension.get(dimension);
    if (later) later.push(claim);
    else byDimension.set(dimension, [claim]);
  }
  for (const a of all) {
    const later = byDimension.get(a.quantity.dimension) ?? [];
    later.pop();
    for (let at = later.length - 1; at >= 0; at -= 1) {
      const b = later[at];
      if (b && a.article !== b.article && comparable(a, b) && related(a.article, b.article)) yield [a, b];
    }
  }
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
 * @param {Map<Claim, Set<Claim>>} groups
 * @param {Claim} a
 * @param {Claim} b
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
 * An article may say one thing in several ways, but then alike: « plus de 17 » agrees with every larger number.
 * @param {Set<Claim>} left
 * @param {Set<Claim>} right
 */
function mayJoin(left, right) {
  return [...left].every((a) =>
    [...right].every((b) => a.article !== b.article || alike(a, b)),
  );
}

/**
 * @param {Claim} a
 * @param {Claim} b
 */
function alike({ quantity: a }, { quantity: b }) {
  const found = relation(a, b);
  return found === "same" || (found === "compatible" && !a.bound && !b.bound);
}

/**
 * Where the claims are said, by article and then as it says them.
 * @param {Set<Claim>} group
 * @returns {Statement[]}
 */
function ordered(group) {
  return [...group].flatMap(({ said }) => said).sort((a, b) => a.article - b.article || a.figure - b.figure);
}
