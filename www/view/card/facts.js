// What is known of the thing of a card: why it was marked, how sure that is, what a value was read from, where a place lies.

import { h } from "../../dom.js";
import { known, t } from "../../i18n/index.js";
import { isUndated } from "../../model/article.js";
import { sayers, voices } from "../../model/quotes.js";
import { dayText, spanOf } from "../../model/values.js";
import { voiceSign } from "../quote-bars.js";

/**
 * @import { Context } from "./card.js"
 * @import { Analysis, Article, Entity, Figure, Keyword, Language, Place, State } from "../../types.js"
 * @typedef {[name: string, value: import("../../dom.js").Child | import("../../dom.js").Child[]]} Fact
 */

/** Candidates for a place that are named. */
const CANDIDATES = 4;

/** @param {Context} context */
export function facts({ analysis, subject, state, article }) {
  const figure = subject.type === "figure" && analysis.figures[subject.index];
  const entity = subject.type === "entity" && analysis.entities[subject.index];
  const keyword = subject.type === "keyword" && analysis.keywords[subject.index];
  const rows = [
    ...(figure ? saidFacts(sayers(article.text, analysis)[subject.index]) : []),
    ...(figure ? figureFacts(figure, article, state) : []),
    ...(entity ? entityFacts(entity, state.language) : []),
    ...(entity ? spokenFacts(article.text, analysis, subject.index) : []),
    ...(keyword ? keywordFacts(keyword) : []),
  ];
  return factList(rows);
}

/** @param {Fact[]} rows */
export function factList(rows) {
  return (
    rows.length > 0 &&
    h(
      "dl",
      {},
      rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, ...[value].flat()))),
    )
  );
}

/**
 * @param {Entity} entity
 * @param {Language} language
 * @returns {Fact[]}
 */
function entityFacts({ mentions, certainty, places = [] }, language) {
  /** @type {Fact[]} */
  const rows = [
    [t("card.why"), [...new Set(mentions.map(({ why }) => reason(why)))].join(" · ")],
    [t("card.certainty"), t(`certainty.${certainty}`)],
  ];
  if (places.length > 0) rows.push([t("card.places"), placesText(places, language)]);
  return rows;
}

/**
 * How much somebody says.
 * @param {string} text
 * @param {Analysis} analysis
 * @param {number} index of the entity
 * @returns {Fact[]}
 */
function spokenFacts(text, analysis, index) {
  const all = voices(text, analysis);
  const at = all.findIndex(({ entity }) => entity === index);
  const voice = all[at];
  if (!voice) return [];
  const words = t("quotes.words", { count: voice.words });
  return [[t("card.said"), [voiceSign(voice, at), ` ${t("card.quotes", { count: voice.quotes.length })} · ${words}`]]];
}

/**
 * Who says a figure.
 * @param {string | undefined} name
 * @returns {Fact[]}
 */
function saidFacts(name) {
  return name ? [[t("card.by"), name]] : [];
}

/**
 * Where a name may lie: one place, or candidates among which the page does not choose.
 * @param {Place[]} places
 * @param {Language} language
 */
function placesText(places, language) {
  if (places.length === 1 && places[0]) return placeText(places[0], language);
  const shown = places.slice(0, CANDIDATES).map((place) => h("li", {}, placeText(place, language)));
  const more = places.length - CANDIDATES;
  return [
    t("card.places.several", { count: places.length }),
    h("ul", {}, shown, more > 0 && h("li", {}, t("card.places.more", { count: more }))),
  ];
}

/**
 * @param {Place} place
 * @param {Language} language
 */
function placeText({ country, latitude, longitude, size, evidence }, language) {
  const name = new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
  const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const where = `${degrees.format(latitude)}\u202F; ${degrees.format(longitude)}`;
  const what = size === "country" ? t("place.country") : `${t(`place.${size}`)}, ${name}`;
  return [what, where, evidence > 0 && t("place.evidence", { count: evidence })].filter(Boolean).join(" · ");
}

/**
 * @param {Keyword} keyword
 * @returns {Fact[]}
 */
function keywordFacts({ reasons }) {
  return reasons.length > 0 ? [[t("card.why"), reasons.map((why) => t(`keyword.${why}`)).join(" · ")]] : [];
}

/**
 * @param {Figure} figure
 * @param {Article} article
 * @param {State} state
 * @returns {Fact[]}
 */
function figureFacts(figure, article, { language }) {
  /** @type {Fact[]} */
  const rows = figure.why ? [[t("card.why"), t("why.user")]] : [];
  if (figure.what) rows.push([t("card.what"), figure.what]);
  if (figure.approx) rows.push([t("card.precision"), t("card.approx")]);
  const span = spanOf(figure);
  if (span && article.referenceDate && (span !== figure || dependsOnReference(figure))) {
    rows.push([t("card.computed"), t("card.reference", { date: dayText(article.referenceDate, language) })]);
    if (isUndated(article)) rows.push([t("card.check"), t("card.undated")]);
  }
  if (figure.kind === "date" && figure.conflict) rows.push([t("card.check"), t("card.conflict")]);
  if ("ambiguous" in figure && figure.ambiguous) rows.push([t("card.check"), t("card.ambiguous")]);
  if ("implied" in figure && figure.implied) rows.push([t("card.check"), t("card.implied")]);
  return rows;
}

/**
 * Whether a date is one thing in one year and another in the next: « hier », « mardi », « le 5 mai ».
 * @param {Figure} figure
 */
function dependsOnReference(figure) {
  if (figure.kind !== "date" || figure.why) return false;
  return figure.relative || (figure.year === undefined && (figure.month ?? figure.day ?? figure.weekday) !== undefined);
}

/**
 * A reason in words: those of the code, or those of its family, which stands before the colon.
 * @param {string} code
 */
export function reason(code) {
  const key = `why.${code}`;
  return t(known(key) ? key : `why.${code.split(":")[0]}`);
}
