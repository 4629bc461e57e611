// Who said what: the quotes of an article by their speakers.

import { t } from "../i18n/index.js";
import { nameKey } from "./fold.js";
import { distinctInitials } from "./initials.js";
import { countWords } from "./words.js";

/**
 * @import { Analysis, Quote } from "../types.js"
 */

/**
 * What a description of somebody opens with, by language: said of one known to the reader, or of anybody.
 * @type {Record<string, { known: RegExp, any: RegExp }>}
 */
const OPENINGS = {
  fr: {
    known: /^(?:(?:le|la|les) |l['’])/iu,
    any: /^(?:(?:le|la|les|un|une|de|du|des|ce|cet|cette|ces|son|sa|ses|leur|leurs|plusieurs|certains|certaines) |[ld]['’])/iu,
  },
  en: {
    known: /^the /iu,
    any: /^(?:the|a|an|this|that|these|those|his|her|its|their|some|several|many) /iu,
  },
};

/**
 * Who speaks as the article calls them: « Le maire » begins its sentence with a capital, a name keeps its own.
 * @param {string} text
 * @param {NonNullable<Quote["speaker"]>} speaker
 * @param {Analysis} analysis
 */
function called(text, { start, end, name }, { language }) {
  if (name) return name;
  const words = text.slice(start, end);
  return OPENINGS[language]?.any.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/**
 * Somebody with all that the article has of them.
 * @typedef {object} Voice
 * @property {string} name as the list of names has it, else as the article calls them
 * @property {string} letters that stand for them in the margin, and for nobody else of the article; « ? » where nobody is named
 * @property {number | null} entity index of the name; null for speakers without one
 * @property {number} words that they say
 * @property {number} share of all words that anybody says: 0 to 1
 * @property {{ quote: Quote, index: number }[]} quotes in text order
 */

/**
 * The voices of an article, who says most first; what nobody is named for comes last.
 * @param {string} text
 * @param {Analysis} analysis
 * @returns {Voice[]}
 */
export function voices(text, analysis) {
  const { quotes, entities, language } = analysis;
  /** @type {Map<string, Voice>} */
  const byKey = new Map();
  for (const [index, quote] of quotes.entries()) {
    const { speaker } = quote;
    const entity = speaker?.entity ?? null;
    const name = speaker ? called(text, speaker, analysis) : t("quotes.unknown");
    const key = entity === null ? `${speaker ? "called" : "unknown"} ${nameKey(name)}` : `entity ${entity}`;
    const voice = byKey.get(key) ?? { name: entities[entity ?? -1]?.name ?? name, letters: "?", entity, words: 0, share: 0, quotes: [] };
    voice.words += countWords(text.slice(quote.start, quote.end));
    voice.quotes.push({ quote, index });
    byKey.set(key, voice);
  }
  const found = joined([...byKey.values()], language);
  const total = found.reduce((sum, { words }) => sum + words, 0);
  for (const voice of found) voice.share = total > 0 ? voice.words / total : 0;
  const unknown = (/** @type {Voice} */ { quotes: [first] }) => Number(!first?.quote.speaker);
  // The sort is stable: of two who say as much, who speaks first.
  found.sort((a, b) => unknown(a) - unknown(b) || b.words - a.words);
  const named = found.filter((voice) => !unknown(voice));
  const letters = distinctInitials(named.map(({ name }) => name));
  named.forEach((voice, at) => (voice.letters = letters[at] ?? "?"));
  return found;
}

/**
 * The voices, those called in short with the one called so at length: « le gouvernement » with « le gouvernement
 * malien », unless the article has another government too.
 * @param {Voice[]} all
 * @param {string} language
 */
function joined(all, language) {
  // Each key once, by what it begins with: a long text describes thousands of speakers, too many to compare in pairs.
  /** @type {Map<Voice, string>} */
  const keys = new Map();
  /** @type {Map<string, { long: Voice, count: number }>} who is called so and more, and how many are */
  const longer = new Map();
  for (const voice of all) {
    if (voice.entity !== null || !OPENINGS[language]?.known.test(voice.name)) continue;
    const key = nameKey(voice.name);
    keys.set(voice, key);
    for (let end = key.indexOf(" "); end !== -1; end = key.indexOf(" ", end + 1)) {
      const prefix = key.slice(0, end);
      longer.set(prefix, { long: voice, count: (longer.get(prefix)?.count ?? 0) + 1 });
    }
  }
  return all.filter((short) => {
    const { long, count } = longer.get(keys.get(short) ?? "") ?? {};
    if (!long || count !== 1) return true;
    long.words += short.words;
    long.quotes = [...long.quotes, ...short.quotes].sort((a, b) => a.index - b.index);
    return false;
  });
}

/**
 * Who says each figure: the speaker of the innermost quote that it stands in.
 * @param {string} text
 * @param {Analysis} analysis
 * @returns {(string | undefined)[]} a name for each figure; undefined where the article says it itself, or names nobody
 */
export function sayers(text, analysis) {
  const { quotes, figures, entities } = analysis;
  const inOrder = [...quotes].sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Quote[]} those begun and not ended, the innermost last */
  const open = [];
  let next = 0;
  return figures.map(({ start, end }) => {
    for (let quote = inOrder[next]; quote && quote.start <= start; quote = inOrder[(next += 1)]) open.push(quote);
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    const { speaker } = open.findLast((quote) => quote.end >= end) ?? {};
    return speaker && (entities[speaker.entity ?? -1]?.name ?? called(text, speaker, analysis));
  });
}
