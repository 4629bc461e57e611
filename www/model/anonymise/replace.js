// A text with pseudonyms in the place of names, and back again.

/**
 * @import { TextRange } from "../../types.js"
 * @import { Named } from "./pseudonyms.js"
 * @typedef {TextRange & { pseudonym: string }} Hidden a place of the original
 * @typedef {[start: number, pseudonym: string, original: string]} Replacement `start` counts UTF-16 units of the new text
 * @typedef {{ text: string, replacements: Replacement[] }} Replaced
 */

/**
 * What gives the names back.
 * @typedef {object} Key
 * @property {1} version
 * @property {Named[]} names
 * @property {{ check: number, replacements: Replacement[] }[]} articles `check` is that of the text under pseudonyms
 */

/** French words that lost their vowel before another. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[dl]|(?:jus|lors|puis|quoi)?qu)['’]$/iu;

/** French words that lose it, and what becomes of them. */
const FULL = /(?<![\p{L}\p{N}])(?:l[ae]|de|du|au|(?:jus|lors|puis|quoi)?que) $/iu;

/** @type {Record<string, string>} */
const SHORTENED = { la: "l’", le: "l’", de: "d’", du: "de l’", au: "à l’" };

/**
 * Puts pseudonyms in the place of the ranges. Ranges that overlap become one, under the pseudonym of the first.
 * @param {string} text
 * @param {readonly Hidden[]} hidden in any order
 * @returns {Replaced}
 */
export function replaced(text, hidden) {
  /** @type {Replacement[]} */
  const replacements = [];
  let [out, done] = ["", 0];
  for (const { start, end, pseudonym } of merged(hidden)) {
    const before = text.slice(done, start);
    const [link] = (startsWithVowel(pseudonym) ? FULL : ELIDED).exec(before) ?? [""];
    const from = start - link.length;
    out += text.slice(done, from);
    const written = `${linked(link)}${pseudonym}`;
    replacements.push([out.length, written, text.slice(from, end)]);
    out += written;
    done = end;
  }
  return { text: out + text.slice(done), replacements };
}

/**
 * @param {readonly Hidden[]} hidden
 * @returns {Hidden[]}
 */
function merged(hidden) {
  const sorted = [...hidden].sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Hidden[]} */
  const all = [];
  for (const range of sorted) {
    const last = all.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}

/**
 * The word before a name as it is before a pseudonym: « d’ » becomes « de », « la » becomes « l’ ».
 * @param {string} link may be empty
 */
function linked(link) {
  if (/['’]$/.test(link)) return `${link.slice(0, -1)}e `;
  const short = SHORTENED[link.trim().toLowerCase()] ?? link.replace(/e $/i, "’");
  return /^\p{Lu}/u.test(link) ? short.replace(/^./u, (first) => first.toUpperCase()) : short;
}

/** @param {string} word */
function startsWithVowel(word) {
  return /^[aeiouyh]/i.test(word.normalize("NFD"));
}

/**
 * Tells a text from what it becomes by a change: FNV-1a over its UTF-16 units (Fowler, Noll, Vo), 32 bits.
 * @param {string} text
 */
export function checksum(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The original of a text, by its key. `exact` says that it is the original to the byte; a text that was changed since gets
 * the full name wherever a pseudonym stands.
 * @param {string} text
 * @param {Key} key
 * @returns {{ text: string, exact: boolean }}
 */
export function restored(text, key) {
  // Programs change the ends of lines and the end of a file.
  const lines = text.replace(/\r\n?/g, "\n");
  for (const candidate of [text, lines, lines.replace(/\n$/, ""), `${lines}\n`])
    for (const article of key.articles) {
      const original = undone(candidate, article);
      if (original !== null) return { text: original, exact: true };
    }
  return { text: byName(text, key.names), exact: false };
}

/**
 * @param {string} text
 * @param {Key["articles"][number]} article
 */
function undone(text, { check, replacements }) {
  if (checksum(text) !== check) return null;
  let [out, done] = ["", 0];
  for (const [start, pseudonym, original] of replacements) {
    if (start < done || !text.startsWith(pseudonym, start)) return null;
    out += text.slice(done, start) + original;
    done = start + pseudonym.length;
  }
  return out + text.slice(done);
}

/**
 * @param {string} text
 * @param {readonly Named[]} names
 */
function byName(text, names) {
  const whole = new Map(names.flatMap(({ pseudonym, forms: [name] }) => (name ? [[pseudonym, name]] : [])));
  // The longest first: « Personne 12 » begins with « Personne 1 ».
  const known = [...whole.keys()].sort((a, b) => b.length - a.length).map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (known.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join("|")})(?![\\p{L}\\p{N}])`, "gu"), (it) => whole.get(it) ?? it);
}

/**
 * The key in a file, or null where it is something else.
 * @param {unknown} value
 * @returns {Key | null}
 */
export function keyFrom(value) {
  const { version, names, articles } = /** @type {Partial<Record<string, unknown>>} */ (value ?? {});
  const sound =
    version === 1 && Array.isArray(names) && names.every(isNamed) && Array.isArray(articles) && articles.every(isArticle);
  return sound ? /** @type {Key} */ ({ version, names, articles }) : null;
}

/** @param {unknown} value */
function isNamed(value) {
  const { pseudonym, kind, forms } = /** @type {Partial<Named>} */ (value ?? {});
  return isText(pseudonym) && pseudonym !== "" && isText(kind) && Array.isArray(forms) && forms.every(isText);
}

/** @param {unknown} value */
function isArticle(value) {
  const { check, replacements } = /** @type {Partial<Key["articles"][number]>} */ (value ?? {});
  return Number.isInteger(check) && Array.isArray(replacements) && replacements.every(isReplacement);
}

/** @param {unknown} value */
function isReplacement(value) {
  return Array.isArray(value) && Number.isInteger(value[0]) && isText(value[1]) && isText(value[2]);
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}
