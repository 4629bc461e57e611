// The text of a document while it is read: one line a block, and beside it what is put aside, with the place it came from.

import { collapse } from "./text.js";

/** @import { Aside, AsideKind } from "../types.js" */

/** Between the cells of a table row. */
const CELL = " | ";

/** A cell longer than this is not data but text: the table lays out a page. In UTF-16 units. */
const LONGEST_CELL = 240;

/** Gathers lines. */
export class Lines {
  /** @type {string[]} */
  #lines = [];
  /** @type {Aside[]} */
  asides = [];

  get text() {
    return this.#lines.join("\n");
  }

  get length() {
    return this.#lines.length;
  }

  /**
   * Adds a block; white space becomes one space, and a block without text no line.
   * @param {string} text
   */
  add(text) {
    const line = collapse(text);
    if (line && line !== "-") this.#lines.push(line);
  }

  /** @param {string[]} texts */
  addAll(texts) {
    for (const text of texts) this.add(text);
  }

  /**
   * Keeps what is left out, so that the reader can see it and take it back where it was.
   * @param {AsideKind} kind
   * @param {string} text
   */
  putAside(kind, text) {
    const clean = text.split("\n").map(collapse).filter(Boolean).join("\n");
    if (!clean) return;
    const last = this.asides.at(-1);
    if (last?.kind === kind && last.line === this.#lines.length) last.text += `\n${clean}`;
    else this.asides.push({ kind, text: clean, line: this.#lines.length });
  }
}

/**
 * A row of a table as lines: one, unless its cells hold whole paragraphs.
 * @param {string[][]} cells the blocks of each cell
 */
export function rowLines(cells) {
  const filled = cells.map((blocks) => blocks.map(collapse).filter(Boolean)).filter(({ length }) => length > 0);
  const lengths = filled.map((blocks) => blocks.reduce((sum, { length }) => sum + length, 0));
  const layout = filled.length === 1 || lengths.some((length) => length > LONGEST_CELL);
  return layout ? filled.flat() : [filled.map((blocks) => blocks.join(" ")).join(CELL)];
}
