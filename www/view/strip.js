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

/** Height of a place, in the same units. */
const TICK = 1.2;

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

  /** @type {{ marks: readonly Mark[], length: number, drawn: Map<Layer, SVGElement> } | null} what was drawn last */
  #last = null;

  /**
   * @param {readonly Mark[]} marks
   * @param {Record<Layer, boolean>} layers those to draw
   * @param {number} length of the text
   * @param {Mark | null} current
   */
  draw(marks, layers, length, current) {
    // Most often other layers of the same marks, or another mark to stand at.
    if (this.#last?.marks !== marks || this.#last.length !== length)
      this.#last = { marks, length, drawn: ticks(marks, length) };
    const shown = [...this.#last.drawn].flatMap(([layer, path]) => (layers[layer] ? [path] : []));
    if (current) {
      const y = (current.start / Math.max(1, length)) * ROWS;
      shown.push(svg("rect", { class: "here", x: 0, y: y - 0.4, width: WIDTH * COLUMNS, height: TICK }));
    }
    fill(
      this.#root,
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH * COLUMNS} ${ROWS}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        ...shown,
      ),
    );
  }
}

/**
 * Each row that a layer has marks in, once, as one path a layer.
 * @param {readonly Mark[]} marks
 * @param {number} length of the text
 * @returns {Map<Layer, SVGElement>}
 */
function ticks(marks, length) {
  /** @type {Map<Layer, Uint8Array>} */
  const rows = new Map();
  for (const { layer, start } of marks) {
    const row = Math.min(ROWS - 1, Math.floor((start / Math.max(1, length)) * ROWS));
    let drawn = rows.get(layer);
    if (!drawn) rows.set(layer, (drawn = new Uint8Array(ROWS)));
    drawn[row] = 1;
  }
  return new Map([...rows].map(([layer, drawn]) => [layer, svg("path", { class: layer, d: path(layer, drawn) })]));
}

/**
 * @param {Layer} layer
 * @param {Uint8Array} drawn
 */
function path(layer, drawn) {
  const x = COLUMN[layer] * WIDTH;
  let d = "";
  drawn.forEach((there, row) => {
    if (there) d += `M${x} ${row}h${WIDTH - 1}v${TICK}h${1 - WIDTH}z`;
  });
  return d;
}
