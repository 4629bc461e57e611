// A figure with what its sentence says of it: what is counted, beside which words and which names.

import { nameKey } from "../fold.js";
import { firstEndingAfter, rangeAround } from "../ranges.js";
import { ACTIONS, CHANGES, FATES, PERSON, concept } from "./concepts.js";
import { quantity } from "./quantity.js";
import { surroundings } from "./surroundings.js";

/**
 * @import { Analysis, Figure, TextRange } from "../../types.js"
 * @import { Quantity } from "./quantity.js"
 * @import { Amount } from "./surroundings.js"
 * @typedef {{ from: string, to: string }} Period days, both included
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
 * @property {boolean} takenOver whether the figure leaves that to one before it: « 12 blessés, dont 3 graves »
 * @property {Map<string, number>} context concepts of the sentence, each with its nearness to the figure: 1 to 0
 * @property {boolean} change whether it tells a rise or fall, and not a share or level
 * @property {Set<string>} subject forms of the name beside which it stands
 * @property {Set<string>} names of the sentence, folded
 * @property {Set<string>} days of the dates in the sentence
 * @property {Period[]} periods years, quarters and months that it holds for
 */

/**
 * Signs on each side of a figure that are looked at: a text may have no sentences. Lower: some of the words that count, at most
 * `REACH` on each side, are cut off; higher: a text without stops takes longer; 200 to 1,000. Set by the length of words.
 */
const WINDOW = 400;

/** A fate as near as this to a count of people is theirs. Lower: that of others in the sentence; 0.3 to 0.8. */
const OF_THEM = 0.75;

/** A word of change as near as this to a figure is about it. Lower: that of another clause; 0.5 to 0.95. */
const BESIDE = 0.85;

/** Days of the shortest period; shorter spans tell when something happened. */
const SHORTEST_PERIOD = 27;

/**
 * The figures of an article that are amounts, in steps.
 * @param {Source} source
 * @param {number} article
 * @param {number} [most] of one dimension, the first ones: nothing is read around the others
 * @returns {Generator<void, Statement[]>}
 */
export function* statements({ text, analysis }, article, most = Infinity) {
  const { figures, sentences, entities, rules } = analysis;
  const forms = formsOf(entities);
  const mentions = entities.flatMap(({ mentions: places }, entity) => places.map(({ start, end }) => ({ start, end, entity })));
  yield;
  mentions.sort((a, b) => a.start - b.start);
  yield;
  const days = daysBySentence(analysis);
  yield;
  /** @type {{ sentence: TextRange | null, head: string | null }} of the last count that has a noun of its own */
  let last = { sentence: null, head: null };
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Statement[]} */
  const found = [];
  for (const [index, figure] of figures.entries()) {
    const amount = quantity(figure);
    const count = (counts.get(amount?.dimension ?? "") ?? 0) + 1;
    if (!amount || count > most) continue;
    counts.set(amount.dimension, count);
    const sentence = rangeAround(sentences, figure);
    const around = near(figure, sentence ?? { start: 0, end: text.length });
    const beside = within(figures, around);
    const amounts = beside.flatMap(amountOf);
    const { words: context, name } = surroundings(text, around, figure, amounts, within(mentions, around));
    const own = headOf(figure, context, rules);
    const takenOver = figure.kind === "count" && !figure.what && sentence !== null && last.sentence === sentence;
    const head = takenOver ? last.head : own;
    if (figure.kind === "count" && figure.what) last = { sentence, head };
    found.push({
      article,
      figure: index,
      quantity: amount,
      head,
      takenOver,
      context,
      change: tellsChange(text, figure, context),
      subject: forms(name),
      names: new Set(figure.names.flatMap((entity) => [...forms(entity)])),
      days: days.get(sentence) ?? new Set(),
      periods: periodsOf(figure, beside),
    });
    yield;
  }
  return found;
}

/**
 * The forms of names, folded: each name is folded when it is first asked for.
 * @param {Analysis["entities"]} entities
 * @returns {(entity: number | null) => Set<string>}
 */
