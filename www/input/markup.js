// The blocks of a document of markup, in order: what a reader sees as one paragraph, heading, list item or table row.

import { rowLines } from "./lines.js";
import { collapse } from "./text.js";

/** @import { Lines } from "./lines.js" */

/** @typedef {{ text: string, linked: number, element: Element }} Block `linked` counts the signs that are links */

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements whose text is nobody's reading. */
const SILENT = new Set(
  "script style noembed noscript template svg math iframe object embed head select button input textarea audio video canvas map datalist dialog".split(
    " ",
  ),
);

/** A table with any of these lays out a page; it is no table of data. */
const LAYOUT = "table, article, section, h1, h2, h3, ul, ol, form";

/**
 * The blocks below an element that is part of no page.
 * @param {Element} root
 * @returns {Block[]}
 */
export function blocksOf(root) {
  const walker = new Walker();
  walker.walk(root, root);
  walker.end(root);
  return walker.blocks;
}

/**
 * @param {Lines} lines
 * @param {Element} root
 */
export function addMarkup(lines, root) {
  for (const { text } of blocksOf(root)) lines.add(text);
}

class Walker {
  /** @type {Block[]} */
  blocks = [];
  #line = "";
  #linked = 0;
  /** @type {Map<Element, boolean>} whether a table lays out a page */
  #layouts = new Map();

  /** @param {Element} element that the block ends in */
  end(element) {
    const text = collapse(this.#line);
    if (text && text !== "-") this.blocks.push({ text, linked: this.#linked, element });
    this.#line = "";
    this.#linked = 0;
  }

  /**
   * @param {Node} node
   * @param {Element} block the nearest block around it
   */
  walk(node, block) {
    // How deep elements nest is limited by the parser of every browser, so this cannot exhaust the stack.
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE)
        this.#line += child.nodeValue;
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(/** @type {Element} */ (child), block);
    }
  }

  /** @param {Element} element @param {Element} block */
  #element(element, block) {
    const name = element.localName;
    if (SILENT.has(name) || isHidden(element)) return;
    if (name === "br") return this.end(block);
    if (name === "tr" && !this.#laysOut(element.closest("table"))) return this.#row(element, block);
    if (!BLOCKS.has(name)) {
      const before = this.#line.length;
      this.walk(element, block);
      if (name === "a" && element.hasAttribute("href")) this.#linked += this.#line.length - before;
      return;
    }
    this.end(block);
    if (name === "li") this.#line = "- ";
    this.walk(element, element);
    this.end(element);
  }

  /** @param {Element | null} table */
  #laysOut(table) {
    if (!table) return true;
    const known = this.#layouts.get(table) ?? table.querySelector(LAYOUT) !== null;
    this.#layouts.set(table, known);
    return known;
  }

  /** @param {Element} row @param {Element} block */
  #row(row, block) {
    this.end(block);
    const cells = [...row.children].map((cell) => blocksOf(cell));
    const linked = cells.flat().reduce((sum, cell) => sum + cell.linked, 0);
    const lines = rowLines(cells.map((blocks) => blocks.map(({ text }) => text)));
    for (const text of lines)
      if (text) this.blocks.push({ text, linked: lines.length === 1 ? linked : 0, element: row });
  }
}

/** @param {Element} element */
function isHidden(element) {
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    // The parser of this page renames style attributes, which its policy forbids.
    /display\s*:\s*none/i.test(element.getAttribute("data-style") ?? "")
  );
}
