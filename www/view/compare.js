// Several articles side by side: the figures that differ first, each with its place in its article.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { comparable } from "../model/comparable.js";
import { compareFigures, compareNames } from "../model/compare/index.js";
import { valueText } from "../model/values.js";
import { comparisonRows } from "../export/comparison.js";
import { csv } from "../export/csv.js";
import { passagesOf, sharedSentences } from "../model/compare/shared.js";
import { articleList } from "./article-list.js";
import { badge } from "./badge.js";
import { inContext } from "./context.js";
import { distinctWords } from "./distinct.js";
import { dot } from "./lists.js";
import { save } from "./save.js";
import { sharedPassages } from "./shared-passages.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Article, Correction, Figure, State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Row, SharedName } from "../model/compare/index.js"
 * @import { Passage } from "../model/compare/shared.js"
 * @typedef {{ compared: Compared[], rows: Row[], names: SharedName[], passages: Passage[] }} Comparison
 */

/** Articles compared at most: beyond, columns and colours of numbers say nothing to a reader any more. */
const MOST_ARTICLES = 20;

/** Names shown before "show all". */
const NAMES = 30;

const VERDICTS = /** @type {const} */ (["differs", "compatible", "same"]);

/** @type {WeakMap<readonly Article[], { corrections: readonly Correction[], comparison: Comparison }>} */
const known = new WeakMap();

/**
 * @param {State} state
 * @returns {Comparison}
 */
function comparisonOf(state) {
  const { articles, corrections } = state;
  const last = known.get(articles);
  if (last?.corrections === corrections) return last.comparison;
  const compared = comparable(state).slice(0, MOST_ARTICLES);
  const sources = compared.map(({ article, analysis }) => ({ id: article.id, text: article.text, analysis }));
  const shared = sharedSentences(sources);
  const comparison = {
    compared,
    rows: compareFigures(sources, shared),
    names: compareNames(sources),
    passages: passagesOf(shared),
  };
  known.set(articles, { corrections, comparison });
  return comparison;
}

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function render(state, desk) {
  const comparison = comparisonOf(state);
  const { compared, rows } = comparison;
  const left = comparable(state).length - compared.length;
  return h(
    "div",
    { class: "compare" },
    articleList(compared, state, desk),
    left > 0 && h("p", { class: "note" }, t("compare.left", { count: left, most: MOST_ARTICLES })),
    rows.length === 0 && h("p", { class: "empty" }, t("compare.none")),
    VERDICTS.map((verdict) => figures(verdict, comparison, state, desk)),
    sharedPassages(comparison.passages, compared, desk),
    names(comparison, desk),
    distinctWords(compared, desk),
    rows.length > 0 &&
      h("button", { type: "button", class: "save", onclick: () => saveTable(comparison, state) }, t("compare.save")),
    h("p", { class: "note" }, t("compare.how")),
  );
}

/**
 * @param {typeof VERDICTS[number]} verdict
 * @param {Comparison} comparison
 * @param {State} state
 * @param {Desk} desk
 */
function figures(verdict, comparison, state, desk) {
  const rows = comparison.rows.filter((row) => row.verdict === verdict);
  if (rows.length === 0) return null;
  return h(
    "section",
    { class: verdict },
    h("h3", {}, t(`compare.${verdict}`), h("span", { class: "count" }, String(rows.length))),
    h(
      "ul",
      { class: "things" },
      rows.filter((row) => !isFolded(row)).map((row) => thing(row, comparison, state, desk)),
    ),
    copiedFigures(rows.filter(isFolded), comparison, state, desk),
  );
}

/**
 * A figure that was changed in a copy is what a reader looks for: it is never folded.
 * @param {Row} row
 */
function isFolded({ copied, verdict }) {
  return copied && verdict === "same";
}

/**
 * Figures that agree because one sentence was copied confirm nothing: they are folded.
 * @param {Row[]} rows
 * @param {Comparison} comparison
 * @param {State} state
 * @param {Desk} desk
 */
function copiedFigures(rows, comparison, state, desk) {
  if (rows.length === 0) return null;
  return h(
    "details",
    { class: "copied" },
    h("summary", {}, t("compare.copied", { count: rows.length })),
    h(
      "ul",
      { class: "things" },
      rows.map((row) => thing(row, comparison, state, desk)),
    ),
  );
}

