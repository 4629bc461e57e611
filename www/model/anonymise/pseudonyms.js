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
  const earlier = new Map(before.flatMap(({ pseudonym, kind, forms }) => forms.map((form) => [`${kind} ${nameKey(form)}`, pseudonym])));
  const all = texts.join("\n");
  /** @type {Set<string>} */
  const taken = new Set(before.map(({ pseudonym }) => pseudonym));
  /** @type {Map<Group, string>} */
  const given = new Map();
  /** @type {Set<string>} given again to whom they were given before */
  const back = new Set();
  for (const group of groups) {
    const own = [group.name, ...group.forms].map((form) => earlier.get(`${group.kind} ${nameKey(form)}`));
    const kept = own.find((pseudonym) => pseudonym !== undefined && !back.has(pseudonym));
    if (kept) {
      given.set(group, kept);
      back.add(kept);
    }
  }
  for (const group of groups) {
    if (given.has(group)) continue;
    for (const candidate of candidates(group, style, word)) {
      if (taken.has(candidate) || all.includes(candidate)) continue;
      taken.add(candidate);
      given.set(group, candidate);
      break;
    }
  }
  return given;
}

/**
 * Pseudonyms that would do, the best first, without an end.
 * @param {Group} group
 * @param {Style} style
 * @param {(kind: EntityKind, mark: string) => string} word
 * @returns {Generator<string, never>}
 */
function* candidates({ kind, name }, style, word) {
  const short = style === "initials" ? initials(name) : "";
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
