// Who said what: each voice with its share, and its quotes in the words of the article.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { voices } from "../model/quotes.js";
import { bar } from "./lists.js";
import { voiceSign } from "./quote-bars.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Quote } from "../types.js"
 * @import { Voice } from "../model/quotes.js"
 */

/**
 * @param {string} text
 * @param {Analysis} analysis
 * @param {Desk} desk
 */
export function quotesView(text, analysis, desk) {
  const found = voices(text, analysis);
  if (found.length === 0) return h("p", { class: "empty" }, t("quotes.none"));
  return h(
    "div",
    { class: "quotes" },
    found.map((voice, at) => section(voice, at, text, desk)),
    h("p", { class: "note" }, t("quotes.how")),
  );
}

/**
 * @param {Voice} voice
 * @param {number} at its place among the voices
 * @param {string} text
 * @param {Desk} desk
 */
function section(voice, at, text, desk) {
  const { name, entity, words, share, quotes } = voice;
  return h(
    "section",
    {},
    h(
      "h3",
      {},
      voiceSign(voice, at),
      entity === null
        ? h("span", {}, name)
        : h(
            "button",
            {
              type: "button",
              class: "link name",
              "data-focus": `voice-${entity}`,
              onclick: () => desk.select({ type: "entity", index: entity }),
            },
            name,
          ),
      h("span", { class: "share" }, bar(share), t("quotes.words", { count: words })),
    ),
    h(
      "ul",
      {},
      quotes.map(({ quote, index }) => h("li", {}, entry(quote, index, text, desk))),
    ),
  );
}

/**
 * @param {Quote} quote
 * @param {number} index
 * @param {string} text
 * @param {Desk} desk
 */
function entry(quote, index, text, desk) {
  const said = text.slice(quote.start, quote.end);
  const sign = quote.verb ?? quote.cue;
  return h(
    "button",
    { type: "button", class: "link", "data-focus": `quote-${index}`, onclick: () => desk.goTo(quote) },
    h(
      "span",
      { class: "main" },
      h("span", { class: `said ${quote.kind}` }, quote.kind === "direct" ? t("quoted", { text: said }) : said),
      h(
        "span",
        { class: "sub" },
        t(`quotes.${quote.kind}`),
        sign && ` · ${text.slice(sign.start, sign.end)}`,
        quote.speaker?.certainty === "probable" && ` · ${t("quotes.probable")}`,
      ),
    ),
  );
}
