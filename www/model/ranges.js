// Half-open ranges of the text, in lists.

/** @import { TextRange } from "../types.js" */

/**
 * Index of the first range that ends after `offset`.
 * @param {readonly TextRange[]} ranges in text order, none overlapping
 * @param {number} offset
 */
export function firstEndingAfter(ranges, offset) {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
