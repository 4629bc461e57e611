// A figure with what its sentence says of it: what is counted, beside which words and which names.

import { nameKey } from "../fold.js";
import { rangeAround } from "../ranges.js";
import { FATES, PERSON, concept, concepts } from "./concepts.js";
import { quantity } from "./quantity.js";

/**
 * @import { Analysis, Figure, TextRange } from "../../types.js"
 * @import { Quantity } from "./quantity.js"
 */

/**
 * One article to compare.
 * @typedef {object} Source
 * @property {string} id
 * @property {string} text
 * @property {Analysis} analysis
 */

/**
 * @typedef {object} Statement
 * @property {number} article index of its source
 * @property {number} figure index in the analysis
 * @property {Quantity} quantity
 * @property {string | null} head concept of what is counted
 * @property {Map<string, number>} context concepts of the sentence, each with its nearness to the figure: 1 to 0
 * @property {Set<string>} names of the sentence, folded
 * @property {Set<string>} days of the dates in the sentence
 */

/** Words on each side of a figure that say what it is about; further ones count less and less. */
const REACH = 12;

/**
 * Every figure of an article that is an amount.
 * @param {Source} source
 * @param {number} article
 * @returns {Statement[]}
 */
export function statements({ text, analysis }, article) {
  const { figures, sentences, entities } = analysis;
  const names = entities.map((entity) => new Set([entity.name, ...entity.aliases].map(nameKey)));
  const days = daysBySentence(analysis);
  return figures.flatMap((figure, index) => {
    const amount = quantity(figure);
    if (!amount) return [];
    const sentence = rangeAround(sentences, figure);
    const around = sentence ?? { start: 0, end: text.length };
    return [
      {
        article,
        figure: index,
        quantity: amount,
        head: headOf(text, around, figure, analysis.rules),
        context: contextOf(text, around, figure),
        names: new Set(figure.names.flatMap((name) => [...(names[name] ?? [])])),
        days: days.get(sentence) ?? new Set(),
      },
    ];
  });
}

/**
 * The days that each sentence names; under null those that stand in none.
 * @param {Analysis} analysis
 */
function daysBySentence({ figures, sentences }) {
  /** @type {Map<TextRange | null, Set<string>>} */
  const days = new Map();
  for (const figure of figures) {
    if (figure.kind !== "date" || !figure.from) continue;
    const sentence = rangeAround(sentences, figure);
    days.set(sentence, (days.get(sentence) ?? new Set()).add(figure.from));
  }
  return days;
}

/**
 * The concept of the head noun; of people what became of them, where the sentence says it.
 * @param {string} text
 * @param {TextRange} sentence
 * @param {Figure} figure
 * @param {string} language
 */
function headOf(text, sentence, figure, language) {
  if (!figure.what) return null;
  const words = figure.what.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The head comes first in French, last in English, before « of ».
  const end = words.findIndex((word) => word.toLowerCase() === "of");
  const noun = language === "en" ? words[(end === -1 ? words.length : end) - 1] : words[0];
  const head = noun ? concept(noun) : null;
  if (head !== PERSON) return head;
  const after = text.slice(figure.what_end ?? figure.end, sentence.end);
  const fate = concepts(after.split(/[,;:(]/)[0] ?? "").find((word) => FATES.has(word));
  return fate ?? head;
}

/**
 * @param {string} text
 * @param {TextRange} sentence
 * @param {Figure} figure
 */
function contextOf(text, sentence, figure) {
  /** @type {Map<string, number>} */
  const context = new Map();
  const before = concepts(text.slice(sentence.start, figure.start)).reverse();
  const after = concepts(text.slice(figure.end, sentence.end));
  for (const side of [before, after]) {
    for (const [distance, word] of side.slice(0, REACH).entries()) {
      context.set(word, Math.max(context.get(word) ?? 0, 1 - distance / REACH));
    }
  }
  return context;
}
