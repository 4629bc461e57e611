// From one mark to the next, round the end of the text.

/** @import { Mark } from "../types.js" */

/**
 * The place of the next (1) or previous (-1) mark that is wanted.
 * @param {readonly Mark[]} marks in text order
 * @param {number | null} current where the reader is; null begins at the start or at the end
 * @param {1 | -1} step
 * @param {(mark: Mark) => boolean} wanted
 * @returns {number | null} null where no mark is wanted
 */
export function nextWhere(marks, current, step, wanted) {
  const count = marks.length;
  const from = current ?? (step === 1 ? -1 : count);
  for (let i = 1; i <= count; i += 1) {
    const at = (((from + step * i) % count) + count) % count;
    const mark = marks[at];
    if (mark && wanted(mark)) return at;
  }
  return null;
}
