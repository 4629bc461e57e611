// Highlights by the CSS Custom Highlight API: the text's nodes are never touched.

import { LAYERS } from "../model/layers.js";

/**
 * @import { Layer, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @import { TextView } from "./text.js"
 */

/** Highlights that lie over those of the layers: mentions of what is selected, what a search found, the mark walked to, the mark under the pointer. */
const OVERLAYS = /** @type {const} */ (["mentions", "found", "current", "hover"]);

/** Up to this many marks all ranges are registered at once; above it only those of sections near the viewport. */
const ALL_AT_ONCE = 4_000;

/** How far outside the viewport sections count as near. */
const NEAR = "1200px 0px";

/** Whether the browser can highlight without elements; otherwise the page writes `<mark>`. */
export const SUPPORTED = "highlights" in CSS && typeof Highlight === "function";

/** Keeps `CSS.highlights` in step with the marks. */
export class Highlights {
  #text;
  #root;
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** @type {Marks | null} */
  #marks = null;
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** @type {Map<number, [Layer, StaticRange][]>} ranges registered, by section */
  #registered = new Map();

  /**
   * @param {TextView} text
   * @param {HTMLElement} root what scrolls
   */
  constructor(text, root) {
    this.#text = text;
    this.#root = root;
    LAYERS.forEach((layer, i) => this.#add(layer, i));
    OVERLAYS.forEach((name, i) => this.#add(name, LAYERS.length + i));
    for (const name of OVERLAYS) CSS.highlights.set(name, this.#of(name));
  }

  /**
   * Takes over the marks of a text that has just been laid out.
   * @param {Marks | null} marks
   */
  show(marks) {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#registered.clear();
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#marks = marks;
    if (!marks) return;
    if (marks.all.length <= ALL_AT_ONCE) {
      for (const mark of marks.all) for (const range of this.#ranges(mark)) this.#of(mark.layer).add(range);
    } else {
      this.#watchSections();
    }
  }

  /** @param {Record<Layer, boolean>} layers */
  switch(layers) {
    for (const layer of LAYERS) {
      if (layers[layer]) CSS.highlights.set(layer, this.#of(layer));
      else CSS.highlights.delete(layer);
    }
  }

  /**
   * @param {typeof OVERLAYS[number]} name
   * @param {TextRange[]} ranges
   */
  overlay(name, ranges) {
    const highlight = this.#of(name);
    highlight.clear();
    for (const range of ranges) for (const part of this.#ranges(range)) highlight.add(part);
  }

  #watchSections() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const section = this.#text.sections.indexOf(/** @type {HTMLElement} */ (target));
          if (isIntersecting) this.#register(section);
          else this.#withdraw(section);
        }
      },
      { root: this.#root, rootMargin: NEAR },
    );
    for (const section of this.#text.sections) this.#observer.observe(section);
  }

  /** @param {number} section */
  #register(section) {
    const bounds = this.#text.bounds(section);
    if (!bounds || !this.#marks || this.#registered.has(section)) return;
    /** @type {[Layer, StaticRange][]} */
    const ranges = [];
    for (const mark of this.#marks.within(bounds.start, bounds.end)) {
      for (const range of this.#ranges(mark, section)) {
        ranges.push([mark.layer, range]);
        this.#of(mark.layer).add(range);
      }
    }
    this.#registered.set(section, ranges);
  }

  /** @param {number} section */
  #withdraw(section) {
    for (const [layer, range] of this.#registered.get(section) ?? []) this.#of(layer).delete(range);
    this.#registered.delete(section);
  }

  /**
   * @param {TextRange} range
   * @param {number} [only] the section wanted
   */
  #ranges(range, only) {
    const parts = this.#text.parts(range).filter(({ section }) => only === undefined || section === only);
    return parts.map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
  }

  /** @param {string} name */
  #of(name) {
    const highlight = this.#highlights.get(name);
    if (!highlight) throw new Error(`no highlight ${name}`);
    return highlight;
  }

  /**
   * @param {string} name
   * @param {number} priority
   */
  #add(name, priority) {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.#highlights.set(name, highlight);
  }
}
