// A pseudonym for each named thing: numbered by its kind, or its initials.

import { nameKey } from "../fold.js";
import { initialsOf } from "../initials.js";

/**
 * @import { EntityKind } from "../../types.js"
 * @import { Group } from "../groups.js"
 * @typedef {"number" | "initials"} Style
 * @typedef {{ pseudonym: string, kind: EntityKind | "word", forms: string[] }} Named a line of a key: whose pseudonym it is
 */

/**
 * A pseudonym for each group, in their order, none twice and none that stands in a text already. Those that a key has
 * already stay.
 * @param {readonly Group[]} groups
 * @param {Style} style
 * @param {(kind: EntityKind, mark: string) => string} word « Personne 1 » in the reader's language
 * @param {readonly string[]} texts
 * @param {readonly Named[]} [before] from an earlier key
 * @returns {Map<Group, string>}
 */
export function pseudonyms(groups, style, word, texts, before = []) {
  const earlier = earlierNames(before);
  const all = texts.join("\n");
  /** @type {Set<string>} */
  const taken = new Set(before.map(({ pseudonym }) => pseudonym));
  /** @type {Map<Group, string>} */
  const given = new Map();
  /** @type {Set<string>} given again to whom they were given before */
  const back = new Set();
  for (const group of groups) {
    const own = tellingForms(group.name, [...group.forms]).map((form) => earlier.get(`${group.kind} ${nameKey(form)}`));
    const kept = own.find((pseudonym) => pseudonym !== undefined && !back.has(pseudonym));
    if (kept) {
      given.set(group, kept);
      back.add(kept);
    }
  }
  /** @type {Map<string, Iterator<string, never>>} what comes next for names of one kind, or of the same initials */
  const next = new Map();
  for (const group of groups) {
    if (given.has(group)) continue;
    const short = style === "initials" ? initials(group.name) : "";
    const series = `${group.kind} ${short}`;
    const candidates = next.get(series) ?? candidatesOf(group.kind, short, word);
    next.set(series, candidates);
    let { value: candidate } = candidates.next();
    while (taken.has(candidate) || all.includes(candidate)) candidate = candidates.next().value;
    taken.add(candidate);
    given.set(group, candidate);
  }
  return given;
}

/**
 * Whose pseudonym it is, by kind and form; what two of a key are called tells neither.
 * @param {readonly Named[]} before
 */
function earlierNames(before) {
  /** @type {Map<string, string | undefined>} */
  const names = new Map();
  for (const { pseudonym, kind, forms: [name = "", ...forms] } of before)
    for (const key of new Set(tellingForms(name, forms).map((form) => `${kind} ${nameKey(form)}`)))
      names.set(key, names.has(key) ? undefined : pseudonym);
  return names;
}

/**
 * The name, and the forms of several words: « Martin » may be another one than Jean Martin.
 * @param {string} name
 * @param {readonly string[]} forms
 */
function tellingForms(name, forms) {
  return [name, ...forms.filter((form) => /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(form))];
}

/**
 * Pseudonyms that would do, the best first, without an end.
 * @param {EntityKind} kind
 * @param {string} short initials, where they are wanted and there are some
 * @param {(kind: EntityKind, mark: string) => string} word
 * @returns {Generator<string, never>}
 */
function* candidatesOf(kind, short, word) {
  if (short) yield short;
  for (let i = 1; ; i += 1)
    yield short ? `${short} (${i + 1})` : word(kind, kind === "organization" ? letters(i) : String(i));
}

/**
 * « Karim El Benali » gives « K. E. B. ».
 * @param {string} name
 */
export function initials(name) {
  return initialsOf(name)
    .map((letter) => `${letter}.`)
    .join(" ");
}

/**
 * A, B, … Z, AA, AB, …
 * @param {number} number from 1
 */
export function letters(number) {
  let [left, text] = [number, ""];
  for (; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}