function formsOf(entities) {
  /** @type {Map<number, Set<string>>} */
  const known = new Map();
  return (entity) => {
    const { name, aliases } = entities[entity ?? -1] ?? {};
    if (entity === null || name === undefined) return new Set();
    const forms = known.get(entity) ?? new Set([name, ...(aliases ?? [])].map(nameKey));
    known.set(entity, forms);
    return forms;
  };
}

/**
 * @param {TextRange} figure
 * @param {TextRange} sentence
 * @returns {TextRange}
 */
function near(figure, sentence) {
  return { start: Math.max(sentence.start, figure.start - WINDOW), end: Math.min(sentence.end, figure.end + WINDOW) };
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
 * @param {Figure} figure
 * @param {Map<string, number>} context
 * @param {string} language
 */
function headOf(figure, context, language) {
  if (!figure.what) return null;
  const words = figure.what.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The head comes first in French, last in English, before « of ».
  const of = words.findIndex((word) => word.toLowerCase() === "of");
  const nouns = language === "en" ? words.slice(0, of === -1 ? words.length : of).reverse() : words;
  const found = nouns.flatMap((word) => concept(word) ?? []);
  const head = found.find((noun) => !ACTIONS.has(noun)) ?? found[0] ?? null;
  return head === PERSON ? (fateIn(context) ?? head) : head;
}

/** @param {Map<string, number>} context */
function fateIn(context) {
  let nearest = OF_THEM;
  /** @type {string | null} */
  let fate = null;
  for (const [word, nearness] of context) if (FATES.has(word) && nearness > nearest) [nearest, fate] = [nearness, word];
  return fate;
}

/**
 * The figures or names of a part of the text.
 * @template {TextRange} Range
 * @param {readonly Range[]} ranges in text order
 * @param {TextRange} part
 */
function within(ranges, part) {
  const found = [];
  for (let at = firstEndingAfter(ranges, part.start); (ranges[at]?.start ?? Infinity) < part.end; at += 1) {
    const range = ranges[at];
    if (range) found.push(range);
  }
  return found;
}

/**
 * @param {Figure} figure
 * @returns {Amount[]}
 */
function amountOf(figure) {
  const amount = quantity(figure);
  const { start, end } = figure;
  return amount ? [{ start, end, key: [amount.dimension, amount.low, amount.high].join(" ") }] : [];
}

/** « grimpe à 5 % », "fell to only 5%" */
const LEVEL = /(?:^|\s)(?:à|to|at)\s+(?:\p{L}+\s+)?$/u;

/** "up 5%", but not "makes up 5%" */
const UP_OR_DOWN = /(?:^|\s)(?<!\bma[kd]\p{L}*\s)(?:up|down)\s+(?:by\s+)?(?:\p{L}+\s+)?$/u;

/**
 * « en hausse de 5 % » tells a change, « grimpe à 5 % » a level.
 * @param {string} text
 * @param {Figure} figure
 * @param {Map<string, number>} context
 */
function tellsChange(text, figure, context) {
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  if (LEVEL.test(before)) return false;
  return UP_OR_DOWN.test(before) || [...CHANGES].some((word) => (context.get(word) ?? 0) >= BESIDE);
}

/**
 * The periods to which no other amount of the sentence stands nearer.
 * @param {Figure} figure
 * @param {readonly Figure[]} beside figures of the sentence
 * @returns {Period[]}
 */
function periodsOf(figure, beside) {
  const amounts = beside.filter((other) => quantity(other));
  return beside.flatMap((date) => {
    if (date.kind !== "date" || !date.from || !date.to || daysOf(date.from, date.to) < SHORTEST_PERIOD) return [];
    const gap = distance(figure, date);
    return amounts.some((other) => distance(other, date) < gap) ? [] : [{ from: date.from, to: date.to }];
  });
}

/**
 * @param {string} from
 * @param {string} to
 */
function daysOf(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * @param {TextRange} a
 * @param {TextRange} b
 */
function distance(a, b) {
  return Math.max(a.start - b.end, b.start - a.end);
}
