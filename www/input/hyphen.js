// A word that was divided at the end of a line is one word again.

/** What stands after a hyphen that is the author's, by language: it is not the rest of a divided word. */
const AFTER_HYPHEN = {
  fr: [
    "il",
    "elle",
    "on",
    "ils",
    "elles",
    "je",
    "tu",
    "nous",
    "vous",
    "ce",
    "ci",
    "là",
    "t",
    "moi",
    "toi",
    "lui",
    "leur",
    "leurs",
    "y",
    "en",
    "même",
    "mêmes",
    "être",
    "dire",
    "nous-mêmes",
  ],
  en: ["like", "free", "based", "wide", "old", "year", "term", "time", "led", "to", "in", "of", "the"],
};

/** Prefixes and first parts of compounds that keep their hyphen, by language. */
const BEFORE_HYPHEN = {
  fr: [
    "ex",
    "vice",
    "après",
    "avant",
    "demi",
    "mi",
    "semi",
    "non",
    "sous",
    "quasi",
    "peut",
    "celui",
    "celle",
    "ceux",
    "celles",
    "grand",
    "mini",
  ],
  en: ["ex", "vice", "non", "self", "co", "mid", "long", "short", "well", "high", "low", "half"],
};

const AFTER = new Set(Object.values(AFTER_HYPHEN).flat());
const BEFORE = new Set(Object.values(BEFORE_HYPHEN).flat());

/** Of a longer word only the end is looked at, in UTF-16 units. */
const LONGEST_WORD = 60;

/**
 * Two lines of one paragraph as one.
 * @param {string} before
 * @param {string} after
 * @param {{ has(word: string): boolean }} words of the document, in small letters
 */
export function joined(before, after, words) {
  const tail = before.slice(-LONGEST_WORD);
  const divided = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]*[\p{L}\p{N}])([-\u2010\u00AD])$/u.exec(tail);
  if (!divided) return /[\u2010\u2011-]$/.test(tail) ? before + after : `${before} ${after}`;
  const [, start = "", hyphen] = divided;
  const end = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? "";
  const stem = before.slice(0, -1);
  if (hyphen === "\u00AD") return stem + after;
  const whole = (start + end).toLowerCase();
  const compound = `${start}-${end}`.toLowerCase();
  if (words.has(whole)) return stem + after;
  const keeps =
    words.has(compound) ||
    !/^\p{Ll}/u.test(end) ||
    /\d$/.test(start) ||
    AFTER.has(end.toLowerCase()) ||
    BEFORE.has(start.toLowerCase().split("-").at(-1) ?? "");
  return keeps ? before + after : stem + after;
}
