// The dispersion strip: where in the article the marks stand, drawn at its edge.

import { fill, svg } from "../dom.js";

/**
 * @import { Layer, Mark } from "../types.js"
 */

/** Rows of the strip; more show finer places, fewer draw faster. */
const ROWS = 240;

/** Which column of the strip a layer is drawn in. */
/** @type {Record<Layer, number>} */
const COLUMN = { person: 0, organization: 0, location: 0, event: 0, product: 0, figure: 1, date: 2, keyword: 3 };

/** Width of a column and of the whole strip, in units of its view box. */
const WIDTH = 6;
const COLUMNS = 4;

/** Draws marks by their place in the text. */
export class Strip {
  #root;

  /**
   * @param {HTMLElement} root
   * @param {(share: number) => void} go called with a place from 0 to 1
   */
  constructor(root, go) {
    this.#root = root;
    root.addEventListener("click", (event) => {
      const box = root.getBoundingClientRect();
      go(Math.min(1, Math.max(0, (event.clientY - box.top) / box.height)));
    });
  }

  /**
   * @param {readonly Mark[]} marks
   * @param {Record<Layer, boolean>} layers those to draw
   * @param {number} length of the text
   * @param {Mark | null} current
   */
  draw(marks, layers, length, current) {
    const ticks = places(marks, layers, length).map(({ layer, row }) =>
      svg("rect", { class: layer, x: COLUMN[layer] * WIDTH, y: row, width: WIDTH - 1, height: 1.2 }),
    );
    if (current) {
      const y = (current.start / Math.max(1, length)) * ROWS;
      ticks.push(svg("rect", { class: "here", x: 0, y: y - 0.4, width: WIDTH * COLUMNS, height: 1.2 }));
    }
    fill(
      this.#root,
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH * COLUMNS} ${ROWS}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        ...ticks,
      ),
    );
  }
}

/**
 * Each row that a layer has marks in, once.
 * @param {readonly Mark[]} marks
 * @param {Record<Layer, boolean>} layers
 * @param {number} length of the text
 * @returns {{ layer: Layer, row: number }[]}
 */
function places(marks, layers, length) {
  const drawn = /** @type {Record<Layer, Uint8Array>} */ ({});
  /** @type {{ layer: Layer, row: number }[]} */
  const found = [];
  for (const { layer, start } of marks) {
    if (!layers[layer]) continue;
    const row = Math.min(ROWS - 1, Math.floor((start / Math.max(1, length)) * ROWS));
    const rows = (drawn[layer] ??= new Uint8Array(ROWS));
    if (rows[row]) continue;
    rows[row] = 1;
    found.push({ layer, row });
  }
  return found;
}
