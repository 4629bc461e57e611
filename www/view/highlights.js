// Highlights by the CSS Custom Highlight API: the text's nodes are never touched. Ranges are registered for the sections
// near the viewport only, so that a long text costs no more than what is seen of it.

import { LAYERS } from "../model/layers.js";
import { firstEndingAfter } from "../model/ranges.js";

/**
 * @import { Layer, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @import { TextView } from "./text.js"
 */

/** Highlights that lie over those of the layers: mentions of what is selected, what a search found, the mark walked to, the mark under the pointer. */
const OVERLAYS = /** @type {const} */ (["mentions", "found", "current", "hover"]);

/** Whether the browser can highlight without elements; otherwise the page writes `<mark>`. */
export const SUPPORTED = "highlights" in CSS && typeof Highlight === "function";

/** Keeps `CSS.highlights` in step with the marks. */
export class Highlights {
  #text;
  /** @type {Map<string, Highlight>} */
  #highlights = new Map();
  /** @type {Marks | null} */
  #marks = null;
  /** @type {Map<string, TextRange[]>} what each overlay covers, in text order */
  #overlays = new Map();
  /** @type {Map<number, [string, StaticRange][]>} ranges registered, by section */
  #registered = new Map();

  /** @param {TextView} text */
  constructor(text) {
    this.#text = text;
    [...LAYERS, ...OVERLAYS].forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
    });
    for (const name of OVERLAYS) CSS.highlights.set(name, this.#of(name));
    text.onNear = (section, near) => (near ? this.#register(section) : this.#withdraw(section));
  }

  /**
   * Takes over the marks of a text that has just been laid out, or null where they are elements of the text.
   * @param {Marks | null} marks
   */
  show(marks) {
    this.#registered.clear();
    for (const highlight of this.#highlights.values()) highlight.clear();
    this.#marks = marks;
    for (const section of this.#text.near) this.#register(section);
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
   * @param {TextRange[]} ranges in text order, none overlapping
   */
  overlay(name, ranges) {
    this.#of(name).clear();
    this.#overlays.set(name, ranges);
    for (const [section, registered] of this.#registered) {
      this.#registered.set(section, [
        ...registered.filter(([other]) => other !== name),
        ...this.#add(name, section, ranges),
      ]);
    }
  }

  /** @param {number} section */
  #register(section) {
    const bounds = this.#text.bounds(section);
    if (!bounds || this.#registered.has(section)) return;
    const ranges = [];
    for (const mark of this.#marks?.within(bounds.start, bounds.end) ?? [])
      ranges.push(...this.#add(mark.layer, section, [mark]));
    for (const [name, covered] of this.#overlays) ranges.push(...this.#add(name, section, covered));
    this.#registered.set(section, ranges);
  }

  /** @param {number} section */
  #withdraw(section) {
    for (const [name, range] of this.#registered.get(section) ?? []) this.#of(name).delete(range);
    this.#registered.delete(section);
  }

  /**
   * Highlights those of the ranges that touch a section, and gives them as registered.
   * @param {string} name
   * @param {number} section
   * @param {TextRange[]} ranges in text order
   * @returns {[string, StaticRange][]}
   */
  #add(name, section, ranges) {
    const { start, end } = this.#text.bounds(section) ?? { start: 0, end: 0 };
    const highlight = this.#of(name);
    /** @type {[string, StaticRange][]} */
    const added = [];
    for (let i = firstEndingAfter(ranges, start); i < ranges.length; i += 1) {
      const range = ranges[i];
      if (!range || range.start >= end) break;
      for (const part of this.#text.parts(range, section)) {
        const place = new StaticRange({
          startContainer: part.node,
          startOffset: part.start,
          endContainer: part.node,
          endOffset: part.end,
        });
        highlight.add(place);
        added.push([name, place]);
      }
    }
    return added;
  }

  /** @param {string} name */
  #of(name) {
    const highlight = this.#highlights.get(name);
    if (!highlight) throw new Error(`no highlight ${name}`);
    return highlight;
  }
}
