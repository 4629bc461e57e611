// A session file, or a session that was kept: it may come from anywhere, or from another version, so every field is
// checked.

import { correctionFrom, isTerm } from "./rules.js";

/**
 * @import { Article, Correction, Term } from "../types.js"
 * @typedef {{ version: 1, active: string | null, articles: Article[], corrections: Correction[], terms: readonly Term[] }} Session
 */

/**
 * Checks and takes over a session that may come from anywhere. What in it is none of a session is left out.
 * @param {unknown} value
 * @returns {Session & { unread: number } | null} with how many things were left out; null where nothing can be read
 */
export function sessionFrom(value) {
  const given = /** @type {Partial<Session>} */ (value ?? {});
  const { version, articles, corrections, terms = [] } = given;
  if (version !== 1 || ![articles, corrections, terms].every(Array.isArray)) return null;
  const session = {
    version,
    active: isText(given.active) ? given.active : null,
    articles: (articles ?? []).filter(isArticle),
    corrections: (corrections ?? []).flatMap((correction) => correctionFrom(correction) ?? []),
    terms: terms.filter(isTerm),
  };
  const count = (/** @type {Partial<Session>} */ { articles = [], corrections = [], terms = [] }) =>
    articles.length + corrections.length + terms.length;
  const unread = count(given) - count(session);
  return unread > 0 && count(session) === 0 ? null : { ...session, unread };
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
    ["today", "inferred", "text", "document", "user"].includes(String(dateOrigin)) &&
    Array.isArray(asides) &&
    asides.every((aside) => isText(aside?.kind) && isText(aside.text) && Number.isInteger(aside.line)) &&
    Array.isArray(remarks) &&
    remarks.every((remark) => isText(remark?.key) && typeof remark.values === "object" && remark.values !== null)
  );
}

/** @param {unknown} value @returns {value is string} */
function isText(value) {
  return typeof value === "string";
}
