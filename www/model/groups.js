// Who is who in all open articles: entities that are one person, one organization…, so that they get one pseudonym.

import { nameKey } from "./fold.js";

/**
 * @import { Analysis, Article, EntityKind, TextRange } from "../types.js"
 * @typedef {{ article: Article, analysis: Analysis }} Source `analysis` as corrected
 */

/**
 * One named thing in all articles.
 * @typedef {object} Group
 * @property {EntityKind} kind
 * @property {string} name as the first article has it
 * @property {Set<string>} forms every form of every article
 * @property {{ article: number, ranges: TextRange[] }[]} mentions
 */

/**
 * The named things of some articles, in order of first mention. Two entities are one when they have one kind and one name,
 * or share a form of several words; a name of one word joins the only one that has it among its forms. Of two people with
 * one surname it joins neither: all that bear it alone are one more.
 * @param {readonly Source[]} sources
 * @returns {Group[]}
 */
export function groupsOf(sources) {
  /** @type {Group[]} */
  const groups = [];
  /** @type {Map<string, Set<Group>>} groups by kind and form */
  const holders = new Map();
  const entities = sources.flatMap(({ analysis }, article) => analysis.entities.map((entity) => ({ article, ...entity })));
  // Full names first: what a surname alone means is known when all full names are.
  const [long, short] = [entities.filter(({ name }) => isLong(name)), entities.filter(({ name }) => !isLong(name))];
  for (const entity of [...long, ...short]) {
    const { kind, name, aliases, mentions, article } = entity;
    const forms = [name, ...aliases];
    const group = known(holders, kind, forms) ?? { kind, name, forms: new Set(), mentions: [] };
    if (group.mentions.length === 0) groups.push(group);
    group.mentions.push({ article, ranges: mentions.map(({ start, end }) => ({ start, end })) });
    for (const form of forms) {
      group.forms.add(form);
      const key = keyOf(kind, form);
      holders.set(key, (holders.get(key) ?? new Set()).add(group));
    }
  }
  return groups.sort((a, b) => first(a) - first(b));
}

/**
 * @param {Map<string, Set<Group>>} holders
 * @param {EntityKind} kind
 * @param {string[]} forms the name first
 */
function known(holders, kind, forms) {
  for (const form of forms.filter((candidate, i) => i === 0 || isLong(candidate))) {
    const found = holders.get(keyOf(kind, form)) ?? new Set();
    const [group] = found;
    if (found.size === 1 || (isLong(form) && group)) return group;
    const own = [...found].find(({ name }) => nameKey(name) === nameKey(form));
    if (own) return own;
  }
  return undefined;
}

/** @param {string} form */
function isLong(form) {
  return /\s/.test(form.trim());
}

/**
 * @param {EntityKind} kind
 * @param {string} form
 */
function keyOf(kind, form) {
  return `${kind} ${nameKey(form)}`;
}

/** More than any article is long. */
const ARTICLE = 2 ** 32;

/** @param {Group} group */
function first({ mentions }) {
  return Math.min(...mentions.map(({ article, ranges }) => article * ARTICLE + (ranges[0]?.start ?? 0)));
}
