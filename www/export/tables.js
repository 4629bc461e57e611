// The lists as tables: one row a mention, with its quote, its surroundings and its place.

import { t } from "../i18n/index.js";
import { sayers } from "../model/quotes.js";
import { spanOf, valueText } from "../model/values.js";
import { codePoints } from "./points.js";

/**
 * @import { Analysis, Article, Figure, Language, TextRange } from "../types.js"
 * @typedef {(string | number | null | undefined)[]} Row
 */

/** Signs before and after a mention, enough to find it again in another copy of the text. */
const AROUND = 32;

/** Columns that every row ends with. */
const PLACE = ["before", "after", "start", "end", "startPoint", "endPoint", "article"];

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function namesRows(article, analysis) {
  const place = placer(article);
  return [
    header("name", "kind", "certainty", "aliases", "text", "hand"),
    ...analysis.entities.flatMap(({ name, kind, aliases, mentions }) =>
      mentions.map((mention) => [
        name,
        t(`layer.${kind}.one`),
        t(`certainty.${mention.certainty}`),
        aliases.join(" | "),
        article.text.slice(mention.start, mention.end),
        byHand(mention),
        ...place(mention),
      ]),
    ),
  ];
}

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Language} language
 * @returns {Row[]}
 */
export function figuresRows(article, analysis, language) {
  const place = placer(article);
  const says = sayers(article.text, analysis);
  return [
    header("text", "kind", "value", "min", "max", "unit", "from", "to", "approx", "what", "names", "speaker", "hand"),
    ...analysis.figures.map((figure, index) => [
      figure.text,
      t(`figure.${figure.kind}`),
      valueText(figure, language),
      ...bounds(figure),
      figure.approx ? t("csv.yes") : "",
      figure.what,
      figure.names.map((name) => analysis.entities[name]?.name).join(" | "),
      says[index],
      byHand(figure),
      ...place(figure),
    ]),
  ];
}

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function quotesRows(article, analysis) {
  const place = placer(article);
  return [
    header("text", "kind", "speaker", "name", "certainty", "hand"),
    ...analysis.quotes.map(({ speaker, kind, ...quote }) => [
      article.text.slice(quote.start, quote.end),
      t(`quotes.${kind}`),
      speaker && (speaker.name ?? article.text.slice(speaker.start, speaker.end)),
      analysis.entities[speaker?.entity ?? -1]?.name,
      speaker && t(`certainty.${speaker.certainty}`),
      byHand(quote),
      ...place(quote),
    ]),
  ];
}

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function keywordsRows(article, analysis) {
  const place = placer(article);
  return [
    header("keyword", "score", "reasons", "text"),
    ...analysis.keywords.flatMap(({ text, score, reasons, mentions }) =>
      mentions.map((mention) => [
        text,
        Math.round(score * 1000) / 1000,
        reasons.map((why) => t(`keyword.${why}`)).join(" | "),
        article.text.slice(mention.start, mention.end),
        ...place(mention),
      ]),
    ),
  ];
}

/**
 * The tables of several articles as one.
 * @param {Row[][]} tables each with its header
 * @returns {Row[]}
 */
export function oneTable(tables) {
  return [...(tables[0] ?? []).slice(0, 1), ...tables.flatMap((rows) => rows.slice(1))];
}

/**
 * Least and greatest value, unit, first and last day.
 * @param {Figure} figure
 * @returns {Row}
 */
function bounds(figure) {
  if (figure.kind === "date") return ["", "", "", figure.from, figure.to];
  if (figure.kind === "time") return [figure.min ?? figure.value, figure.max ?? figure.value, "", "", ""];
  const span = spanOf(figure);
  return [figure.min, figure.max, figure.unit, span?.from, span?.to];
}

/**
 * Whether the reader said so.
 * @param {{ why?: string }} thing
 */
function byHand({ why }) {
  return why === "user" ? t("csv.yes") : "";
}

/** @param {...string} columns */
function header(...columns) {
  return [...columns, ...PLACE].map((column) => t(`csv.${column}`));
}

/** @param {Article} article */
function placer({ text, title }) {
  const points = codePoints(text);
  /** @param {TextRange} range */
  return ({ start, end }) => [
    around(text, start - AROUND, start),
    around(text, end, end + AROUND),
    start,
    end,
    points(start),
    points(end),
    title,
  ];
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function around(text, start, end) {
  return text
    .slice(Math.max(0, start), end)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "")
    .replace(/\s+/g, " ");
}
