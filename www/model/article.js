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
export function newArticle({ text, title, file, date, bytes, encoding, cut }) {
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
    ...(bytes && { bytes, encoding }),
    ...(cut?.length && { cut }),
  };
}

/** Today where the reader is, `YYYY-MM-DD`. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
