// What an article says twice, in a headline and below, is one claim: both places tell what it is about.

import { relation } from "./quantity.js";

/**
 * @import { Statement } from "./statement.js"
 * @typedef {Statement & { said: Statement[] }} Claim `said` has the places, in text order; the rest is of all of them
 */

/**
 * The statements of some articles, those of one article that say the same as one.
 * @param {readonly Statement[]} statements
 * @returns {Claim[]} in the order of their first places
 */
export function claims(statements) {
  /** @type {Map<string, Claim[]>} those that may be said again, by article and quantity */
  const known = new Map();
  return statements.flatMap((statement) => {
    const { article, quantity } = statement;
    const key = [article, quantity.dimension, quantity.low, quantity.high].join(" ");
    const before = known.get(key) ?? [];
    const same = before.find((claim) => saysAgain(claim, statement));
    if (same) {
      sayAgain(same, statement);
      return [];
    }
    const claim = { ...statement, said: [statement] };
    known.set(key, [...before, claim]);
    return [claim];
  });
}

/**
 * @param {Claim} claim
 * @param {Statement} statement
 */
function saysAgain(claim, statement) {
  if (relation(claim.quantity, statement.quantity) !== "same") return false;
  if (claim.head && statement.head) return claim.head === statement.head;
  return [...statement.context.keys()].some((word) => claim.context.has(word));
}

/**
 * @param {Claim} claim
 * @param {Statement} statement
 */
function sayAgain(claim, statement) {
  claim.said.push(statement);
  if (statement.head && (!claim.head || claim.takenOver)) ({ head: claim.head, takenOver: claim.takenOver } = statement);
  claim.context = new Map(claim.context);
  for (const [word, nearness] of statement.context)
    claim.context.set(word, Math.max(claim.context.get(word) ?? 0, nearness));
  claim.names = new Set([...claim.names, ...statement.names]);
  claim.periods = [...claim.periods, ...statement.periods];
  claim.subject = new Set([...claim.subject, ...statement.subject]);
  claim.days = new Set([...claim.days, ...statement.days]);
}
