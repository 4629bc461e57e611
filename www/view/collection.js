// The left column: the articles that are open, and the legend that switches the layers.

import { arrange, byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { icon } from "../icons.js";
import { isUndated } from "../model/article.js";
import { activeAnalysis, activeMarks } from "../model/derived.js";
import { SWITCHES } from "../model/layers.js";
import { twinGroups } from "../model/twins.js";
import { dayText } from "../model/values.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Article, State } from "../types.js"
 */

/** With so many articles the list is not laid out anew for every one that is analysed, … */
const MANY = 100;
/** … but once in so long, in milliseconds. */
const SHOW_AFTER_MS = 120;

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showCollection(store, desk) {
  /** @type {WeakMap<Article, { active: boolean, language: string, twin: boolean, element: HTMLElement }>} */
  const items = new WeakMap();
  /** @type {ReadonlySet<string>} */
  let twins = new Set();
  const show = () => {
    const { state } = store;
    // With hundreds of articles only those that changed are made anew.
    const elements = state.articles.map((article) => {
      const [active, { language }, known] = [article.id === state.active, state, items.get(article)];
      const twin = twins.has(article.id);
      if (known?.active === active && known.language === language && known.twin === twin) return known.element;
      const element = item(article, state, desk, twin);
      items.set(article, { active, language, twin, element });
      return element;
    });
    arrange(byId("articles"), elements);
    byId("article-count").textContent = String(state.articles.length);
  };
  let timer = 0;
  store.watch(
    (state) => [state.articles, state.active, state.language],
    ({ articles }) => {
      if (articles.length < MANY) show();
      else
        timer ||= setTimeout(() => {
          timer = 0;
          show();
        }, SHOW_AFTER_MS);
    },
  );
  store.follow(
    (state) => [twinGroups(state.articles)],
    ({ articles }) => {
      const found = new Set(twinGroups(articles).flat());
      const changed = found.size !== twins.size || [...found].some((id) => !twins.has(id));
      twins = found;
      if (changed) show();
    },
  );
  // The article being read may lie beyond what the column shows, or the line on a phone.
  store.follow(
    (state) => [state.active],
    () => byId("articles").querySelector(".active")?.scrollIntoView({ block: "nearest", inline: "nearest" }),
  );
  store.follow(
    (state) => [activeMarks(state), state.layers, state.language],
    (state) => fill(byId("legend"), legend(state, desk)),
  );
}

/**
 * @param {Article} article
 * @param {State} state
 * @param {Desk} desk
 * @param {boolean} twin whether another article has nearly the same text
 */
function item(article, { active, language }, desk, twin) {
  const facts = [
    article.analysis && article.analysis.language.slice(0, 2).toUpperCase(),
    article.words !== undefined && t("facts.words", { count: article.words }),
    twin && t("collection.twin"),
  ].filter(Boolean);
  const status = article.status === "done" ? facts.join(" · ") : t(`status.${article.status}`);
  const dated = article.status === "done" && !isUndated(article) && article.referenceDate;
  return h(
    "li",
    { class: article.id === active ? "active" : "" },
    h(
      "button",
      {
        type: "button",
        class: "article",
        "data-focus": article.id,
        "aria-current": article.id === active ? "true" : null,
        onclick: () => desk.open(article.id),
      },
      h("span", { class: "title" }, article.title),
      h("span", { class: `meta ${article.status}` }, status),
      dated && h("span", { class: "date" }, dayText(dated, language)),
    ),
    h(
      "button",
      {
        type: "button",
        class: "remove",
        "aria-label": t("collection.remove", { title: article.title }),
        title: t("collection.remove.short"),
        onclick: () => desk.remove(article.id),
      },
      icon("close"),
    ),
  );
}

/**
 * @param {State} state
 * @param {Desk} desk
 */
function legend(state, desk) {
  const counts = activeMarks(state)?.counts();
  const quotes = activeAnalysis(state)?.quotes.length ?? 0;
  return SWITCHES.map((layer, i) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "layer",
          "data-layer": layer,
          "data-focus": layer,
          "aria-pressed": String(state.layers[layer]),
          "aria-keyshortcuts": state.shortcuts ? String(i + 1) : null,
          title: t("legend.hint", { key: i + 1 }),
          onclick: (/** @type {MouseEvent} */ event) => {
            if (event.altKey) desk.isolateLayer(layer);
            else desk.toggleLayer(layer);
          },
        },
        h("span", { class: "swatch", "aria-hidden": "true" }, "Aa"),
        h("span", { class: "name" }, t(`layer.${layer}`)),
        h("span", { class: "count" }, counts ? String(layer === "quote" ? quotes : counts[layer]) : ""),
      ),
    ),
  );
}
