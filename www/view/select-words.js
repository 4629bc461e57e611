// Selecting words of the text with the keyboard: browsers let the reader extend a selection, but not begin one.

import { activeArticle, activeMarks } from "../model/derived.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Reader } from "./reader.js"
 */

/** Longest way to the next word, in UTF-16 units. */
const REACH = 2_000;

/**
 * Selects the word after the one selected; the first one of the mark that the reader is at, or of the text.
 * @param {Desk} desk
 * @param {Reader} reader
 */
export function selectWord(desk, reader) {
  const { state } = desk;
  const text = activeArticle(state)?.text ?? "";
  const mark = activeMarks(state)?.all[state.current ?? -1];
  const from = reader.selection()?.end ?? mark?.start ?? state.spot?.start ?? 0;
  const words = new Intl.Segmenter(state.language, { granularity: "word" });
  for (const { segment, index, isWordLike } of words.segment(text.slice(from, from + REACH))) {
    if (!isWordLike) continue;
    const start = from + index;
    reader.select({ start, end: start + segment.length });
    return;
  }
}

/** Takes the next word into the selection, too. */
export function selectFurther() {
  document.getSelection()?.modify("extend", "forward", "word");
}
