// The text of the article in the document, and the way between its offsets and the document's nodes.

import { fill, h } from "../dom.js";

/**
 * @import { Analysis, TextRange } from "../types.js"
 * @typedef {Analysis["paragraphs"][number]["kind"]} ParagraphKind
 * @typedef {{ start: number, end: number, text: string, kind: ParagraphKind | "rest" }} Line
 *   one line of the text as it is laid out; `rest` continues a line too long for one element
 * @typedef {{ start: number, end: number, node: Text, section: number }} Leaf
 */

/** Lines in one section: the browser lays out only the sections near the viewport. */
const LINES_PER_SECTION = 50;

/** Most UTF-16 units in one section; fewer lay out sooner, more make fewer elements. */
const UNITS_PER_SECTION = 30_000;

/** Longest line in one element: a line of a megabyte in one text node would block the page for seconds. */
const MAX_LINE = 8_000;

/** Shows one text; its DOM text is the article's text, line by line. */
export class TextView {
  #root;
  /** @type {Leaf[]} in text order */
  #leaves = [];
  /** @type {WeakMap<Node, Leaf>} */
  #leafOf = new WeakMap();
  /** @type {HTMLElement[]} the elements of the lines */
  #lines = [];
  /** @type {TextRange[]} what each section holds */
  #bounds = [];
  /** @type {HTMLElement[]} */
  sections = [];

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Lays out the text.
   * @param {string} text
   * @param {Analysis["paragraphs"]} paragraphs what is known of its lines; may be empty
   * @param {(line: Line) => (Text | HTMLElement)[]} [content] gives other content for a line than its plain text; text
   *   nodes in it that are not part of the article are marked by an element with `data-added`
   */
  show(text, paragraphs, content) {
    this.#leaves = [];
    this.#lines = [];
    this.sections = [];
    this.#bounds = [];
    let units = Infinity;
    for (const line of linesOf(text, paragraphs)) {
      const section = this.sections.at(-1);
      const full =
        !section || section.childElementCount >= LINES_PER_SECTION || units + line.text.length > UNITS_PER_SECTION;
      if (full) {
        this.sections.push(h("div", { class: "section" }));
        this.#bounds.push({ start: line.start, end: line.end });
        units = 0;
      }
      const bounds = this.#bounds.at(-1);
      if (bounds) bounds.end = line.end;
      units += line.text.length;
      this.sections.at(-1)?.append(this.#line(line, content));
    }
    for (const section of this.sections) {
      // Sections off screen keep about the height they will have, so that the scroll bar does not jump.
      if (this.sections.length > 1) section.classList.add("lazy");
    }
    fill(this.#root, this.sections);
  }

  /**
   * Takes over what the analysis knows of the lines of the text laid out. Only lines that become another kind are made
   * anew, around the same text nodes: in a long text that is a thousandth of laying it out again.
   * @param {string} text the one that is laid out
   * @param {Analysis["paragraphs"]} paragraphs
   */
  setKinds(text, paragraphs) {
    let i = 0;
    for (const { kind } of linesOf(text, paragraphs)) {
      const element = this.#lines[i];
      if (element && !element.classList.contains(kind)) {
        const fresh = lineElement(kind, [...element.childNodes]);
        element.replaceWith(fresh);
        this.#lines[i] = fresh;
      }
      i += 1;
    }
  }

  /**
   * The parts of text nodes that a range covers.
   * @param {TextRange} range
   * @returns {{ node: Text, start: number, end: number, section: number }[]}
   */
  parts({ start, end }) {
    const parts = [];
    for (let i = this.#leafAt(start); i < this.#leaves.length; i += 1) {
      const leaf = this.#leaves[i];
      if (!leaf || leaf.start >= end) break;
      const from = Math.max(start, leaf.start) - leaf.start;
      const to = Math.min(end, leaf.end) - leaf.start;
      if (to > from) parts.push({ node: leaf.node, start: from, end: to, section: leaf.section });
    }
    return parts;
  }

  /**
   * A range of the document for a range of the text, or null where nothing of it is laid out.
   * @param {TextRange} range
   * @returns {Range | null}
   */
  domRange(range) {
    const parts = this.parts(range);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return null;
    const dom = document.createRange();
    dom.setStart(first.node, first.start);
    dom.setEnd(last.node, last.end);
    return dom;
  }

  /**
   * The part of the text that a section holds.
   * @param {number} section
   * @returns {TextRange | null}
   */
  bounds(section) {
    return this.#bounds[section] ?? null;
  }

  /**
   * The offset in the text for a place in the document, or null for a place outside it.
   * @param {Node} node
   * @param {number} offset
   */
  offsetAt(node, offset) {
    const leaf = this.#leafOf.get(node);
    return leaf ? leaf.start + Math.min(offset, leaf.end - leaf.start) : null;
  }

  /**
   * The part of the text that the reader has selected, or null.
   * @returns {TextRange | null}
   */
  selection() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.offsetAt(range.startContainer, range.startOffset);
    const end = this.offsetAt(range.endContainer, range.endOffset);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  /**
   * @param {Line} line
   * @param {((line: Line) => (Text | HTMLElement)[]) | undefined} content
   */
  #line(line, content) {
    const nodes = content ? content(line) : [document.createTextNode(line.text)];
    const element = lineElement(line.kind, nodes);
    this.#lines.push(element);
    const section = this.sections.length - 1;
    let { start } = line;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("[data-added]")) continue;
      const leaf = { start, end: start + /** @type {Text} */ (node).length, node: /** @type {Text} */ (node), section };
      start = leaf.end;
      this.#leaves.push(leaf);
      this.#leafOf.set(node, leaf);
    }
    return element;
  }

  /**
   * Index of the leaf that holds `offset`, or of the first after it.
   * @param {number} offset
   */
  #leafAt(offset) {
    let [low, high] = [0, this.#leaves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#leaves[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * @param {Line["kind"]} kind
 * @param {Node[]} content
 */
function lineElement(kind, content) {
  const tag = kind === "title" ? "h2" : kind === "heading" ? "h3" : "p";
  return h(tag, { class: `line ${kind}`, dir: "auto" }, content);
}

/**
 * The lines of a text that are not blank.
 * @param {string} text
 * @param {Analysis["paragraphs"]} paragraphs in text order
 * @returns {Generator<Line>}
 */
function* linesOf(text, paragraphs) {
  let paragraph = 0;
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    if (!text.slice(start, end).trim()) continue;
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph += 1;
    const known = paragraphs[paragraph];
    const kind = known && known.start < end ? known.kind : "body";
    let from = start;
    for (const to of cuts(text, start, end)) {
      yield { start: from, end: to, text: text.slice(from, to), kind: from === start ? kind : "rest" };
      from = to;
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
