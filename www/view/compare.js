// Several articles side by side: the figures that differ first, each with its sentence in its article.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { remember } from "../memory.js";
import { comparable } from "../model/comparable.js";
import { rangeAround } from "../model/ranges.js";
import { valueText } from "../model/values.js";
import { comparisonRows } from "../export/comparison.js";
import { csv } from "../export/csv.js";
import { painted } from "../pause.js";
import { articleList } from "./article-list.js";
import { badge } from "./badge.js";
import { Chips } from "./chips.js";
import { MOST_ARTICLES, comparingOf } from "./comparing.js";
import { inContext } from "./context.js";
import { distinctWords } from "./distinct.js";
import { dot } from "./lists.js";
import { save } from "./save.js";
import { sharedPassages } from "./shared-passages.js";
import { Table } from "./table.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Figure, State } from "../types.js"
 * @import { Compared } from "../model/comparable.js"
 * @import { Gap, Row, SharedName } from "../model/compare/index.js"
 * @import { Comparison } from "./comparing.js"
 * @typedef {{ index: number, source: Compared, figure: Figure, at: number }} Said one value, with its figure's index
 * @typedef {{ row: Row, name: string, said: Said[], state: State, desk: Desk }} Thing what figures of several articles state
 */

/** Names shown before "show all". */
const NAMES = 30;

const VERDICTS = /** @type {const} */ (["differs", "compatible", "same"]);

/** How each stands in the table; its words are there for who cannot see it. */
const SIGNS = { differs: "≠", compatible: "≈", same: "=" };

/** @type {import("./table.js").TableOptions<Thing>} */
const THINGS = {
  name: "comparison",
  key: ({ said }) => `thing-${said[0]?.source.article.id}-${said[0]?.at}`,
  kind: ({ row }) => row.verdict,
  words: ({ name, said, state }) =>
    [name, ...said.map(({ source, figure }) => `${valueText(figure, state.language)} ${sentenceText(source, figure)}`)].join("\n"),
  choose: ({ said: [first], desk }) => first && goTo(first, desk),
  columns: [
    {
      key: "thing",
      order: ({ name }) => name,
      cell: ({ row, name }) => [
        h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[row.verdict]),
        h("span", { class: "visually-hidden" }, t(`compare.verdict.${row.verdict}`)),
        h("span", { class: "what" }, name),
      ],
    },
    {
      key: "said",
      cell: ({ row, said, state, desk }) => [
        h("ul", { class: "values" }, said.map((it) => h("li", {}, value(it, state, desk)))),
        row.reason && h("p", { class: "reason" }, t(`compare.reason.${row.reason}`)),
      ],
    },
    { key: "gap", number: true, order: ({ row }) => gapOrder(row.gap), cell: ({ row, state }) => gapText(row.gap, state) },
  ],
};

const table = remember(() => new Table(THINGS));
const verdicts = remember(() => /** @type {Chips<Row["verdict"]>} */ (new Chips("compare.verdicts")));

/**
 * @param {State} state
 * @param {Desk} desk
 */
export function render(state, desk) {
  const comparing = comparingOf(state);
  const comparison = comparing.step();
  const list = articleList(comparing.compared, state, desk);
  if (comparison) return h("div", { class: "compare" }, list, content(comparison, state, desk));
  const told = h("p", { class: "empty", role: "status" }, h("span", { class: "spinner", "aria-hidden": "true" }), t("compare.working"));
  const room = h("div", { class: "compare" }, list, told);
  // Once it stands in the panel; when another view does, nobody waits any more.
  void painted()
    .then(() => comparing.end(() => room.isConnected))
    .then((found) => {
      if (!found) return;
      // What is there stays, with the focus that the list may have; that it is done can be seen, and is told to who cannot see it.
      room.append(...content(found, desk.state, desk));
      told.className = "visually-hidden";
      told.textContent = t("compare.ready");
    });
  return room;
}

/**
 * What stands below the list of articles.
 * @param {Comparison} comparison
 * @param {State} state
 * @param {Desk} desk
 */
function content(comparison, state, desk) {
  const { compared, rows } = comparison;
  const left = comparable(state).length - compared.length;
  return [
    left > 0 && h("p", { class: "note" }, t("compare.left", { count: left, most: MOST_ARTICLES })),
    figures(comparison, state, desk),
    sharedPassages(comparison.passages, compared, desk),
    names(comparison, desk),
    distinctWords(compared, desk),
    rows.length > 0 &&
      h("button", { type: "button", class: "save", onclick: () => saveTable(comparison, state) }, t("compare.save")),
    h("p", { class: "note" }, t("compare.how")),
  ].flatMap((part) => part || []);
}

