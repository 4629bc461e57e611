// The line over the text: the day, the language and the encoding that the article is read with.

import { byId, fill, h } from "../dom.js";
import { languageName, t } from "../i18n/index.js";
import { ENCODINGS } from "../input/decode.js";
import { activeArticle } from "../model/derived.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Article } from "../types.js"
 */

// The controls are part of the document and only their values change, so that a date can be typed without losing focus.

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showArticleFacts(store, desk) {
  store.follow(
    (state) => [activeArticle(state), state.language],
    (state) => show(activeArticle(state), desk),
  );
  /** @param {string} id @param {(article: string, value: string) => void} change */
  const onChange = (id, change) =>
    byId(id).addEventListener("change", (event) => {
      const { active } = store.state;
      if (active) change(active, valueOf(event));
    });
  onChange("reference-date", (article, date) => desk.setReferenceDate(article, date));
  onChange("article-language", (article, language) =>
    desk.setArticleLanguage(article, /** @type {Article["language"]} */ (language)),
  );
  onChange("encoding", (article, encoding) => void desk.setEncoding(article, encoding));
}

/**
 * @param {Article | null} article
 * @param {Desk} desk
 */
function show(article, desk) {
  if (!article) return;
  const { analysis, origin, encoding = "utf-8" } = article;
  const date = /** @type {HTMLInputElement} */ (byId("reference-date"));
  if (date.value !== article.referenceDate) date.value = article.referenceDate;
  byId("date-origin").textContent = article.dateOrigin === "user" ? "" : t(`facts.origin.${article.dateOrigin}`);
  choices("article-language", article.language, [
    [
      "auto",
      analysis && article.language === "auto"
        ? t("facts.detected", { language: languageName(analysis.language) })
        : t("facts.detect"),
    ],
    ["fr", languageName("fr")],
    ["en", languageName("en")],
  ]);
  byId("encoding-fact").hidden = !origin;
  choices(
    "encoding",
    encoding,
    (ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS]).map((label) => [label, label]),
  );
  fill(byId("notes"), notes(article, desk));
}

/**
 * What the reader should know of the analysis before trusting it.
 * @param {Article} article
 * @param {Desk} desk
 */
function notes({ id, status, analysis }, desk) {
  if (!analysis) return [];
  const { language, rules, supported } = analysis;
  if (!supported) {
    const names = { language: languageName(language), rules: languageName(rules) };
    return [h("p", { class: "note" }, t("facts.unsupported", names))];
  }
  // On a phone the bottom line has no room to say it.
  if (status !== "done" || analysis.entities_by !== "rules") return [];
  const again = () => {
    // The button leaves.
    byId("text").focus({ preventScroll: true });
    void desk.analyze(id);
  };
  const retry = h("button", { type: "button", class: "linklike", onclick: again }, t("facts.retry"));
  return [h("p", { class: "note" }, t("facts.rulesOnly", { language: languageName(rules) }), " ", retry)];
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
}

/**
 * Gives a select its options, unless it has them.
 * @param {string} id
 * @param {string} value
 * @param {[string, string][]} options value and name of each
 */
function choices(id, value, options) {
  const select = /** @type {HTMLSelectElement} */ (byId(id));
  const same = options.every(([option, name], i) => select.options[i]?.value === option && select.options[i].text === name);
  if (!same || select.options.length !== options.length)
    fill(
      select,
      options.map(([option, name]) => h("option", { value: option }, name)),
    );
  if (select.value !== value) select.value = value;
}
