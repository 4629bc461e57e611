// The three lists: names, figures, keywords.

import { h, svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { KINDS, layerOfFigure } from "../model/layers.js";
import { sayers } from "../model/quotes.js";
import { dimension, sortValue, valueText } from "../model/values.js";
import { Chips } from "./chips.js";
import { Table } from "./table.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Entity, EntityKind, Figure, FigureKind, Keyword, Language } from "../types.js"
 */

/** Kinds of figures, in the order in which they are asked for. */
/** @type {readonly FigureKind[]} */
const FIGURE_KINDS = ["money", "count", "percent", "measure", "duration", "date", "time", "ordinal", "age"];

/**
 * @template T
 * @typedef {{ index: number, item: T, language: Language }} Row
 */

/**
 * @template T
 * @param {T[]} items
 * @param {Language} language
 * @returns {Row<T>[]}
 */
function rows(items, language) {
  return items.map((item, index) => ({ item, index, language }));
}

/** @param {string} layer */
export function dot(layer) {
  return h("span", { class: "dot", "data-layer": layer, "aria-hidden": "true" });
}

/** @param {Desk} desk */
export function namesTable(desk) {
  /** @type {Chips<EntityKind>} */
  const chosen = new Chips("names.kinds");
  /** @type {Table<Row<Entity>>} */
  const table = new Table({
    name: "names",
    key: ({ index }) => `name-${index}`,
    words: ({ item }) =>
      [item.name, ...item.aliases, t(`layer.${item.kind}.one`), t(`certainty.${item.certainty}`)].join("\n"),
    choose: ({ index }) => desk.select({ type: "entity", index }),
    columns: [
      {
        key: "name",
        order: ({ item }) => item.name,
        cell: ({ item }) => [
          dot(item.kind),
          h(
            "span",
            { class: "main" },
            item.name,
            item.aliases.length > 0 && h("span", { class: "sub" }, item.aliases.join(" · ")),
            item.certainty === "check" && h("span", { class: "sub check" }, t("certainty.check")),
          ),
        ],
      },
      { key: "kind", order: ({ item }) => KINDS.indexOf(item.kind), cell: ({ item }) => t(`layer.${item.kind}.one`) },
      {
        key: "mentions",
        number: true,
        order: ({ item }) => item.mentions.length,
        cell: ({ item }) => String(item.mentions.length),
      },
    ],
  });
  return {
    /** @param {Analysis} analysis @param {Language} language */
    render: (analysis, language) =>
      chosen.render(
        rows(analysis.entities, language),
        (rows) => table.render(rows),
        KINDS,
        ({ item }) => item.kind,
        (kind) => [dot(kind), t(`layer.${kind}`)],
      ),
  };
}

/** @param {Desk} desk */
export function figuresTable(desk) {
  /** @type {Chips<FigureKind>} */
  const chosen = new Chips("figures.kinds");
  /** @type {Table<Row<Figure> & { by: string | undefined }>} */
  const table = new Table({
    name: "figures",
    key: ({ index }) => `figure-${index}`,
    words: ({ item, language, by = "" }) =>
      [item.text, item.what ?? "", valueText(item, language), t(`figure.${item.kind}`), by].join("\n"),
    choose: ({ index }) => desk.select({ type: "figure", index }),
    columns: [
      {
        key: "value",
        greatestFirst: true,
        order: ({ item }) => place(item),
        cell: ({ item, language, by }) => [
          dot(layerOfFigure(item)),
          h(
            "span",
            { class: "main" },
            h("span", { class: "value", "data-dimension": dimension(item) }, valueText(item, language)),
            item.what && h("span", { class: "sub what" }, item.what),
            by && h("span", { class: "sub by" }, t("figures.by", { name: by })),
          ),
        ],
      },
      {
        key: "figure",
        order: ({ index }) => index,
        cell: ({ item }) => [
          h("span", { class: "written" }, item.text),
          h(
            "span",
            { class: "sub" },
            [t(`figure.${item.kind}`), item.why && t("why.user")].filter(Boolean).join(" · "),
          ),
        ],
      },
    ],
  });
  return {
    /** @param {Analysis} analysis @param {Language} language @param {string} text */
    render: (analysis, language, text) =>
      chosen.render(
        figureRows(analysis, language, text),
        (rows) => table.render(rows),
        FIGURE_KINDS,
        ({ item }) => item.kind,
        (kind) => [t(`figure.${kind}`)],
      ),
  };
}

/**
 * @param {Analysis} analysis
 * @param {Language} language
 * @param {string} text
 */
function figureRows(analysis, language, text) {
  const says = sayers(text, analysis);
  return rows(analysis.figures, language).map((row) => ({ ...row, by: says[row.index] }));
}

/**
 * What figures are sorted by: those of one kind together, money before all when the greatest come first, and those of one measure
 * side by side.
 * @param {Figure} figure
 */
function place(figure) {
  const value = sortValue(figure);
  return value === null ? null : [-FIGURE_KINDS.indexOf(figure.kind), dimension(figure), value];
}

/** @param {Desk} desk */
export function keywordsTable(desk) {
  /** @type {Table<Row<Keyword>>} */
  const table = new Table({
    name: "keywords",
    key: ({ index }) => `keyword-${index}`,
    words: ({ item }) => item.text,
    choose: ({ index }) => desk.select({ type: "keyword", index }),
    columns: [
      {
        key: "keyword",
        order: ({ item }) => item.text,
        cell: ({ item }) =>
          h(
            "span",
            { class: "main" },
            item.text,
            item.reasons.length > 0 &&
              h("span", { class: "sub" }, item.reasons.map((why) => t(`keyword.${why}`)).join(" · ")),
          ),
      },
      { key: "weight", number: true, order: ({ item }) => item.score, cell: ({ item }) => bar(item.score) },
      {
        key: "mentions",
        number: true,
        order: ({ item }) => item.mentions.length,
        cell: ({ item }) => String(item.mentions.length),
      },
    ],
  });
  return {
    /** @param {Analysis} analysis @param {Language} language */
    render: (analysis, language) => table.render(rows(analysis.keywords, language)),
  };
}

/**
 * A bar from 0 to 1.
 * @param {number} share
 */
export function bar(share) {
  const width = Math.max(2, Math.round(share * 100));
  return svg(
    "svg",
    { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: 100, height: 6 }),
    svg("rect", { class: "filled", width, height: 6 }),
  );
}
