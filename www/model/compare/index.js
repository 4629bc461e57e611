// Several articles side by side: which figures differ, which agree, who is named where.

import { nameKey } from "../fold.js";
import { MOST_ALIKE, align } from "./align.js";
import { isSame, middle, relation } from "./quantity.js";
import { passagesOf, sharedSentences, tiesOf } from "./shared.js";
import { statements } from "./statement.js";
import { topics } from "./topic.js";

/**
 * @import { Analysis, EntityKind } from "../../types.js"
 * @import { Passage, Sentence } from "./shared.js"
 * @import { Source, Statement } from "./statement.js"
 */

/**
 * What several articles say of one thing.
 * @typedef {object} Row
 * @property {"differs" | "compatible" | "same"} verdict
 * @property {Reason | null} reason why they may differ without one being wrong
 * @property {boolean} copied whether all of them stand at one place of a sentence that the articles share
 * @property {string | null} topic a keyword that stands beside all of them
 * @property {Gap | null} gap how far those that differ most are from each other; null where they agree
 * @property {{ article: number, figure: number }[]} values by article, then as they stand in it
 */

/**
 * Why figures may differ: they speak of other days or of other places and people, one is an estimate.
 * @typedef {"date" | "scope" | "estimate"} Reason
 */

/**
 * Percentages differ by points, all else by a share of the smaller; what has no zero of its own, as temperatures, by neither.
 * @typedef {{ by: number, unit: "share" | "points" }} Gap
 */

/**
 * A name, and how often each article mentions it.
 * @typedef {object} SharedName
 * @property {string} name
 * @property {EntityKind} kind
 * @property {{ entity: number, mentions: number }[]} articles sparse: holes where an article does not have it
 */

/** What a row is worth to a reader who looks for what does not fit. */
const ORDER = { differs: 0, compatible: 1, same: 2 };

/**
 * All that the articles have in common, in steps: two of 1 MB take a second.
 * @param {readonly Source[]} sources
 * @param {string} language in which topics are named, where an article has it
 * @returns {Generator<void, { rows: Row[], names: SharedName[], passages: Passage[] }>}
 */
export function* compare(sources, language) {
  const shared = yield* sharedSentences(sources);
  const rows = yield* compareFigures(sources, shared, language);
  return { rows, names: yield* compareNames(sources), passages: passagesOf(shared) };
}

/**
 * The figures that at least two articles state of one thing; those that differ first, then in text order.
 * Which are meant to be the same is a guess by what is counted and by the words and names beside it; nothing is
 * said about which is right.
 * @param {readonly Source[]} sources
 * @param {Sentence[][]} shared sentences that they share
 * @param {string} language in which topics are named, where an article has it
 * @returns {Generator<void, Row[]>}
 */
