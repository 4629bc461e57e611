// The marks of an analysis: one flat list in text order, and quick ways to look into it.

import { layerOfFigure, LAYERS } from "./layers.js";

/** @import { Analysis, Layer, Mark, Subject } from "../types.js" */

/** All marks of one analysis. */
export class Marks {
  /** @type {Mark[]} in text order, the longer first where two begin together */
  all;
  /** Greatest end of this mark and all before it, so that a search knows when to stop. */
  #reach;

  /** @param {Analysis} analysis */
  constructor(analysis) {
    this.all = collect(analysis).sort(
      (a, b) => a.start - b.start || b.end - a.end || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer),
    );
    let reach = 0;
    this.#reach = Uint32Array.from(this.all, (mark) => (reach = Math.max(reach, mark.end)));
  }

  /** @returns {Record<Layer, number>} how many marks each layer has */
  counts() {
    const counts = /** @type {Record<Layer, number>} */ (Object.fromEntries(LAYERS.map((layer) => [layer, 0])));
    for (const mark of this.all) counts[mark.layer] += 1;
    return counts;
  }

  /**
   * The marks that touch `[start, end)`, in text order.
   * @param {number} start
   * @param {number} end
   * @returns {Mark[]}
   */
  within(start, end) {
    const found = [];
    for (let i = this.firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i -= 1) {
      const mark = this.all[i];
      if (mark && mark.end > start) found.push(mark);
    }
    return found.reverse();
  }

  /**
   * Index of the first mark that begins at `offset` or later.
   * @param {number} offset
   */
  firstFrom(offset) {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The marks of one entity, figure or keyword.
   * @param {Subject} subject
   */
  of({ type, index }) {
    return this.all.filter((mark) => mark.type === type && mark.index === index);
  }
}

/**
 * @param {Analysis} analysis
 * @returns {Mark[]}
 */
function collect({ entities, figures, keywords }) {
  /** @type {Mark[]} */
  const marks = [];
  entities.forEach(({ kind, mentions }, index) => {
    mentions.forEach(({ start, end }, mention) =>
      marks.push({ type: "entity", index, mention, layer: kind, start, end }),
    );
  });
  figures.forEach((figure, index) => {
    marks.push({
      type: "figure",
      index,
      mention: 0,
      layer: layerOfFigure(figure),
      start: figure.start,
      end: figure.end,
    });
  });
  keywords.forEach(({ mentions }, index) => {
    mentions.forEach(({ start, end }, mention) =>
      marks.push({ type: "keyword", index, mention, layer: "keyword", start, end }),
    );
  });
  return marks;
}
