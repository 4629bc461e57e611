// A table that can be filtered and sorted; it keeps its filter and its order while the analysis changes.

import { fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { fold } from "../model/fold.js";
import { inSteps, painted } from "../pause.js";

/** @typedef {string | number | null | readonly (string | number)[]} Key of several, the first that differ decide */

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} key of its title: `column.KEY`
 * @property {(row: Row) => import("../dom.js").Child | import("../dom.js").Child[]} cell
 * @property {(row: Row) => Key} [order] what the column is sorted by; without it, it cannot be
 * @property {boolean} [number] figures to the right, greatest first
 * @property {boolean} [greatestFirst] the same at the left
 */

/**
 * @template Row
 * @typedef {object} TableOptions
 * @property {string} name of the table, for its filter box and its caption: `table.NAME`
 * @property {Column<Row>[]} columns
 * @property {(row: Row) => string} words what the filter looks into
 * @property {(row: Row) => void} choose called with a row that is clicked
 * @property {(row: Row) => string} key tells rows apart
 * @property {(row: Row) => string} [kind] class of a row
 */

/** Rows shown before "show all": a table of thousands of rows is slow to lay out and nobody reads it. */
const ROWS = 200;

/** Rows made at once: what a screen shows. The others follow when these have been painted. */
const AT_ONCE = 20;

/** @template Row */
export class Table {
  #options;
  #filter = "";
  /** @type {{ column: number, descending: boolean } | null} */
  #sort = null;
  #all = false;
  /** @type {Row[]} */
  #rows = [];
  /** @type {HTMLElement | null} */
  #body = null;

  /** @param {TableOptions<Row>} options */
  constructor(options) {
    this.#options = options;
  }

  /** @param {Row[]} rows */
  render(rows) {
    this.#rows = rows;
    const { name } = this.#options;
    if (rows.length === 0) return h("p", { class: "empty" }, t(`table.${name}.none`));
    this.#body = h("div", { class: "table-body" });
    const filter = h("input", {
      type: "search",
      class: "filter",
      placeholder: t("table.filter"),
      "aria-label": t(`table.${name}.filter`),
      value: this.#filter,
      oninput: (/** @type {Event} */ event) => {
        this.#filter = /** @type {HTMLInputElement} */ (event.target).value;
        this.#update();
      },
    });
    this.#update();
    return h("div", {}, filter, this.#body);
  }

  #update() {
    if (!this.#body) return;
    const { columns, name } = this.#options;
    const rows = this.#arranged();
    const shown = this.#all ? rows : rows.slice(0, ROWS);
    const atOnce = Math.max(AT_ONCE, this.#focused(shown) + 1);
    const lines = h(
      "tbody",
      {},
      shown.slice(0, atOnce).map((row) => this.#row(row)),
    );
    void this.#continue(lines, shown.slice(atOnce));
    fill(
      this.#body,
      h(
        "table",
        { class: name },
        h("caption", { class: "visually-hidden" }, t(`table.${name}`)),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            columns.map((column, i) => this.#head(column, i)),
          ),
        ),
        lines,
      ),
      rows.length === 0 && h("p", { class: "empty" }, t("table.nothing")),
      rows.length > shown.length &&
        h(
          "button",
          {
            type: "button",
            class: "quiet more",
            onclick: () => {
              this.#all = true;
              this.#update();
            },
          },
          t("table.more", { count: rows.length }),
        ),
    );
  }

  /**
   * The row that has the focus, which goes to what stands there after the change; −1 for none.
   * @param {Row[]} rows
   */
  #focused(rows) {
    const key = document.activeElement?.getAttribute("data-focus");
    return key ? rows.findIndex((row) => this.#options.key(row) === key) : -1;
  }

  /**
   * Adds rows a little at a time, as long as the table is shown.
   * @param {HTMLElement} lines
   * @param {Row[]} rows
   */
  async #continue(lines, rows) {
    if (rows.length === 0) return;
    await painted();
    await inSteps(this.#added(lines, rows));
  }

  /**
   * @param {HTMLElement} lines
   * @param {Row[]} rows
   * @returns {Generator<void, void>}
   */
  *#added(lines, rows) {
    for (const row of rows) {
      if (!lines.isConnected) return;
      lines.append(this.#row(row));
      yield;
    }
  }

  /** @param {Row} row */
  #row(row) {
    const { columns, choose, key, kind } = this.#options;
    const cells = columns.map(({ cell, number }, i) => {
      const content = [cell(row)].flat();
      if (i > 0) return h("td", { class: number ? "number" : "" }, content);
      return h("th", { scope: "row" }, h("button", { type: "button", class: "row", "data-focus": key(row) }, content));
    });
    return h("tr", { class: kind?.(row) ?? null, onclick: () => choose(row) }, cells);
  }

  /**
   * @param {Column<Row>} column
   * @param {number} i
   */
  #head({ key, order, number, greatestFirst }, i) {
    const sorted = this.#sort?.column === i ? (this.#sort.descending ? "descending" : "ascending") : null;
    const label = t(`column.${key}`);
    const sort = () => {
      const first = Boolean(number || greatestFirst);
      // The third click gives back the order of the list itself.
      this.#sort = !sorted
        ? { column: i, descending: first }
        : (sorted === "descending") === first
          ? { column: i, descending: !first }
          : null;
      this.#update();
    };
    return h(
      "th",
      { scope: "col", class: number ? "number" : "", "aria-sort": sorted },
      order
        ? h(
            "button",
            { type: "button", class: "sort", "data-focus": `sort-${i}`, onclick: sort },
            label,
            h("span", { class: "arrow", "aria-hidden": "true" }, sorted ? (sorted === "ascending" ? "↑" : "↓") : ""),
          )
        : label,
    );
  }

  #arranged() {
    const needle = fold(this.#filter.trim());
    const rows = needle ? this.#rows.filter((row) => fold(this.#options.words(row)).includes(needle)) : [...this.#rows];
    const order = this.#sort && this.#options.columns[this.#sort.column]?.order;
    if (!order) return rows;
    const sign = this.#sort?.descending ? -1 : 1;
    // Once each: a key may take longer to find than to compare.
    const keyed = rows.map((row) => ({ row, key: order(row) }));
    return keyed.sort((a, b) => compare(a.key, b.key, sign)).map(({ row }) => row);
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/**
 * Rows without a value come last in either direction.
 * @param {Key} a
 * @param {Key} b
 * @param {number} sign
 */
function compare(a, b, sign) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [keys, others] = [[a].flat(), [b].flat()];
  for (const [i, key] of keys.entries()) {
    const other = others[i] ?? "";
    const numbers = typeof key === "number" && typeof other === "number";
    const order = numbers ? key - other : collator.compare(String(key), String(other));
    if (order) return sign * order;
  }
  return 0;
}
