// Selecting words of the text with the keyboard: browsers let the reader extend a selection, but not begin one.

import { activeArticle, activeMarks } from "../model/derived.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { State, TextRange } from "../types.js"
 * @import { Reader } from "./reader.js"
 */

/** Longest way to the next word, in UTF-16 units. */
const REACH = 2_000;

/**
 * Selects the word after the one selected; the first one of the mark that the reader is at, or of the text.
 * @param {Desk} desk
 * @param {Reader} reader
 */
export function selectWord({ state }, reader) {
  const mark = activeMarks(state)?.all[state.current ?? -1];
  const word = nextWord(state, reader.selection()?.end ?? mark?.start ?? state.spot?.start ?? 0);
  if (word) reader.select(word);
}

/**
 * Takes the next word into the selection, too; begins one where there is none, as with caps lock on.
 * @param {Desk} desk
 * @param {Reader} reader
 */
export function selectFurther(desk, reader) {
  const selected = reader.selection();
  if (!selected) return selectWord(desk, reader);
  const word = nextWord(desk.state, selected.end);
  if (word) reader.select({ start: selected.start, end: word.end });
}

/**
 * @param {State} state
 * @param {number} from
 * @returns {TextRange | null}
 */
function nextWord(state, from) {
  const text = activeArticle(state)?.text ?? "";
  const words = new Intl.Segmenter(state.language, { granularity: "word" });
  for (const { segment, index, isWordLike } of words.segment(text.slice(from, from + REACH)))
    if (isWordLike) return { start: from + index, end: from + index + segment.length };
  return null;
}
