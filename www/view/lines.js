// How a text is cut into lines and sections before anything of it is laid out: offsets only, so that ten megabytes take
// no longer than a blink.

import { firstEndingAfter } from "../model/ranges.js";

/**
 * @import { Analysis, TextRange } from "../types.js"
 * @typedef {Analysis["paragraphs"][number]["kind"]} ParagraphKind
 * @typedef {{ start: number, end: number, text: string, kind: ParagraphKind | "rest" }} Line
 *   one line of the text as it is laid out; `rest` continues a line too long for one element
 */

/** Lines in one section: the browser lays out only the sections near the viewport. */
const LINES_PER_SECTION = 50;

/**
 * Most UTF-16 units in one section. Fewer lay out sooner: a screen shows 2,000, and 10,000 words never shaped before take some
 * 200 ms; more make fewer elements to watch. 4,000 to 30,000.
 */
const UNITS_PER_SECTION = 8_000;

/** Longest line in one element: a line of a megabyte in one text node would block the page for seconds. */
const MAX_LINE = 8_000;

/**
 * The text in sections: each holds whole lines, or parts of a line that is too long. The first is the shortest, and each
 * holds up to twice as much as the one before it: what is seen first is then laid out first.
 * @param {string} text
 * @param {number} [first] UTF-16 units that the first one holds, unless its first line is longer
 * @returns {TextRange[]} in text order; blank lines lie between them or within them
 */
export function sectionsOf(text, first = UNITS_PER_SECTION) {
  /** @type {TextRange[]} */
  const sections = [];
  let lines = 0;
  let most = Math.min(first, UNITS_PER_SECTION);
  for (const { start, end } of spans(text, 0, text.length)) {
    const section = sections.at(-1);
    if (section && lines < LINES_PER_SECTION && end - section.start <= most) {
      section.end = end;
      lines += 1;
    } else {
      if (section) most = Math.min(2 * most, UNITS_PER_SECTION);
      sections.push({ start, end });
      lines = 1;
    }
  }
  return sections;
}

/**
 * The lines of a section that are not blank.
 * @param {string} text
 * @param {TextRange} section
 * @param {Analysis["paragraphs"]} paragraphs in text order
 * @returns {Generator<Line>}
 */
export function* linesOf(text, section, paragraphs) {
  let paragraph = firstEndingAfter(paragraphs, section.start);
  for (const { start, end, continues } of spans(text, section.start, section.end)) {
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph += 1;
    const known = paragraphs[paragraph];
    const kind = continues ? "rest" : known && known.start < end ? known.kind : "body";
    yield { start, end, text: text.slice(start, end), kind };
  }
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {Generator<TextRange & { continues: boolean }>}
 */
function* spans(text, from, to) {
  for (let start = from, next = 0; start < to; start = next + 1) {
    next = text.indexOf("\n", start);
    const end = next === -1 ? to : Math.min(next, to);
    if (next === -1) next = to;
    if (isBlank(text, start, end)) continue;
    // A section may begin within a line.
    const continued = start > 0 && text.charAt(start - 1) !== "\n";
    let at = start;
    for (const cut of cuts(text, start, end)) {
      yield { start: at, end: cut, continues: continued || at > start };
      at = cut;
    }
  }
}

/**
 * Where a line is cut so that no part is too long: after a space if there is one.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {Generator<number>}
 */
function* cuts(text, start, end) {
  while (end - start > MAX_LINE) {
    const space = text.lastIndexOf(" ", start + MAX_LINE);
    let cut = space > start + MAX_LINE / 2 ? space + 1 : start + MAX_LINE;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(cut))) cut -= 1;
    yield cut;
    start = cut;
  }
  yield end;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function isBlank(text, start, end) {
  for (let at = start; at < end; at += 1) if (text.charAt(at).trim()) return false;
  return true;
}
