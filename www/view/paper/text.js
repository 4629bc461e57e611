// The text as it is printed: kinds told apart by lines as well as by tints, a number at each figure, and who speaks at the end of
// each quote.

import { h } from "../../dom.js";
import { voices } from "../../model/quotes.js";
import { touching } from "../../model/ranges.js";
import { linesOf } from "../lines.js";
import { readable, segments } from "../marked.js";

/**
 * @import { Analysis, Article, Mark, State, TextRange } from "../../types.js"
 * @import { Marks } from "../../model/marks.js"
 * @import { Line } from "../lines.js"
 * @typedef {{ article: Article, analysis: Analysis, marks: Marks, state: State }} Found
 * @typedef {TextRange & { name: string }} Said a quote, with who says it
 */

/**
 * The lines of a text, with what was found in it.
 * @param {string} text
 * @param {Found | null} found
 * @returns {HTMLElement[]}
 */
export function printedText(text, found) {
  const saidOf = touching(found?.state.layers.quote ? saidIn(found) : []);
  const lines = linesOf(text, { start: 0, end: text.length }, found?.analysis.paragraphs ?? []);
  return Array.from(lines, (line) =>
    h(line.kind === "title" ? "h2" : line.kind === "heading" ? "h3" : "p", { class: `line ${line.kind}`, dir: "auto" }, content(line, found, saidOf(line))),
  );
}

/**
 * The quotes in text order, each with its voice.
 * @param {Found} found
 * @returns {Said[]}
 */
function saidIn({ article, analysis }) {
  return voices(article.text, analysis)
    .flatMap(({ name, quotes }) => quotes.map(({ quote }) => ({ ...withMarks(article.text, quote), name: quote.speaker ? name : "?" })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * A quote with the quotation marks around it: who speaks stands behind them.
 * @param {string} text
 * @param {TextRange} quote
 * @returns {TextRange}
 */
function withMarks(text, { start, end }) {
  const [opening] = /[«“„‹"]\s?$/.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  const [closing] = /^\s?[»”“›"]/.exec(text.slice(end, end + 2)) ?? [];
  return opening && closing ? { start: start - opening.length, end: end + closing.length } : { start, end };
}

/**
 * @param {Line} line
 * @param {Found | null} found
 * @param {Said[]} quotes that touch it
 */
function content(line, found, quotes) {
  const marks = found ? readable(found.marks.within(line.start, line.end).filter(({ layer }) => found.state.layers[layer])) : [];
  /** @type {(TextRange & { mark?: Mark, said?: Said })[]} */
  const spans = [
    ...marks.map((mark) => ({ start: mark.start, end: mark.end, mark })),
    ...quotes.map((said) => ({ start: said.start, end: said.end, said })),
  ];
  return segments(line, spans).flatMap((segment) => {
    const words = line.text.slice(segment.start - line.start, segment.end - line.start);
    const shown = segment.marks.flatMap(({ mark }) => mark ?? []);
    return [
      ...segment.marks.filter((span) => span.said && span.start === segment.start).map(() => h("span", { class: "opens" })),
      shown.reduceRight((/** @type {string | Node} */ inner, { layer }) => h("mark", { class: layer }, inner), words),
      ...shown.filter((mark) => mark.type === "figure" && mark.end === segment.end).map(({ index }) => h("sup", {}, String(index + 1))),
      ...segment.marks.flatMap((span) => (span.said && span.end === segment.end ? h("span", { class: "sayer" }, span.said.name) : [])),
    ];
  });
}
