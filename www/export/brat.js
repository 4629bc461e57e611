// brat standoff: one line a mark and a quote, offsets in code points of the text that is saved beside it. Notes have what a figure
// comes to and who speaks, an attribute what the reader marked.

import { SWITCHES } from "../model/layers.js";
import { sayerOf } from "../model/quote-corrections.js";
import { valueText } from "../model/values.js";
import { codePoints } from "./points.js";

/**
 * @import { Analysis, Article, Language, TextRange } from "../types.js"
 * @import { Marks } from "../model/marks.js"
 * @typedef {TextRange & { layer: string, note: string | null, byHand: boolean }} Line
 */

/** What brat has to know of a folder to show it: the types, and the attribute. */
export const CONFIGURATION = `[entities]
${SWITCHES.join("\n")}

[relations]

[events]

[attributes]
ByHand\tArg:<ENTITY>
`;

/**
 * @param {Article} article
 * @param {Analysis} analysis
 * @param {Marks} marks
 * @param {Language} language of the values
 */
export function brat({ text }, analysis, marks, language) {
  const points = codePoints(text);
  /** @type {Line[]} */
  const all = [
    ...marks.all.map(({ start, end, layer, type, index, mention }) => {
      const figure = type === "figure" ? analysis.figures[index] : undefined;
      const why = type === "entity" ? analysis.entities[index]?.mentions[mention]?.why : figure?.why;
      return { start, end, layer, note: figure ? valueText(figure, language) : null, byHand: why === "user" };
    }),
    ...analysis.quotes.map((quote) => {
      const { start, end, why } = quote;
      return { start, end, layer: "quote", note: sayerOf(text, quote, analysis.entities), byHand: why === "user" };
    }),
  ];
  const lines = all.map(({ layer, start, end }, i) => {
    const [from, to] = [points(start), points(end)];
    return `T${i + 1}\t${layer} ${from} ${to}\t${onOneLine(text.slice(start, end))}`;
  });
  const noted = all.flatMap(({ note }, i) => (note ? [{ note, at: i + 1 }] : []));
  const notes = noted.map(({ note, at }, i) => `#${i + 1}\tAnnotatorNotes T${at}\t${onOneLine(note)}`);
  const hand = all.flatMap(({ byHand }, i) => (byHand ? [i + 1] : [])).map((at, i) => `A${i + 1}\tByHand T${at}`);
  return [...lines, ...hand, ...notes].map((line) => `${line}\n`).join("");
}

/** @param {string} words */
function onOneLine(words) {
  return words.replace(/[\n\t]/g, " ");
}
