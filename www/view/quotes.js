// Who said what: each voice with its share, and all quotes in the words of the article.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { voices } from "../model/quotes.js";
import { countWords } from "../model/words.js";
import { bar } from "./lists.js";
import { voiceSign } from "./quote-bars.js";
import { Table } from "./table.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Quote } from "../types.js"
 * @import { Voice } from "../model/quotes.js"
 * @typedef {{ quote: Quote, index: number, voice: Voice, at: number, said: string, sign: string }} Row
 *   `at` is the place of the voice among all, `sign` what tells that somebody speaks
 */

/** Voices listed before "show all". */
const VOICES = 6;

/** @param {Desk} desk */
export function quotesTable(desk) {
  /** @type {Table<Row>} */
  const table = new Table({
    name: "quotes",
    key: ({ index }) => `quote-${index}`,
    words: ({ said, sign, voice, quote }) => [said, sign, voice.name, t(`quotes.${quote.kind}`)].join("\n"),
    choose: ({ index }) => desk.select({ type: "quote", index }),
    columns: [
      { key: "quote", order: ({ index }) => index, cell: words },
      {
        key: "speaker",
        order: ({ quote, voice }) => (quote.speaker ? voice.name : null),
        cell: ({ voice, at }) => h("span", { class: "sayer" }, voiceSign(voice, at), h("span", {}, voice.name)),
      },
    ],
  });
  return {
    /** @param {Analysis} analysis @param {string} text */
    render: (analysis, text) => {
      const found = voices(text, analysis);
      const rows = found
        .flatMap((voice, at) => voice.quotes.map(({ quote, index }) => rowOf(quote, index, voice, at, text)))
        .sort((a, b) => a.index - b.index);
      if (rows.length === 0) return table.render(rows);
      return h(
        "div",
        { class: "speech" },
        h("h3", {}, t("quotes.voices")),
        voiceList(found, desk),
        table.render(rows),
        h("p", { class: "note" }, t("quotes.how")),
      );
    },
  };
}

/**
 * @param {Quote} quote
 * @param {number} index
 * @param {Voice} voice
 * @param {number} at
 * @param {string} text
 * @returns {Row}
 */
function rowOf(quote, index, voice, at, text) {
  const sign = quote.verb ?? quote.cue;
  return {
    quote,
    index,
    voice,
    at,
    said: text.slice(quote.start, quote.end),
    sign: sign ? text.slice(sign.start, sign.end) : "",
  };
}

/** @param {Row} row */
function words({ quote, said, sign }) {
  const facts = [
    t(`quotes.${quote.kind}`),
    sign,
    t("quotes.words", { count: countWords(said) }),
    quote.speaker?.certainty === "probable" && t("quotes.probable"),
    quote.why && t("why.user"),
  ];
  return h(
    "span",
    { class: "main" },
    h("span", { class: `said ${quote.kind}` }, quote.kind === "direct" ? t("quoted", { text: said }) : said),
    h("span", { class: "sub" }, facts.filter(Boolean).join(" · ")),
  );
}

/**
 * Who speaks, those who say most first.
 * @param {Voice[]} found
 * @param {Desk} desk
 */
function voiceList(found, desk) {
  const list = h("ul", { class: "voices" });
  /** @param {number} most */
  const show = (most) => list.replaceChildren(...found.slice(0, most).map((voice, at) => voiceItem(voice, at, desk)));
  show(VOICES);
  const more = h(
    "button",
    {
      type: "button",
      class: "quiet more",
      onclick: () => {
        show(found.length);
        more.remove();
      },
    },
    t("quotes.voices.all", { count: found.length }),
  );
  return h("div", {}, list, found.length > VOICES && more);
}

/**
 * @param {Voice} voice
 * @param {number} at
 * @param {Desk} desk
 */
function voiceItem(voice, at, desk) {
  const { name, entity, words, share } = voice;
  const open = () => entity !== null && desk.select({ type: "entity", index: entity });
  const label =
    entity === null
      ? h("span", { class: "name" }, name)
      : h("button", { type: "button", class: "link name", "data-focus": `voice-${entity}`, onclick: open }, name);
  return h(
    "li",
    {},
    voiceSign(voice, at),
    label,
    h("span", { class: "share" }, bar(share), t("quotes.words", { count: words })),
  );
}
