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

/**
 * The range that holds another whole: the sentence of a figure.
 * @template {TextRange} Range
 * @param {readonly Range[]} ranges in text order, none overlapping
 * @param {TextRange} inner
 * @returns {Range | null}
 */
export function rangeAround(ranges, inner) {
  const range = ranges[firstEndingAfter(ranges, inner.start)];
  return range && range.start <= inner.start && inner.end <= range.end ? range : null;
}

/**
 * Tells which ranges touch a part of the text, for parts that are asked for in text order.
 * @template {TextRange} Range
 * @param {readonly Range[]} ranges by their starts; they may overlap
 * @returns {(part: TextRange) => Range[]}
 */
export function touching(ranges) {
  let first = 0;
  return ({ start, end }) => {
    while ((ranges[first]?.end ?? Infinity) <= start) first += 1;
    const found = [];
    for (let at = first; (ranges[at]?.start ?? Infinity) < end; at += 1) {
      const range = ranges[at];
      if (range && range.end > start) found.push(range);
    }
    return found;
  };
}
