// What an article says twice, in a headline and below, is one claim: both places tell what it is about.

import { relation } from "./quantity.js";

/**
 * @import { Statement } from "./statement.js"
 * @typedef {Statement & { said: Statement[] }} Claim `said` has the places, in text order; the rest is of all of them
 */

/**
 * A value that an article states of so many things is held against the first of them only. No newspaper article has as many;
 * higher: books take longer. 20 to 200.
 */
const MOST_SAME = 50;

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
    if (before.length < MOST_SAME) before.push(claim);
    known.set(key, before);
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
  // Until now what it says is that of its first place alone.
  if (claim.said.length === 1) {
    claim.context = new Map(claim.context);
    claim.names = new Set(claim.names);
    claim.subject = new Set(claim.subject);
    claim.days = new Set(claim.days);
    claim.periods = [...claim.periods];
  }
  claim.said.push(statement);
  if (statement.head && (!claim.head || claim.takenOver)) ({ head: claim.head, takenOver: claim.takenOver } = statement);
  for (const [word, nearness] of statement.context)
    claim.context.set(word, Math.max(claim.context.get(word) ?? 0, nearness));
  for (const name of statement.names) claim.names.add(name);
  for (const form of statement.subject) claim.subject.add(form);
  for (const day of statement.days) claim.days.add(day);
  for (const period of statement.periods)
    if (!claim.periods.some(({ from, to }) => from === period.from && to === period.to)) claim.periods.push(period);
}
