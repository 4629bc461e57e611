// What articles have in common word for word, folded: how much, in which, and the words when they are asked for.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { twinGroups } from "../model/twins.js";
import { badge } from "./badge.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Passage } from "../model/compare/shared.js"
 */

/** Passages listed before "show all". */
const LISTED = 20;

/** Signs of a passage that stand for it. */
const HEAD = 90;

/**
 * @param {readonly Passage[]} passages
 * @param {readonly Compared[]} compared
 * @param {Desk} desk
 */
export function sharedPassages(passages, compared, desk) {
  if (passages.length === 0) return null;
  const list = h("ul", {}, passages.slice(0, LISTED).map((it) => h("li", {}, entry(it, compared, desk))));
  const more = h(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        list.append(...passages.slice(LISTED).map((it) => h("li", {}, entry(it, compared, desk))));
        more.remove();
      },
    },
    t("compare.shared.all", { count: passages.length }),
  );
  return h(
    "section",
    { class: "common" },
    h("h3", {}, t("compare.shared"), h("span", { class: "count" }, String(passages.length))),
    copies(compared, desk),
    list,
    passages.length > LISTED && more,
  );
}

/**
 * Articles that are nearly the same text.
 * @param {readonly Compared[]} compared
 * @param {Desk} desk
 */
function copies(compared, desk) {
  const places = new Map(compared.map(({ article }, index) => [article.id, index]));
  // Of all articles, as the collection asks: to ask of some would have it find all of them anew.
  return twinGroups(desk.state.articles)
    .map((ids) => ids.flatMap((id) => places.get(id) ?? []))
    .filter(({ length }) => length > 1)
    .map((indices) => h("p", { class: "copies" }, indices.map(badge), ` ${t("compare.shared.copies")}`));
}

/**
 * @param {Passage} passage
 * @param {readonly Compared[]} compared
 * @param {Desk} desk
 */
function entry({ places, sentences }, compared, desk) {
  const [first] = places;
  const text = first ? (compared[first.article]?.article.text.slice(first.start, first.end) ?? "") : "";
  const go = (/** @type {Passage["places"][number]} */ { article: index, start, end }) => {
    const article = compared[index]?.article;
    if (!article) return;
    desk.open(article.id);
    desk.goTo({ start, end });
  };
  return h(
    "details",
    {},
    h(
      "summary",
      {},
      places.map(({ article }) => badge(article)),
      h("span", { class: "head" }, text.length > HEAD ? `${text.slice(0, HEAD).toWellFormed()}…` : text),
      h("span", { class: "sub" }, t("compare.shared.sentences", { count: sentences })),
    ),
    h("blockquote", {}, text),
    h(
      "div",
      { class: "buttons" },
      places.map((place) =>
        h(
          "button",
          { type: "button", class: "small", onclick: () => go(place) },
          t("compare.shared.go", { article: place.article + 1 }),
        ),
      ),
    ),
  );
}
