// What is repeated at the top and the bottom of pages: titles, dates, page numbers.

/** @import { PdfLine } from "./pdf-layout.js" */

/** Shares of a page's height: the zone above, the zone below. */
const TOP = 0.12;
const BOTTOM = 0.88;

/** Lines looked at in each zone of a page. */
const ZONE_LINES = 3;

/** A line is running text when it is on this many pages, … */
const MIN_PAGES = 3;
/** … and on this share of them: left and right pages may differ. */
const MIN_SHARE = 0.3;

const PAGE_NUMBER = /^\W*(?:p\.|pages?)?\s*\d{1,4}\s*(?:(?:\/|sur|of|de)\s*\d{1,4})?\W*$/i;

/**
 * The lines that are no part of the text.
 * @param {PdfLine[][]} pages
 * @returns {Set<PdfLine>}
 */
export function findRunning(pages) {
  /** @type {Map<string, Set<PdfLine>>} by what is the same on every page: all but the digits */
  const repeated = new Map();
  /** @type {Set<PdfLine>} */
  const running = new Set();
  for (const page of pages) {
    const zones = [page.filter(({ top }) => top < TOP), page.filter(({ top }) => top > BOTTOM).reverse()];
    for (const zone of zones)
      zone.slice(0, ZONE_LINES).forEach((line) => {
        const text = line.text.trim();
        if (PAGE_NUMBER.test(text) && pages.length > 1) running.add(line);
        const key = `${zone === zones[0]} ${text.replace(/\d+/g, "#")}`;
        repeated.set(key, (repeated.get(key) ?? new Set()).add(line));
      });
  }
  for (const lines of repeated.values())
    if (lines.size >= Math.max(MIN_PAGES, pages.length * MIN_SHARE)) for (const line of lines) running.add(line);
  return running;
}
