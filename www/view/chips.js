// Chips above a table: each shows the rows of one kind only, several those of any of them.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** @template {string} Kind */
export class Chips {
  #label;
  /** @type {Set<Kind>} */
  #chosen = new Set();

  /** @param {string} label key of the name of the group */
  constructor(label) {
    this.#label = label;
  }

  /**
   * The chips, and below them what `table` makes of the rows chosen.
   * @template Row
   * @param {Row[]} rows
   * @param {(rows: Row[]) => Node} table
   * @param {readonly Kind[]} kinds in the order of the chips
   * @param {(row: Row) => Kind} kindOf
   * @param {(kind: Kind) => import("../dom.js").Child[]} name
   */
  render(rows, table, kinds, kindOf, name) {
    const root = h("div");
    /** @type {Map<Kind, number>} */
    const counts = new Map();
    for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1);
    // A kind that this article has not chooses nothing.
    const active = new Set([...this.#chosen].filter((kind) => counts.has(kind)));
    const present = kinds.filter((kind) => counts.has(kind));
    const update = () => {
      const shown = rows.filter((row) => active.size === 0 || active.has(kindOf(row)));
      root.replaceChildren(present.length > 1 ? group() : "", table(shown));
    };
    /** @param {Kind} kind */
    const toggle = (kind) => {
      for (const set of [active, this.#chosen]) if (!set.delete(kind)) set.add(kind);
      update();
      /** @type {HTMLElement | null} */ (root.querySelector(`[data-focus="kind-${kind}"]`))?.focus();
    };
    const group = () =>
      h(
        "div",
        { class: "chips", role: "group", "aria-label": t(this.#label) },
        present.map((kind) =>
          h(
            "button",
            {
              type: "button",
              class: "chip",
              "data-focus": `kind-${kind}`,
              "aria-pressed": String(active.has(kind)),
              onclick: () => toggle(kind),
            },
            ...name(kind),
            h("span", { class: "count" }, String(counts.get(kind))),
          ),
        ),
      );
    update();
    return root;
  }
}
