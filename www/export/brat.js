// brat standoff: one line a mark, offsets in code points of the text as saved beside it.

import { codePoints } from "./points.js";

/**
 * @import { Article } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 */

/**
 * @param {Article} article
 * @param {Marks} marks
 */
export function brat({ text }, marks) {
  const points = codePoints(text);
  const lines = marks.all.map(({ layer, start, end }, i) => {
    const [from, to] = [points(start), points(end)];
    return `T${i + 1}\t${layer} ${from} ${to}\t${text.slice(start, end).replaceAll("\n", " ")}`;
  });
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}