function* compareFigures(sources, shared, language) {
  /** @type {Set<string>[]} */
  const named = [];
  for (const { analysis } of sources) {
    named.push(formsOf(analysis));
    yield;
  }
  // Articles that name nobody and nothing in common are not about one affair.
  const related = (/** @type {number} */ a, /** @type {number} */ b) => meet(named[a], named[b]);
  const ties = tiesOf(sources, shared);
  yield;
  const tieOf = (/** @type {Statement} */ { article, figure }) => ties.get(`${article} ${figure}`);
  const topicOf = topics(sources, language);
  yield;
  const most = Math.floor(MOST_ALIKE / sources.length);
  /** @type {Statement[]} */
  const all = [];
  for (const [article, source] of sources.entries()) all.push(...(yield* statements(source, article, most)));
  /** @type {Row[]} */
  const rows = [];
  for (const group of yield* align(all, related, tieOf)) {
    rows.push({ ...rowOf(group), copied: isCopied(group, tieOf), topic: topicOf(group) });
    yield;
  }
  // The sort is stable, so that rows of one verdict stay in text order.
  return rows.sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/**
 * Whether all stand at one place of a shared sentence.
 * @param {Statement[]} group
 * @param {(statement: Statement) => string | undefined} tieOf
 */
function isCopied([first, ...others], tieOf) {
  const tie = first && tieOf(first);
  return tie !== undefined && others.every((other) => tieOf(other) === tie);
}

/**
 * @param {Analysis} analysis
 * @returns {Set<string>} every form of every name
 */
function formsOf({ entities }) {
  return new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
}

/**
 * Whether the sets have something in common.
 * @param {Set<string>} [a]
 * @param {Set<string>} [b]
 */
function meet(a = new Set(), b = new Set()) {
  return [...a].some((it) => b.has(it));
}

/**
 * @param {Statement[]} group
 * @returns {Omit<Row, "copied" | "topic">}
 */
function rowOf(group) {
  const values = group.map(({ article, figure }) => ({ article, figure }));
  const said = pairs(byValue(group));
  const relations = new Set(said.map(([[a], [b]]) => a && b && relation(a.quantity, b.quantity)));
  if (relations.has("differs")) return { verdict: "differs", reason: reasonOf(said), gap: gapOf(group), values };
  return { verdict: relations.has("compatible") ? "compatible" : "same", reason: null, gap: null, values };
}

/** Places of a value that are looked at for why it differs from another: what is said again is said alike. 5 to 50. */
const MOST_PLACES = 20;

/**
 * The statements that say the same together: a long text says one thing a thousand times, in few ways.
 * @param {Statement[]} group
 * @returns {Statement[][]}
 */
function byValue(group) {
  /** @type {Statement[][]} */
  const values = [];
  for (const statement of group) {
    const known = values.find(([first]) => first && isSame(first.quantity, statement.quantity));
    if (!known) values.push([statement]);
    else if (known.length < MOST_PLACES) known.push(statement);
  }
  return values;
}

/**
 * @param {Statement[]} group
 * @returns {Gap | null}
 */
function gapOf(group) {
  const [first] = group;
  if (!first || first.quantity.dimension === "temperature") return null;
  const values = group.map(({ quantity }) => middle(quantity));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (first.quantity.dimension.startsWith("percent")) return { by: most - least, unit: "points" };
  return least > 0 ? { by: most / least - 1, unit: "share" } : null;
}

/**
 * @param {[Statement[], Statement[]][]} said pairs of values, each with its places
 * @returns {Reason | null}
 */
function reasonOf(said) {
  const apart = said.flatMap(([some, others]) =>
    some.flatMap((a) => others.flatMap((b) => (relation(a.quantity, b.quantity) === "differs" ? [{ a, b }] : []))),
  );
  const disjoint = (/** @type {Set<string>} */ a, /** @type {Set<string>} */ b) =>
    a.size > 0 && b.size > 0 && !meet(a, b);
  if (apart.some(({ a, b }) => disjoint(a.days, b.days))) return "date";
  if (apart.some(({ a, b }) => a.quantity.approx || b.quantity.approx || a.quantity.bound || b.quantity.bound))
    return "estimate";
  return apart.some(({ a, b }) => disjoint(a.names, b.names)) ? "scope" : null;
}

/**
 * @template T
 * @param {T[]} list
 * @returns {[T, T][]}
 */
function pairs(list) {
  return list.flatMap((a, at) => list.slice(at + 1).map((b) => /** @type {[T, T]} */ ([a, b])));
}

/**
 * Every name of the articles; those of most articles first, then those mentioned most.
 * @param {readonly Source[]} sources
 * @returns {Generator<void, SharedName[]>}
 */
function* compareNames(sources) {
  /** @type {Map<string, SharedName>} */
  const byForm = new Map();
  for (const [article, { analysis }] of sources.entries()) {
    for (const [entity, { name, kind, aliases, mentions }] of analysis.entities.entries()) {
      const keys = [name, ...aliases].map((form) => `${kind} ${nameKey(form)}`);
      const known = keys.map((key) => byForm.get(key)).find((shared) => shared && !(article in shared.articles));
      const shared = known ?? { name, kind, articles: [] };
      shared.articles[article] = { entity, mentions: mentions.length };
      for (const key of keys) if (known || !byForm.has(key)) byForm.set(key, shared);
      yield;
    }
  }
  const counted = [...new Set(byForm.values())].map((shared) => {
    const here = shared.articles.filter(Boolean);
    return { shared, spread: here.length, total: here.reduce((sum, it) => sum + it.mentions, 0) };
  });
  yield;
  return counted.sort((a, b) => b.spread - a.spread || b.total - a.total).map(({ shared }) => shared);
}
