// W3C Web Annotation: each mark anchored by quote and by position. Positions count code points, as the model asks.

import { formOf } from "../model/corrections.js";
import { codePoints } from "./points.js";

/**
 * @import { Analysis, Article } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 */

/** Code units of prefix and suffix. */
const AROUND = 32;

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 */
export function webAnnotations({ id, text }, analysis, marks) {
  const points = codePoints(text);
  const items = marks.all.map((mark, i) => ({
    id: `urn:depeche:${id}:${i + 1}`,
    type: "Annotation",
    motivation: "classifying",
    body: { type: "TextualBody", purpose: "classifying", value: mark.layer, "rdfs:label": formOf(analysis, mark) },
    target: {
      source: `urn:depeche:${id}`,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: text.slice(mark.start, mark.end),
          prefix: text.slice(Math.max(0, mark.start - AROUND), mark.start).toWellFormed(),
          suffix: text.slice(mark.end, mark.end + AROUND).toWellFormed(),
        },
        { type: "TextPositionSelector", start: points(mark.start), end: points(mark.end) },
      ],
    },
  }));
  const page = { type: "AnnotationPage", items };
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { rdfs: "http://www.w3.org/2000/01/rdf-schema#" }],
    type: "AnnotationCollection",
    total: items.length,
    first: page,
  };
}
