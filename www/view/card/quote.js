// The card of a quote: whose words, in which way the article gives them, and what can be corrected.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { sayerOf } from "../../model/quote-corrections.js";
import { voices } from "../../model/quotes.js";
import { voiceSign } from "../quote-bars.js";
import { speakerField } from "../quote-form.js";
import { chosenScope, scopeChoice } from "../scope.js";
import { bounds } from "./bounds.js";
import { factList } from "./facts.js";
import { told } from "./links.js";

/**
 * @import { Context } from "./card.js"
 * @import { Quote, TextRange } from "../../types.js"
 * @import { Fact } from "./facts.js"
 * @typedef {Omit<Context, "subject">} Around what a card of any thing knows
 */

/**
 * @param {Around} context
 * @param {number} index
 * @returns {import("../../dom.js").Child[]}
 */
export function quoteCard(context, index) {
  const { article, analysis, desk } = context;
  const quote = analysis.quotes[index];
  if (!quote) return [];
  const all = voices(article.text, analysis);
  const at = all.findIndex((voice) => voice.quotes.some((said) => said.index === index));
  const voice = all[at];
  const words = article.text.slice(quote.start, quote.end);
  /** @type {Fact[]} */
  const facts = [[t("card.why"), quote.why ? t("why.user") : reasonOf(quote, article.text)]];
  if (quote.speaker) facts.push([t("card.certainty"), t(`certainty.${quote.speaker.certainty}`)]);
  if (voice) {
    const said = `${t("card.quotes", { count: voice.quotes.length })} · ${t("quotes.words", { count: voice.words })}`;
    facts.push([t("card.said"), said]);
  }
  const entity = voice?.entity ?? null;
  const name = voice?.name ?? t("quotes.unknown");
  return [
    h(
      "header",
      {},
      h("p", { class: "kind" }, voice && voiceSign(voice, at), `${t("layer.quote.one")}, ${t(`quotes.${quote.kind}`)}`),
      h("h2", { id: "card-title", tabIndex: -1 }, name),
    ),
    h(
      "blockquote",
      {},
      h(
        "button",
        { type: "button", class: "mention", "data-focus": "place", onclick: () => desk.select({ type: "quote", index }) },
        quote.kind === "direct" ? t("quoted", { text: words }) : words,
      ),
    ),
    entity !== null &&
      h(
        "button",
        {
          type: "button",
          class: "linklike",
          "data-focus": "voice",
          onclick: () => desk.select({ type: "entity", index: entity }),
        },
        t("card.of", { name }),
      ),
    factList(facts),
    told(context, quote),
    corrections(context, quote),
  ];
}

/**
 * The words by which the article gives these to somebody.
 * @param {Quote} quote
 * @param {string} text
 */
function reasonOf({ verb, cue }, text) {
  const sign = verb ?? cue;
  return sign ? t("quoted", { text: text.slice(sign.start, sign.end) }) : t("quotes.marks");
}

/**
 * @param {Around} context
 * @param {Quote} quote
 */
function corrections({ article, analysis, desk }, quote) {
  const { start, end, kind } = quote;
  const form = article.text.slice(start, end);
  const here = { article: article.id, start, end, form };
  /** @param {TextRange} range @param {Quote["kind"]} how */
  const requote = (range, how) => {
    const [to, lead] = [article.text.slice(range.start, range.end), start - range.start];
    desk.correct({ action: "requote", to, lead, kind: how, scope: "here", ...here });
  };
  const other = kind === "direct" ? "indirect" : "direct";
  const from = sayerOf(article.text, quote, analysis.entities);
  const speaker = speakerField(analysis, from ?? "");
  speaker.input.id = "retag";
  const attribute = (/** @type {Event} */ event) => {
    event.preventDefault();
    // Where nobody speaks there is no rest of what they said.
    const scope = from === null ? "here" : chosenScope("voice");
    desk.correct({ action: "attribute", from, speaker: speaker.read(), scope, ...here });
  };
  return h(
    "section",
    { class: "correct" },
    h("h3", {}, t("card.correct")),
    h(
      "div",
      { class: "buttons" },
      h(
        "button",
        {
          type: "button",
          class: "small",
          id: "reject",
          onclick: () => desk.correct({ action: "reject", type: "quote", scope: "here", ...here }),
        },
        t("correct.not.quote"),
      ),
      h(
        "button",
        { type: "button", class: "small", "data-focus": "way", onclick: () => requote(quote, other) },
        t(`correct.is.${other}`),
      ),
    ),
    bounds(article.text, quote, (range) => requote(range, kind)),
    h(
      "form",
      { class: "by-hand", onsubmit: attribute },
      ...speaker.fields,
      from !== null && scopeChoice("card-scope", "voice"),
      h("button", { type: "submit", class: "small" }, t("correct.speaker.do")),
    ),
  );
}
