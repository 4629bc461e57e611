// W3C Web Annotation: each mark and each quote anchored by quote and by position. Positions count code points, as the model asks.

import { formOf } from "../model/corrections.js";
import { sayerOf } from "../model/quote-corrections.js";
import { valueText } from "../model/values.js";
import { codePoints } from "./points.js";

/**
 * @import { Analysis, Article, Language, Mark, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @typedef {TextRange & { value: string, label: string | null, comesTo?: string, byHand: boolean }} Item
 */

/** Code units of prefix and suffix. */
const AROUND = 32;

/**
 * One annotation a mark, then one a quote. Of a figure `rdf:value` is what it comes to, of a quote `rdfs:label` who speaks, where
 * somebody is named.
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 * @param {Language} language of the values
 */
export function webAnnotations({ id, text }, analysis, marks, language) {
  const points = codePoints(text);
  const all = [
    ...marks.all.map((mark) => ofMark(mark, analysis, language)),
    ...analysis.quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      value: "quote",
      label: sayerOf(text, quote, analysis.entities),
      byHand: quote.why === "user",
    })),
  ];
  const items = all.map((/** @type {Item} */ { start, end, value, label, comesTo, byHand }, i) => ({
    id: `urn:depeche:${id}:${i + 1}`,
    type: "Annotation",
    motivation: "classifying",
    creator: byHand ? { type: "Person", nickname: "reader" } : { type: "Software", name: "Dépêche" },
    body: {
      type: "TextualBody",
      purpose: "classifying",
      value,
      ...(label !== null && { "rdfs:label": label }),
      ...(comesTo !== undefined && { "rdf:value": comesTo }),
    },
    target: {
      source: `urn:depeche:${id}`,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
          suffix: text.slice(end, end + AROUND).toWellFormed(),
        },
        { type: "TextPositionSelector", start: points(start), end: points(end) },
      ],
    },
  }));
  const page = { type: "AnnotationPage", items };
  return {
    "@context": [
      "http://www.w3.org/ns/anno.jsonld",
      { rdfs: "http://www.w3.org/2000/01/rdf-schema#", rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#" },
    ],
    type: "AnnotationCollection",
    total: items.length,
    first: page,
  };
}

/**
 * @param {Mark} mark
 * @param {Analysis} analysis
 * @param {Language} language
 * @returns {Item}
 */
function ofMark(mark, analysis, language) {
  const { start, end, layer, type, index, mention } = mark;
  const figure = type === "figure" ? analysis.figures[index] : undefined;
  const why = type === "entity" ? analysis.entities[index]?.mentions[mention]?.why : figure?.why;
  return {
    start,
    end,
    value: layer,
    label: formOf(analysis, mark),
    ...(figure && { comesTo: valueText(figure, language) }),
    byHand: why === "user",
  };
}
