// What is printed: the article with its marks, and below it what was found, for somebody who reads and checks it on paper.

import { byId, h } from "../../dom.js";
import { languageName, t } from "../../i18n/index.js";
import { today } from "../../model/article.js";
import { activeAnalysis, activeArticle, activeMarks } from "../../model/derived.js";
import { dayText } from "../../model/values.js";
import { legend, lists } from "./lists.js";
import { printedText } from "./text.js";

/**
 * @import { Store } from "../../store.js"
 * @import { Article, State } from "../../types.js"
 */

/**
 * Has the sheet in the document while it is printed.
 * @param {Store} store
 */
export function printPaper(store) {
  addEventListener("beforeprint", () => {
    document.getElementById("paper")?.remove();
    // Before the panel, which follows where it shows what several articles come to.
    byId("desk").before(paper(store.state));
  });
  addEventListener("afterprint", () => document.getElementById("paper")?.remove());
}

/**
 * Blank while an article is written.
 * @param {State} state
 */
function paper(state) {
  const root = h("section", { id: "paper" });
  const [article, analysis, marks] = [activeArticle(state), activeAnalysis(state), activeMarks(state)];
  if (!article) return root;
  const found = analysis && marks ? { article, analysis, marks, state } : null;
  root.append(head(article, state));
  if (found) root.append(legend(found));
  // A title that came beside the text stands in no line of it.
  if (!article.text.trimStart().startsWith(article.title)) root.append(h("h2", { class: "line title" }, article.title));
  root.append(h("article", { lang: analysis?.language ?? state.language }, printedText(article.text, found)));
  if (found) root.append(...lists(found));
  return root;
}

/**
 * Where the article comes from, and of which day it is.
 * @param {Article} article
 * @param {State} state
 */
function head({ source, author, file, referenceDate, dateOrigin, analysis, words }, { language }) {
  const origin = dateOrigin === "user" ? "" : ` (${t(`facts.origin.${dateOrigin}`)})`;
  const facts = [
    ...new Set([source, author, file]),
    referenceDate && `${t("facts.date")} ${dayText(referenceDate, language)}${origin}`,
    analysis && languageName(analysis.language),
    words !== undefined && t("facts.words", { count: words }),
  ];
  return h(
    "header",
    {},
    h("p", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    h("p", { class: "printed" }, t("paper.printed", { date: dayText(today(), language) })),
  );
}