/**
 * @param {Comparison} comparison
 * @param {State} state
 * @param {Desk} desk
 */
function figures({ compared, rows }, state, desk) {
  if (rows.length === 0) return h("p", { class: "empty" }, t("compare.none"));
  const things = rows.map((row) => ({ row, name: nameOf(row, compared, state), said: saidIn(row, compared), state, desk }));
  const shown = things.filter(({ row }) => !isFolded(row));
  return h(
    "section",
    {},
    verdicts().render(
      shown,
      (chosen) => table().render(chosen),
      VERDICTS,
      ({ row }) => row.verdict,
      (verdict) => [h("span", { "aria-hidden": "true" }, SIGNS[verdict]), t(`compare.verdict.${verdict}`)],
    ),
    copiedFigures(things.filter(({ row }) => isFolded(row))),
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
 * @param {Thing[]} things
 */
function copiedFigures(things) {
  if (things.length === 0) return null;
  return h(
    "details",
    { class: "copied" },
    h("summary", {}, t("compare.copied", { count: things.length })),
    h(
      "ul",
      { class: "things" },
      things.map(({ name, said, state, desk }) =>
        h("li", {}, h("h4", {}, name), h("ul", { class: "values" }, said.map((it) => h("li", {}, value(it, state, desk))))),
      ),
    ),
  );
}

/**
 * One value an article: where it says a thing again, it says the same.
 * @param {Row} row
 * @param {Compared[]} compared
 * @returns {Said[]}
 */
function saidIn({ values }, compared) {
  const first = values.filter(({ article }, at) => values.findIndex((other) => other.article === article) === at);
  return first.flatMap(({ article: index, figure: at }) => {
    const source = compared[index];
    const figure = source?.analysis.figures[at];
    return source && figure ? [{ index, source, figure, at }] : [];
  });
}

/**
 * @param {Said} said
 * @param {State} state
 * @param {Desk} desk
 */
function value(said, state, desk) {
  const { index, source, figure, at } = said;
  return h(
    "button",
    {
      type: "button",
      class: "link",
      "data-focus": `value-${source.article.id}-${at}`,
      onclick: (/** @type {Event} */ event) => {
        // The row leads to its first value.
        event.stopPropagation();
        goTo(said, desk);
      },
    },
    badge(index),
    h(
      "span",
      { class: "main" },
      h("strong", {}, valueText(figure, state.language)),
      h("span", { class: "sub" }, inContext(source.article.text, figure, sentenceOf(source, figure))),
    ),
  );
}

/**
 * @param {Said} said
 * @param {Desk} desk
 */
function goTo({ source, at }, desk) {
  desk.open(source.article.id);
  desk.select({ type: "figure", index: at });
}

/** Longer sentences are cut around the figure: they are lists, or no sentences. In signs. */
const LONGEST = 280;

/**
 * @param {Compared} source
 * @param {Figure} figure
 */
function sentenceOf({ analysis }, figure) {
  const sentence = rangeAround(analysis.sentences, figure);
  return sentence && sentence.end - sentence.start <= LONGEST ? sentence : null;
}

/**
 * @param {Compared} source
 * @param {Figure} figure
 */
function sentenceText(source, figure) {
  const { start, end } = sentenceOf(source, figure) ?? figure;
  return source.article.text.slice(start, end);
}

/**
 * Points and shares are no one measure: each is sorted for itself, shares above points.
 * @param {Gap | null} gap
 */
function gapOrder(gap) {
  return gap && [gap.unit === "share" ? 1 : 0, gap.by];
}

/**
 * @param {Gap | null} gap
 * @param {State} state
 */
function gapText(gap, { language }) {
  if (!gap) return "";
  if (gap.unit === "points") return t("compare.gap.points", { count: Math.round(gap.by * 100) / 100 });
  /** @type {Intl.NumberFormatOptions} */
  const form = { style: "percent", maximumSignificantDigits: 2, signDisplay: "always" };
  return new Intl.NumberFormat(language, form).format(gap.by);
}

/**
 * What the figures of a row are about: what is counted, else their topic; in the reader's language, where an article has it.
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
  // A share is said of a whole, which many shares have in common.
  const what = named?.figure.kind === "percent" ? (row.topic ?? named.figure.what) : named?.figure.what;
  return what ?? row.topic ?? t(`figure.${figures[0]?.figure.kind ?? "count"}`);
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
