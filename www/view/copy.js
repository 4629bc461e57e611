// What a copied selection carries: the plain text as it stands, and the same with its marks for programs that take rich text.

import { markedFragment } from "../export/marked.js";
import { activeAnalysis, activeArticle, activeMarks } from "../model/derived.js";

/**
 * @import { Store } from "../store.js"
 * @import { TextView } from "./text.js"
 */

/**
 * @param {HTMLElement} root of the text
 * @param {TextView} text
 * @param {Store} store
 */
export function copyMarked(root, text, store) {
  root.addEventListener("copy", (event) => {
    const range = text.selection();
    const { state } = store;
    const [article, analysis, marks] = [activeArticle(state), activeAnalysis(state), activeMarks(state)];
    if (!range || !article || !analysis || !marks || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", article.text.slice(range.start, range.end));
    event.clipboardData.setData("text/html", markedFragment(article.text, range, { analysis, marks, ...state }));
  });
}
