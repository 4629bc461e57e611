// A session file, or a session that was kept: it may come from anywhere, or from another version, so every field is
// checked.

import { isCorrection, isTerm } from "./rules.js";

/**
 * @import { Article, Correction, Term } from "../types.js"
 * @typedef {{ version: 1, active: string | null, articles: Article[], corrections: Correction[], terms: readonly Term[] }} Session
 */

/**
 * Checks and takes over a session that may come from anywhere.
 * @param {unknown} value
 * @returns {Session | null}
 */
export function sessionFrom(value) {
  const { version, articles, corrections, terms = [], active } = /** @type {Partial<Session>} */ (value ?? {});
  if (version !== 1 || !Array.isArray(articles) || !Array.isArray(corrections)) return null;
  const sound = articles.every(isArticle);
  const ruled = corrections.every(isCorrection) && Array.isArray(terms) && terms.every(isTerm);
  return sound && ruled ? { version, articles, corrections, terms, active: active ?? null } : null;
}

/**
 * Whether something has the shape of an article, in every field that the page reads.
 * @param {unknown} value
 */
function isArticle(value) {
  const article = /** @type {Partial<Article>} */ (value ?? {});
  const { asides = [], remarks = [], language, dateOrigin } = article;
  return (
    [article.id, article.text, article.title].every(isText) &&
    /^(\d{4}-\d\d-\d\d)?$/.test(String(article.referenceDate)) &&
    [article.file, article.encoding, article.source, article.author].every(
      (field) => field === undefined || isText(field),
    ) &&
    ["auto", "fr", "en"].includes(String(language)) &&
    ["today", "text", "document", "user"].includes(String(dateOrigin)) &&
    Array.isArray(asides) &&
    asides.every((aside) => isText(aside?.kind) && isText(aside.text) && Number.isInteger(aside.line)) &&
    Array.isArray(remarks) &&
    remarks.every((remark) => isText(remark?.key) && typeof remark.values === "object" && remark.values !== null)
  );
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}
