// Marks as real `<mark>` elements: for screen readers, for paper, for copying, and for browsers without highlights.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/**
 * @import { Layer, Mark } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @import { Line } from "./lines.js"
 */

/**
 * Cuts `[start, end)` wherever a mark begins or ends.
 * @template {{ start: number, end: number }} Range
 * @param {{ start: number, end: number }} line
 * @param {Range[]} marks that touch it
 * @returns {{ start: number, end: number, marks: Range[] }[]}
 */
export function segments({ start, end }, marks) {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? end;
    return { start: from, end: to, marks: marks.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/**
 * Marks that are written out in words: keywords within a name or a figure would cut it in pieces for nothing.
 * @param {Mark[]} marks
 */
export function readable(marks) {
  const whole = marks.filter(({ type }) => type !== "keyword");
  return marks.filter(
    (mark) => mark.type !== "keyword" || !whole.some(({ start, end }) => start < mark.end && mark.start < end),
  );
}

/**
 * The content of a line with its marks.
 * @param {Line} line
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers
 * @param {boolean} words whether the type is written out after each mark
 * @returns {(Text | HTMLElement)[]}
 */
export function markedLine(line, marks, layers, words) {
  const shown = marks.within(line.start, line.end).filter(({ layer }) => layers[layer]);
  const here = words ? readable(shown) : shown;
  return segments(line, here).map((segment) => {
    const text = document.createTextNode(line.text.slice(segment.start - line.start, segment.end - line.start));
    if (segment.marks.length === 0) return text;
    const ending = words ? segment.marks.filter((mark) => mark.end === segment.end) : [];
    const note =
      ending.length > 0 &&
      h(
        "span",
        { class: "type", "data-added": "" },
        `\u00A0[${[...new Set(ending.map(({ layer }) => t(`layer.${layer}.one`)))].join(", ")}]`,
      );
    return h("mark", { class: segment.marks.map(({ layer }) => layer).join(" ") }, text, note);
  });
}
