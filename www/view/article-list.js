// The articles behind what is shown of several, with the numbers that stand for them.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { dayText } from "../model/values.js";
import { badge } from "./badge.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 */

/** Of more articles the list is folded: it would push away what it belongs to. */
const FEW = 8;

/**
 * @param {readonly Compared[]} compared
 * @param {State} state
 * @param {Desk} desk
 */
export function articleList(compared, { active, language }, desk) {
  const list = h(
    "ol",
    { class: "sources" },
    compared.map(({ article }, index) =>
      h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            class: "link",
            "data-focus": `source-${article.id}`,
            "aria-current": article.id === active ? "true" : null,
            onclick: () => desk.open(article.id),
          },
          badge(index),
          h("span", { class: "main" }, article.title),
          article.referenceDate && h("span", { class: "sub" }, dayText(article.referenceDate, language)),
        ),
      ),
    ),
  );
  if (compared.length <= FEW) return list;
  return h("details", {}, h("summary", {}, `${t("collection.title")} (${compared.length})`), list);
}
