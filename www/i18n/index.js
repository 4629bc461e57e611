// Words of the page in the reader's language. Both languages have the same keys; a test compares them.

/**
 * @import { Language } from "../types.js"
 * @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Message
 *   with `{name}` where a value goes; forms by number where `count` decides
 */

/**
 * @typedef {"first" | "desk" | "more"} Part of the words: those of the first screen, those that an article needs, and those of what
 *   few readers open
 */

/** A reader needs one language; the other is loaded when it is asked for. */
/** @type {Record<Language, Record<Part, () => Promise<Record<string, Message>>>>} */
const LOADERS = {
  fr: {
    first: async () => (await import("./fr.js")).fr,
    desk: async () => (await import("./fr.desk.js")).desk,
    more: async () => (await import("./fr.more.js")).more,
  },
  en: {
    first: async () => (await import("./en.js")).en,
    desk: async () => (await import("./en.desk.js")).desk,
    more: async () => (await import("./en.more.js")).more,
  },
};

/** @type {Set<Part>} what has been asked for, in every language that is spoken from now on */
const parts = new Set(["first"]);

/** @type {Partial<Record<Language, Record<string, Message>>>} */
const learnt = {};

/** The languages that the page speaks. */
export const LANGUAGES = /** @type {Language[]} */ (Object.keys(LOADERS));

/** @type {Language} */
let language = "fr";

/**
 * Loads the words of a language; it can then be spoken. Fails where they cannot be loaded.
 * @param {Language} wanted
 */
export async function learn(wanted) {
  const loaded = await Promise.all([...parts].map((part) => LOADERS[wanted][part]()));
  learnt[wanted] = Object.assign(learnt[wanted] ?? {}, ...loaded);
}

/**
 * Loads further words, in the language spoken and in those learnt from now on.
 * @param {Part} part
 */
export async function learnMore(part) {
  parts.add(part);
  await learn(language);
}

/**
 * A module that comes, with the words that it has beside those of the first screen.
 * @template Module
 * @param {Promise<Module>} coming
 * @param {Part} [part]
 * @returns {Promise<Module>}
 */
export async function withWords(coming, part = "more") {
  const [module] = await Promise.all([coming, learnMore(part)]);
  return module;
}

/**
 * Chooses the language of everything said from now on; it has been learnt.
 * @param {Language} chosen
 */
export function speak(chosen) {
  language = chosen;
}

/**
 * The first language the reader asks for that the page speaks.
 * @param {readonly string[]} wanted
 * @returns {Language}
 */
export function preferred(wanted) {
  for (const tag of wanted) {
    const code = tag.slice(0, 2).toLowerCase();
    if (code === "fr" || code === "en") return code;
  }
  return "en";
}

/**
 * Whether there are words for `key`.
 * @param {string} key
 */
export function known(key) {
  return key in (learnt[language] ?? {});
}

/**
 * The words for `key`; the key itself where there are none, so that a lack is seen.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  return tIn(language, key, values);
}

/**
 * The same in a language of choice, which has been learnt: for words that go into a text of that language.
 * @param {Language} wanted
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function tIn(wanted, key, values = {}) {
  const message = learnt[wanted]?.[key];
  if (message === undefined) return key;
  const { plurals, numbers } = formats(wanted);
  const words =
    typeof message === "string" ? message : (message[plurals.select(Number(values["count"]))] ?? message.other);
  return words.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

/** @typedef {{ plurals: Intl.PluralRules, numbers: Intl.NumberFormat, languages: Intl.DisplayNames }} Formats */

/** @type {Partial<Record<Language, Formats>>} made once: each takes as long as writing a hundred messages */
const made = {};

/**
 * @param {Language} wanted
 * @returns {Formats}
 */
function formats(wanted) {
  return (made[wanted] ??= {
    plurals: new Intl.PluralRules(wanted),
    numbers: new Intl.NumberFormat(wanted),
    languages: new Intl.DisplayNames(wanted, { type: "language" }),
  });
}

/**
 * What a language is called; its code where it has no name.
 * @param {string} code
 */
export function languageName(code) {
  try {
    return formats(language).languages.of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * Says the fixed words of the document: `data-i18n` is the key of an element's text, `data-i18n-ATTRIBUTE` that of one
 * of its attributes.
 * @param {Element | Document} root
 */
export function translate(root) {
  document.documentElement.lang = language;
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (name === "data-i18n") element.textContent = t(value);
      else if (name.startsWith("data-i18n-")) element.setAttribute(name.slice("data-i18n-".length), t(value));
    }
  }
}
