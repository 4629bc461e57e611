// A new article made of what was pasted or read.

import { firstLine, stored } from "../input/text.js";

/**
 * @import { Draft } from "../input/file.js"
 * @import { Article } from "../types.js"
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

/** Today where the reader is, `YYYY-MM-DD`. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
