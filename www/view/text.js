// The text of the article in the document, and the way between its offsets and the document's nodes.
//
// A long text is laid out where the reader looks, at once; everything else follows in small steps, so that the page
// answers all the while.

import { fill, h } from "../dom.js";
import { firstEndingAfter } from "../model/ranges.js";
import { painted, STEP_MS } from "../pause.js";
import { linesOf, sectionsOf } from "./lines.js";

/**
 * @import { Analysis, TextRange } from "../types.js"
 * @import { Line } from "./lines.js"
 * @typedef {TextRange & { node: Text }} Leaf
 * @typedef {(line: Line) => (Text | HTMLElement)[]} Content
 * @typedef {TextRange & { element: HTMLElement, leaves: Leaf[] | null, lines: HTMLElement[], kinds: Analysis["paragraphs"] | null }} Section
 *   `leaves` is null until the section is laid out; `kinds` is what its lines were made from
 */

/** How far outside the viewport sections count as near. */
const NEAR = "1200px 0px";

/** Height that a section is taken for until it is laid out, in pixels a UTF-16 unit: a line has about 75 of them. */
const HEIGHT_PER_UNIT = 0.5;

/**
 * How many windows full of text are laid out at once, before anything else. Less leaves the window blank at its bottom for a
 * moment where lines are short; more takes longer. 1 to 3.
 */
const WINDOWS_AT_ONCE = 1.25;

