// The three lists: names, figures, keywords.

import { h, svg } from "../dom.js";
import { t } from "../i18n/index.js";
import { KINDS, layerOfFigure } from "../model/layers.js";
import { dimension, sortValue, valueText } from "../model/values.js";
import { Table } from "./table.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Analysis, Entity, EntityKind, Figure, Keyword, Language } from "../types.js"
 */

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
  /** @type {Set<EntityKind>} */
  const chosen = new Set();
  /** @type {Table<Row<Entity>>} */
  const table = new Table({
    name: "names",
    key: ({ index }) => `name-${index}`,
    words: ({ item }) => [item.name, ...item.aliases, t(`layer.${item.kind}.one`)].join("\n"),
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
    render: (analysis, language) => {
      const root = h("div");
      const update = () => {
        const all = rows(analysis.entities, language);
        const shown = all.filter(({ item }) => chosen.size === 0 || chosen.has(item.kind));
        const present = KINDS.filter((kind) => analysis.entities.some((entity) => entity.kind === kind));
        const chips = h(
          "div",
          { class: "chips", role: "group", "aria-label": t("names.kinds") },
          present.map((kind) =>
            h(
              "button",
              {
                type: "button",
                class: "chip",
                "data-focus": `kind-${kind}`,
                "aria-pressed": String(chosen.has(kind)),
                onclick: () => {
                  if (!chosen.delete(kind)) chosen.add(kind);
                  const focus = `kind-${kind}`;
                  update();
                  /** @type {HTMLElement | null} */ (root.querySelector(`[data-focus="${focus}"]`))?.focus();
                },
              },
              dot(kind),
              t(`layer.${kind}`),
            ),
          ),
        );
        root.replaceChildren(present.length > 1 ? chips : "", table.render(shown));
      };
      update();
      return root;
    },
  };
}

/** @param {Desk} desk */
export function figuresTable(desk) {
  /** @type {Table<Row<Figure>>} */
  const table = new Table({
    name: "figures",
    key: ({ index }) => `figure-${index}`,
    words: ({ item, language }) =>
      [item.text, item.what ?? "", valueText(item, language), t(`figure.${item.kind}`)].join("\n"),
    choose: ({ index }) => desk.select({ type: "figure", index }),
    columns: [
      {
        key: "figure",
        order: ({ index }) => index,
        cell: ({ item }) => [
          dot(layerOfFigure(item)),
          h("span", { class: "main" }, item.text, item.what && h("span", { class: "sub" }, item.what)),
        ],
      },
      {
        key: "value",
        number: true,
        // Values of one measure together, each measure by its size.
        order: ({ item }) => sortValue(item),
        cell: ({ item, language }) => [
          h("span", { class: "value", "data-dimension": dimension(item) }, valueText(item, language)),
          h("span", { class: "sub" }, t(`figure.${item.kind}`)),
        ],
      },
    ],
  });
  return {
    /** @param {Analysis} analysis @param {Language} language */
    render: (analysis, language) => table.render(rows(analysis.figures, language)),
  };
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
      { key: "keyword", order: ({ item }) => item.text, cell: ({ item }) => h("span", { class: "main" }, item.text) },
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
