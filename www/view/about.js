// What came with the article beside its text: title, source, author, what was left out of the file, copies of it.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";
import { twinGroups } from "../model/twins.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Article, Aside, State } from "../types.js"
 */

/** So much of a passage left out is shown, in UTF-16 units; the rest comes with it when it is taken back. */
const SHOWN = 600;

/** So many passages are listed. */
const LISTED = 200;

/** What can be edited. */
const FACTS = /** @type {const} */ (["title", "source", "author"]);

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showAbout(store, desk) {
  const root = byId("about");
  const facts = new Facts(store, desk);
  fill(byId("about-facts"), facts.element);
  // At once: a field that is being typed into must not be filled a moment later.
  store.watch(
    (state) => [...FACTS.map((fact) => activeArticle(state)?.[fact]), activeArticle(state)?.id, state.language],
    (state) => facts.show(activeArticle(state)),
  );
  store.follow(
    (state) => [activeArticle(state)?.asides, activeArticle(state)?.remarks, activeArticle(state)?.id, state.language],
    (state) => fill(byId("about-asides"), remarks(activeArticle(state)), asides(activeArticle(state), desk)),
  );
  store.follow(
    (state) => [twinGroups(state.articles), state.active, state.language],
    (state) => fill(byId("about-twins"), twins(state, desk)),
  );
  store.watch(
    (state) => [state.active],
    () => (root.hidden = store.state.active === null),
  );
}

/** What can be edited. The fields are made once and only their values change, so that one can be left for the next. */
class Facts {
  #summary = h("summary", {});
  #fields;
  element;

  /**
   * @param {Store} store
   * @param {Desk} desk
   */
  constructor(store, desk) {
    this.#fields = FACTS.map((fact) => {
      const name = h("span", {});
      const input = h("input", {
        type: "text",
        onchange: () => {
          const { active } = store.state;
          if (active) desk.describe(active, { [fact]: input.value });
        },
      });
      return { fact, name, input, element: h("label", { class: "field" }, name, input) };
    });
    const fields = this.#fields.map(({ element }) => element);
    this.element = h("details", { class: "about" }, this.#summary, h("div", { class: "fields" }, fields));
  }

  /** @param {Article | null} article */
  show(article) {
    const known = [article?.source, article?.author, article?.file].filter(Boolean).join(" · ");
    this.#summary.textContent = known ? t("about.summary", { facts: known }) : t("about.heading");
    for (const { fact, name, input } of this.#fields) {
      name.textContent = t(`about.${fact}`);
      const value = article?.[fact] ?? "";
      if (input.value !== value) input.value = value;
    }
  }
}

/** @param {Article | null} article */
function remarks(article) {
  return (article?.remarks ?? []).map(({ key, values }) => h("p", { class: "note" }, t(key, values)));
}

/**
 * @param {Article | null} article
 * @param {Desk} desk
 */
function asides(article, desk) {
  const all = article?.asides ?? [];
  if (!article || all.length === 0) return null;
  const take = (/** @type {string} */ label, /** @type {readonly Aside[]} */ taken) =>
    h("button", { type: "button", onclick: () => desk.takeBack(article.id, taken) }, t(label));
  return h(
    "details",
    { class: "asides" },
    h("summary", { "data-focus": "asides" }, t("asides.title", { count: all.length })),
    h(
      "ul",
      {},
      all
        .slice(0, LISTED)
        .map((aside) =>
          h(
            "li",
            {},
            h("span", { class: "kind" }, t(`aside.${aside.kind}`)),
            h("q", {}, aside.text.length > SHOWN ? `${aside.text.slice(0, SHOWN)}…` : aside.text),
            take("asides.back", [aside]),
          ),
        ),
    ),
    all.length > 1 && h("p", {}, take("asides.back.all", all)),
  );
}

/**
 * @param {State} state
 * @param {Desk} desk
 */
function twins({ articles, active }, desk) {
  const alike = new Set(twinGroups(articles).flatMap((ids) => (active !== null && ids.includes(active) ? ids : [])));
  const others = articles.filter(({ id }) => id !== active && alike.has(id));
  if (others.length === 0) return null;
  return h(
    "p",
    { class: "note twins" },
    t("twins.title", { count: others.length }),
    others
      .slice(0, 10)
      .map(({ id, title, source }) =>
        h(
          "button",
          { type: "button", class: "linklike", onclick: () => desk.open(id) },
          source ? `${title} (${source})` : title,
        ),
      ),
  );
}
