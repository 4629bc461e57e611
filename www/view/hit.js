// From a point on the screen to the marks under it.

/**
 * @import { Layer, Mark } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @import { TextView } from "./text.js"
 */

/** How far beside a mark a finger or pointer may land, in CSS pixels. */
const TOLERANCE = 3;

/** Of several marks at one point the name is meant before the figure, the figure before the keyword. */
const ORDER = { entity: 0, figure: 1, keyword: 2 };

/**
 * The marks at a point, the one most likely meant first.
 * @param {{ x: number, y: number }} point in the viewport
 * @param {TextView} text
 * @param {Marks} marks
 * @param {Record<Layer, boolean>} layers
 * @returns {Mark[]}
 */
export function marksAt({ x, y }, text, marks, layers) {
  const caret = caretAt(x, y);
  const offset = caret && text.offsetAt(caret.node, caret.offset);
  if (offset === null) return [];
  // The caret stands between two signs; the point may be on either.
  const near = marks.within(Math.max(0, offset - 1), offset + 1);
  const hit = near.filter((mark) => layers[mark.layer] && isOver(x, y, text.domRange(mark)));
  return hit.sort((a, b) => ORDER[a.type] - ORDER[b.type] || a.end - a.start - (b.end - b.start));
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {Range | null} range
 */
function isOver(x, y, range) {
  const boxes = [...(range?.getClientRects() ?? [])];
  return boxes.some(
    (box) =>
      x >= box.left - TOLERANCE &&
      x <= box.right + TOLERANCE &&
      y >= box.top - TOLERANCE &&
      y <= box.bottom + TOLERANCE,
  );
}