/** Shows one text; its DOM text is the article's text, line by line. */
export class TextView {
  #root;
  #text = "";
  /** @type {Analysis["paragraphs"]} */
  #paragraphs = [];
  /** @type {Content | undefined} */
  #content;
  /** @type {Section[]} */
  #sections = [];
  /** @type {WeakMap<Node, Leaf>} */
  #leafOf = new WeakMap();
  /** @type {WeakMap<Element, number>} */
  #indexOf = new WeakMap();
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Sections near the viewport; of a short text all. */
  near = new Set();
  /** Called with a section that came near the viewport, or left. */
  onNear = (/** @type {number} */ _section, /** @type {boolean} */ _near) => {};

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Lays out the text.
   * @param {string} text
   * @param {Analysis["paragraphs"]} paragraphs what is known of its lines; may be empty
   * @param {Content} [content] gives other content for a line than its plain text; text nodes in it that are not part of
   *   the article are marked by an element with `data-added`
   */
  show(text, paragraphs, content) {
    this.#stop();
    this.#text = text;
    this.#paragraphs = paragraphs;
    this.#content = content;
    const first = (WINDOWS_AT_ONCE * innerHeight) / HEIGHT_PER_UNIT;
    this.#sections = sectionsOf(text, first).map(({ start, end }) => ({
      start,
      end,
      element: h("div", { class: "section" }),
      leaves: null,
      lines: [],
      kinds: null,
    }));
    const many = this.#sections.length > 1;
    this.#sections.forEach(({ element, start, end }, i) => {
      this.#indexOf.set(element, i);
      // Sections off screen keep about the height they will have, so that the scroll bar does not jump.
      if (i > 0) element.classList.add("lazy");
      if (i > 0) element.style.setProperty("--height", `${Math.round((end - start) * HEIGHT_PER_UNIT)}px`);
    });
    if (this.#sections.length > 0) this.near.add(0);
    this.#update(0);
    fill(
      this.#root,
      this.#sections.map(({ element }) => element),
    );
    if (many) this.#watch();
    void this.#continue();
  }

  /**
   * Takes over what the analysis knows of the lines of the text laid out. Only lines that become another kind are made
   * anew, around the same text nodes.
   * @param {Analysis["paragraphs"]} paragraphs
   */
  setKinds(paragraphs) {
    this.#paragraphs = paragraphs;
    for (const section of this.near) this.#update(section);
    void this.#continue();
  }

  /**
   * The parts of text nodes that a range covers.
   * @param {TextRange} range
   * @param {number} [only] the section wanted
   * @returns {{ node: Text, start: number, end: number }[]}
   */
  parts({ start, end }, only) {
    const parts = [];
    const first = only ?? firstEndingAfter(this.#sections, start);
    for (let i = first; i < this.#sections.length && (only === undefined || i === only); i += 1) {
      if ((this.#sections[i]?.start ?? Infinity) >= end) break;
      const leaves = this.#laidOut(i);
      for (let j = firstEndingAfter(leaves, start); j < leaves.length; j += 1) {
        const leaf = leaves[j];
        if (!leaf || leaf.start >= end) break;
        const from = Math.max(start, leaf.start) - leaf.start;
        const to = Math.min(end, leaf.end) - leaf.start;
        if (to > from) parts.push({ node: leaf.node, start: from, end: to });
      }
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
    return this.#sections[section] ?? null;
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
    if (!range.intersectsNode(this.#root)) return null;
    const start = this.offsetAt(range.startContainer, range.startOffset) ?? this.#edge(range, true);
    const end = this.offsetAt(range.endContainer, range.endOffset) ?? this.#edge(range, false);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  /**
   * Where a selection begins or ends whose end is an element: a triple click ends at the start of the next line,
   * "select all" before the first.
   * @param {Range} range
   * @param {boolean} begins
   */
  #edge(range, begins) {
    if (!this.#root.contains(range.commonAncestorContainer)) {
      const node = begins ? range.startContainer : range.endContainer;
      const before = this.#root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
      const holds = node.contains(this.#root);
      if (begins ? before || holds : !before || holds) return begins ? 0 : this.#text.length;
    }
    /** @type {number | null} */
    let edge = null;
    const walker = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const leaf = this.#leafOf.get(node);
      if (!leaf || !range.intersectsNode(node)) continue;
      if (begins) return leaf.start;
      // A text node that the range only touches is not part of it.
      if (range.comparePoint(node, 0) === 0 && range.comparePoint(node, Math.min(1, leaf.end - leaf.start)) === 0)
        edge = leaf.end;
    }
    return edge;
  }

  // ---- Sections

  #stop() {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = null;
    this.near = new Set();
  }

  #watch() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const section = this.#indexOf.get(target) ?? 0;
          if (isIntersecting === this.near.has(section)) continue;
          if (isIntersecting) {
            this.near.add(section);
            this.#update(section);
          } else this.near.delete(section);
          this.onNear(section, isIntersecting);
        }
      },
      { root: this.#root.closest("#reader"), rootMargin: NEAR },
    );
    for (const { element } of this.#sections) this.#observer.observe(element);
  }

  /** Goes on with the sections that are not up to date, a little at a time, when what is seen first has been painted. */
  async #continue() {
    clearTimeout(this.#timer);
    const sections = this.#sections;
    const paragraphs = this.#paragraphs;
    await painted();
    let next = 0;
    const step = () => {
      if (sections !== this.#sections || paragraphs !== this.#paragraphs) return;
      const until = performance.now() + STEP_MS;
      while (next < sections.length && performance.now() < until) this.#update(next++);
      if (next < sections.length) this.#timer = setTimeout(step);
    };
    step();
  }

  /** @param {number} index */
  #laidOut(index) {
    const section = this.#sections[index];
    if (section && !section.leaves) this.#update(index);
    return section?.leaves ?? [];
  }

  /**
   * Lays a section out, or takes over what became known of its lines.
   * @param {number} index
   */
  #update(index) {
    const section = this.#sections[index];
    if (!section || section.kinds === this.#paragraphs) return;
    section.kinds = this.#paragraphs;
    if (!section.leaves) {
      this.#layOut(section);
      return;
    }
    let i = 0;
    for (const { kind } of linesOf(this.#text, section, this.#paragraphs)) {
      const element = section.lines[i];
      if (element && !element.classList.contains(kind)) {
        const fresh = lineElement(kind, [...element.childNodes]);
        element.replaceWith(fresh);
        section.lines[i] = fresh;
      }
      i += 1;
    }
  }

  /** @param {Section} section */
  #layOut(section) {
    section.leaves = [];
    for (const line of linesOf(this.#text, section, this.#paragraphs)) {
      const nodes = this.#content ? this.#content(line) : [document.createTextNode(line.text)];
      const element = lineElement(line.kind, nodes);
      section.lines.push(element);
      this.#addLeaves(section.leaves, element, line.start);
    }
    section.element.append(...section.lines);
  }

  /**
   * @param {Leaf[]} leaves
   * @param {HTMLElement} line
   * @param {number} start
   */
  #addLeaves(leaves, line, start) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("[data-added]")) continue;
      const leaf = { start, end: start + /** @type {Text} */ (node).length, node: /** @type {Text} */ (node) };
      start = leaf.end;
      leaves.push(leaf);
      this.#leafOf.set(node, leaf);
    }
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
