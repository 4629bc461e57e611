// What happened when: the dated sentences of one or several articles, in the order of their dates.

import { rangeAround } from "./ranges.js";
import { spanOf } from "./values.js";

/** @import { Analysis, TextRange } from "../types.js" */

/**
 * A date of the calendar in its sentence.
 * @typedef {object} Moment
 * @property {number} article index of its source
 * @property {number} figure index in the analysis
 * @property {string} from first day, `YYYY-MM-DD`
 * @property {string} to last day; the same for a single day
 * @property {boolean} open whether the text leaves one end open (since, before)
 * @property {TextRange} sentence
 */

const DAY_MS = 86_400_000;

/**
 * The dates of the articles that the calendar settles, earliest first. A sentence that states a date twice has it once;
 * an open end is closed at the other, so that « depuis 2012 » stands at 2012.
 * @param {readonly { text: string, analysis: Analysis }[]} sources
 * @returns {Moment[]}
 */
export function timeline(sources) {
  const moments = sources.flatMap(({ text, analysis }, article) => {
    const seen = new Set();
    return analysis.figures.flatMap((figure, index) => {
      const span = spanOf(figure);
      const from = span?.from ?? span?.to;
      const to = span?.to ?? span?.from;
      if (!from || !to) return [];
      const sentence = rangeAround(analysis.sentences, figure) ?? { start: 0, end: text.length };
      const key = `${sentence.start} ${from} ${to}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ article, figure: index, from, to, open: !span?.from || !span.to, sentence }];
    });
  });
  // The sort is stable: what is dated alike stays in text order.
  return moments.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return dayNumber(a) - dayNumber(b);
}

/**
 * Days since 1970, for a date of any year.
 * @param {string} date `YYYY-MM-DD`
 */
export function dayNumber(date) {
  const [, sign = "", year = "", month = "", day = ""] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const at = new Date(0);
  at.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day));
  return Math.round(at.getTime() / DAY_MS);
}

/**
 * The part of the axis that a reader wants to see first: where most dates lie, so that one year of long ago does not
 * press the week of the events into a point.
 * @param {readonly Moment[]} moments
 * @returns {[first: number, last: number]} in days since 1970
 */
export function densest(moments) {
  const days = moments.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => days[Math.round((days.length - 1) * share)] ?? 0;
  const [low, high] = [at(OUTER), at(1 - OUTER)];
  const reach = Math.max(high - low, LEAST_DAYS);
  const inside = days.filter((day) => day >= low - reach && day <= high + reach);
  return padded(inside[0] ?? 0, inside.at(-1) ?? 0);
}

/** Share of the dates at each end that may lie far out. */
const OUTER = 1 / 3;
/** Shortest stretch shown, in days: a week has room for the names of its days. */
const LEAST_DAYS = 6;

/**
 * @param {readonly Moment[]} moments
 * @returns {[first: number, last: number]} all of the axis
 */
export function extent(moments) {
  const days = moments.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]);
  return padded(Math.min(...days), Math.max(...days));
}

/**
 * @param {number} low
 * @param {number} high
 * @returns {[first: number, last: number]}
 */
function padded(low, high) {
  const margin = Math.max((high - low) * 0.04, (LEAST_DAYS - (high - low)) / 2, 0.5);
  return [low - margin, high + margin];
}

/**
 * Where the axis has its lines: round days, months or years, at most `most` of them.
 * @param {number} first
 * @param {number} last
 * @param {number} most
 * @returns {{ day: number, unit: "day" | "month" | "year" }[]}
 */
export function ticks(first, last, most) {
  const span = last - first;
  for (const step of [1, 2, 7, 14]) {
    if (span / step <= most) return daily(first, last, step);
  }
  for (const months of [1, 2, 3, 6]) {
    if (span / (30.4 * months) <= most) return monthly(first, last, months, "month");
  }
  // 1, 2, 5, 10, 20, 50 …
  let years = 1;
  while (span / (365.25 * years) > most) years *= String(years).startsWith("2") ? 2.5 : 2;
  return monthly(first, last, 12 * years, "year");
}

/**
 * @param {number} first
 * @param {number} last
 * @param {number} step
 */
function daily(first, last, step) {
  /** @type {{ day: number, unit: "day" }[]} */
  const found = [];
  for (let day = Math.ceil(first); day <= last; day += step) found.push({ day, unit: "day" });
  return found;
}

/**
 * @param {number} first
 * @param {number} last
 * @param {number} months
 * @param {"month" | "year"} unit
 */
function monthly(first, last, months, unit) {
  const start = new Date(first * DAY_MS);
  const count = start.getUTCFullYear() * 12 + start.getUTCMonth();
  /** @type {{ day: number, unit: "month" | "year" }[]} */
  const found = [];
  for (let month = Math.floor(count / months) * months; ; month += months) {
    const at = new Date(0);
    at.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const day = at.getTime() / DAY_MS;
    if (!(day <= last)) return found;
    if (day >= first) found.push({ day, unit });
  }
}
