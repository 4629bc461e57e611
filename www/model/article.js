// A new article made of what was pasted or read.

import { firstLine, stored } from "../input/text.js";

/**
 * @import { Draft } from "../input/file.js"
 * @import { Analysis, AnalyzeOptions, Article } from "../types.js"
 */

let articleCount = 0;

/**
 * @param {Draft} draft
 * @returns {Article}
 */
export function newArticle({ text, title, file, date, source, author, origin, encoding, asides, remarks }) {
  articleCount += 1;
  const clean = stored(text);
  return {
    id: `${Date.now().toString(36)}-${articleCount}`,
    text: clean,
    title: firstLine(title ? stored(title) : clean) || file,
    language: "auto",
    referenceDate: date || today(),
    dateOrigin: date ? "document" : "today",
    status: "waiting",
    ...(file && { file }),
    ...(source && { source: firstLine(source) }),
    ...(author && { author: firstLine(author) }),
    ...(origin && { origin, encoding }),
    ...(asides?.length && { asides }),
    ...(remarks?.length && { remarks }),
  };
}

/**
 * What the core is told of an article beside its text. Where nobody told the day of publication it looks for a dateline.
 * @param {Article} article
 * @returns {AnalyzeOptions}
 */
export function analyzeOptions({ language, referenceDate, dateOrigin }) {
  return {
    ...(isTold(dateOrigin) ? { reference_date: referenceDate || undefined } : { today: today() }),
    language: language === "auto" ? undefined : language,
  };
}

/**
 * The day against which the core has read an article's dates.
 * @param {Article} article
 * @param {Analysis} analysis
 * @returns {Pick<Article, "referenceDate" | "dateOrigin">}
 */
export function dated({ referenceDate, dateOrigin }, { reference }) {
  // A date that is just being typed is empty now and then: the field stays the reader's.
  if (isTold(dateOrigin) || !reference || reference.source === "given") return { referenceDate, dateOrigin };
  return { referenceDate: reference.date, dateOrigin: reference.source };
}

/**
 * Whether nothing says of which day an article is, so that its dates are read against a guess.
 * @param {Pick<Article, "dateOrigin">} article
 */
export function isUndated({ dateOrigin }) {
  return dateOrigin === "today" || dateOrigin === "inferred";
}

/** @param {Article["dateOrigin"]} origin */
function isTold(origin) {
  return origin === "document" || origin === "user";
}

/** Today where the reader is, `YYYY-MM-DD`. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
