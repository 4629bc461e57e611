// A text too long to be read in one go, in parts that each end with a paragraph.

/** Longest text that is analysed without asking, in UTF-16 units: ten megabytes take about half a minute. */
export const LONG = 10_000_000;

/** How far back from the end of a part a paragraph's end is looked for. */
const BACK = 200_000;

/**
 * @param {string} text
 * @returns {string[]}
 */
export function partsOf(text) {
  const parts = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + LONG);
    if (to < text.length) {
      const line = text.lastIndexOf("\n", to);
      if (line > to - BACK) to = line + 1;
      else if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to -= 1;
    }
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