/**
 * @param {Row} row
 * @param {Comparison} comparison
 * @param {State} state
 * @param {Desk} desk
 */
function thing(row, comparison, state, desk) {
  const { compared } = comparison;
  return h(
    "li",
    {},
    h("h4", {}, nameOf(row, compared, state)),
    h(
      "ul",
      { class: "values" },
      firstOfEach(row).map(({ article: index, figure: at }) => {
        const source = compared[index];
        const figure = source?.analysis.figures[at];
        return source && figure ? h("li", {}, value(index, source, figure, at, state, desk)) : null;
      }),
    ),
    row.reason && h("p", { class: "reason" }, t(`compare.reason.${row.reason}`)),
  );
}

/**
 * One value an article: where it says a thing again, it says the same.
 * @param {Row} row
 */
function firstOfEach({ values }) {
  return values.filter(({ article }, at) => values.findIndex((other) => other.article === article) === at);
}

/**
 * @param {number} index
 * @param {Compared} source
 * @param {Figure} figure
 * @param {number} at index of the figure
 * @param {State} state
 * @param {Desk} desk
 */
function value(index, { article }, figure, at, state, desk) {
  return h(
    "button",
    {
      type: "button",
      class: "link",
      "data-focus": `value-${article.id}-${at}`,
      onclick: () => {
        desk.open(article.id);
        desk.select({ type: "figure", index: at });
      },
    },
    badge(index),
    h(
      "span",
      { class: "main" },
      h("strong", {}, valueText(figure, state.language)),
      h("span", { class: "sub" }, inContext(article.text, figure)),
    ),
  );
}

/**
 * What the figures of a row are about: the words of an article in the reader's language, where there is one.
 * @param {Row} row
 * @param {Compared[]} compared
 * @param {State} state
 */
function nameOf(row, compared, state) {
  const figures = row.values.flatMap(({ article, figure }) => {
    const source = compared[article];
    const found = source?.analysis.figures[figure];
    return found ? [{ figure: found, language: source.analysis.rules }] : [];
  });
  const own = figures.filter(({ language }) => language === state.language);
  const named = [...own, ...figures].find(({ figure }) => figure.what);
  return named?.figure.what ?? t(`figure.${figures[0]?.figure.kind ?? "count"}`);
}

/**
 * @param {Comparison} comparison
 * @param {Desk} desk
 */
function names({ compared, names: all }, desk) {
  if (all.length === 0) return null;
  const body = h("tbody");
  const row = (/** @type {SharedName} */ { name, kind, articles }) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, dot(kind), name, h("span", { class: "visually-hidden" }, ` (${t(`layer.${kind}.one`)})`)),
      compared.map(({ article }, index) => {
        const here = articles[index];
        return h(
          "td",
          {},
          here
            ? h(
                "button",
                {
                  type: "button",
                  class: "link",
                  "data-focus": `shared-${article.id}-${here.entity}`,
                  "aria-label": t("compare.mentions", { name, count: here.mentions, article: index + 1 }),
                  onclick: () => {
                    desk.open(article.id);
                    desk.select({ type: "entity", index: here.entity });
                  },
                },
                String(here.mentions),
              )
            : h("span", { class: "absent" }, "–"),
        );
      }),
    );
  body.append(...all.slice(0, NAMES).map(row));
  const more = h(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        body.append(...all.slice(NAMES).map(row));
        more.remove();
      },
    },
    t("compare.names.all", { count: all.length }),
  );
  return h(
    "section",
    {},
    h("h3", {}, t("compare.names")),
    h(
      "div",
      { class: "scroll", tabIndex: 0, role: "group", "aria-label": t("compare.names") },
      h(
        "table",
        { class: "shared" },
        h("caption", { class: "visually-hidden" }, t("compare.names.caption")),
        h(
          "thead",
          {},
          h("tr", {}, h("th", { scope: "col" }, t("column.name")), compared.map((_, index) => h("th", { scope: "col" }, badge(index)))),
        ),
        body,
      ),
    ),
    all.length > NAMES && more,
  );
}

/**
 * @param {Comparison} comparison
 * @param {State} state
 */
function saveTable({ compared, rows }, state) {
  const content = csv(comparisonRows(compared, rows, state.language), state.language === "fr" ? ";" : ",");
  save(`${t("compare.file")}.csv`, content, "text/csv");
}
