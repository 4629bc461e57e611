// Articles under pseudonyms: one for each named thing, the same in all articles, with the key that gives the names back.

import { nameKey } from "../fold.js";
import { occurrences } from "../occurrences.js";
import { groupsOf } from "../groups.js";
import { leftOver } from "./left.js";
import { pseudonyms } from "./pseudonyms.js";
import { checksum, replaced } from "./replace.js";

/**
 * @import { EntityKind } from "../../types.js"
 * @import { Source } from "../groups.js"
 * @import { Left } from "./left.js"
 * @import { Named, Style } from "./pseudonyms.js"
 * @import { Hidden, Key, Replaced } from "./replace.js"
 */

/**
 * What the reader chose.
 * @typedef {object} Choice
 * @property {ReadonlySet<EntityKind>} kinds what is hidden
 * @property {Style} style
 * @property {ReadonlySet<string>} words hidden as well, wherever they stand
 * @property {readonly Named[]} before names of an earlier key, which keep their pseudonyms
 */

/**
 * @param {readonly Source[]} sources
 * @param {Choice} choice
 * @param {(kind: EntityKind | "word", mark: string) => string} word a pseudonym in the reader's language
 * @returns {{ articles: (Replaced & { left: Left[] })[], key: Key }}
 */
export function anonymised(sources, { kinds, style, words, before }, word) {
  const texts = sources.map(({ article }) => article.text);
  const groups = groupsOf(sources).filter(({ kind }) => kinds.has(kind));
  const given = pseudonyms(groups, style, word, texts, before);
  /** @type {Hidden[][]} */
  const hidden = sources.map(() => []);
  for (const [group, pseudonym] of given)
    for (const { article, ranges } of group.mentions)
      for (const range of ranges) hidden[article]?.push({ ...range, pseudonym });
  /** @type {Named[]} */
  const names = [...given].map(([{ kind, name, forms }, pseudonym]) => ({
    pseudonym,
    kind,
    forms: [...new Set([name, ...forms])],
  }));
  names.push(...hideWords(words, texts, names, hidden, word, before));
  const now = new Set(names.map(({ pseudonym }) => pseudonym));
  const earlier = before.filter(({ pseudonym }) => !now.has(pseudonym));
  const forms = names.flatMap((named) => named.forms);
  const articles = sources.map(({ article: { text }, analysis }, index) => {
    const ranges = hidden[index] ?? [];
    const kept = analysis.entities.filter(({ kind }) => !kinds.has(kind)).flatMap(({ mentions }) => mentions);
    return { ...replaced(text, ranges), left: leftOver(text, ranges, kept, forms) };
  });
  const key = articles.map(({ text, replacements }) => ({ check: checksum(text), replacements }));
  return { articles, key: { version: 1, names: [...names, ...earlier], articles: key } };
}

/**
 * Hides single words: part of one hidden name only, a word has its pseudonym, else one of its own.
 * @param {ReadonlySet<string>} words
 * @param {readonly string[]} texts
 * @param {readonly Named[]} names
 * @param {Hidden[][]} hidden by article; what is found is added
 * @param {(kind: "word", mark: string) => string} word
 * @param {readonly Named[]} before
 * @returns {Named[]}
 */
function hideWords(words, texts, names, hidden, word, before) {
  /** @type {Named[]} */
  const own = [];
  const taken = new Set(before.map(({ pseudonym }) => pseudonym));
  let number = 0;
  for (const form of words) {
    const owners = names.filter(({ forms }) => forms.some((name) => partsOf(name).includes(nameKey(form))));
    let pseudonym = owners.length === 1 ? owners[0]?.pseudonym : earlierOf(form, before);
    if (!pseudonym) {
      do pseudonym = word("word", String((number += 1)));
      while (taken.has(pseudonym) || texts.some((text) => text.includes(/** @type {string} */ (pseudonym))));
    }
    let found = false;
    for (const [index, text] of texts.entries())
      for (const range of occurrences(text, form)) {
        hidden[index]?.push({ ...range, pseudonym });
        found = true;
      }
    if (found && owners.length !== 1) own.push({ pseudonym, kind: "word", forms: [form] });
  }
  return own;
}

/**
 * @param {string} form
 * @param {readonly Named[]} before
 */
function earlierOf(form, before) {
  return before.find(({ kind, forms }) => kind === "word" && forms.includes(form))?.pseudonym;
}

/** @param {string} name */
function partsOf(name) {
  return (name.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).map(nameKey);
}
