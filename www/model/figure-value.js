// What a reader says a figure comes to: checked, as a figure of an analysis, and taken from one.

/**
 * @import { Figure, FigureValue, Language, QuantityFigure } from "../types.js"
 * @typedef {Extract<FigureValue, { min: number | null }>} Quantity
 */

/** Kinds of figures that have a number, in the order in which they are asked for. */
export const QUANTITIES = /** @type {const} */ (["money", "count", "percent", "measure", "duration", "age", "ordinal"]);

/** Seconds of the spans of time, as the core counts them: a month is 30 days, a year 365. */
const SECONDS = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};

/** The spans of time that a duration is counted in. */
export const SPANS = Object.keys(SECONDS);

/** Longest unit taken from a file, in UTF-16 units. */
const LONGEST_UNIT = 40;

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/**
 * Whether something from a file says what a figure comes to.
 * @param {unknown} value
 * @returns {value is FigureValue}
 */
export function isFigureValue(value) {
  const fields = /** @type {Record<string, unknown>} */ (value ?? {});
  const { kind, approx } = fields;
  if (typeof approx !== "boolean") return false;
  if (kind === "time") return TIME.test(String(fields["value"]));
  if (kind === "date") {
    const { from, to } = fields;
    const ends = [from, to].every((day) => day === null || isDay(day));
    return ends && (from !== null || to !== null);
  }
  const { min, max, min_incl, max_incl, unit } = fields;
  return (
    QUANTITIES.some((known) => known === kind) &&
    [min, max].every((end) => end === null || Number.isFinite(end)) &&
    (min !== null || max !== null) &&
    [min_incl, max_incl].every((included) => typeof included === "boolean") &&
    (unit === undefined || (typeof unit === "string" && unit.length <= LONGEST_UNIT))
  );
}

/** @param {unknown} day */
function isDay(day) {
  return typeof day === "string" && DAY.test(day) && !Number.isNaN(Date.parse(day));
}

/**
 * What a figure comes to, without what only holds where it stands. Null for a date that the calendar does not settle.
 * @param {Figure} figure
 * @returns {FigureValue | null}
 */
export function valueOf(figure) {
  const { approx } = figure;
  if (figure.kind === "time") return { kind: "time", approx, value: figure.value };
  if (figure.kind === "date") {
    const { from, to } = figure;
    return from || to ? { kind: "date", approx, from, to } : null;
  }
  const { kind, min, max, min_incl, max_incl, unit } = figure;
  return { kind, approx, min, max, min_incl, max_incl, ...(unit !== undefined && { unit }) };
}

/**
 * A figure of the reader's own.
 * @param {Pick<Figure, "start" | "end" | "text" | "what" | "what_start" | "what_end">} place
 * @param {FigureValue} value
 * @returns {Figure} without the names beside it
 */
export function figureOf({ start, end, text, what, what_start, what_end }, value) {
  const counted = what === undefined ? {} : { what, what_start, what_end };
  const reading = { fr: readingOf(value, "fr"), en: readingOf(value, "en") };
  const base = { start, end, text, ...counted, names: [], reading, why: /** @type {const} */ ("user") };
  if (value.kind === "time") return { ...base, ...value };
  if (value.kind === "date")
    return { ...base, ...value, precision: precisionOf(value), relative: false, relation: "none" };
  return { ...base, ...value, ...(value.kind === "duration" && { seconds: secondsOf(value), relation: "none" }) };
}

/**
 * The middle of a duration.
 * @param {Quantity} value
 * @returns {number | null} null for an open range or an unknown unit
 */
function secondsOf({ min, max, unit }) {
  const one = /** @type {Record<string, number>} */ (SECONDS)[unit ?? ""];
  return one === undefined || min === null || max === null ? null : ((min + max) / 2) * one;
}

/**
 * The largest piece of the calendar that a date is the whole of.
 * @param {{ from: string | null, to: string | null }} date
 * @returns {"day" | "month" | "year" | "part"}
 */
function precisionOf({ from, to }) {
  if (!from || !to) return "part";
  if (from === to) return "day";
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return "year";
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return from.endsWith("-01") && to === last ? "month" : "part";
}

/**
 * The value for readers as the core writes it: signs for bounds, codes for units.
 * @param {FigureValue} value
 * @param {Language} language
 */
function readingOf(value, language) {
  const about = value.approx ? "≈ " : "";
  if (value.kind === "time") return about + value.value;
  if (value.kind === "date") return about + [...new Set([value.from ?? "…", value.to ?? "…"])].join(" – ");
  const { min, max, min_incl, max_incl, unit, kind } = value;
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const signs = kind === "percent" && !unit ? "%" : (unit ?? "");
  const lower = min === null ? null : numbers.format(min);
  const upper = max === null ? null : numbers.format(max);
  const range =
    lower !== null && upper !== null
      ? [...new Set([lower, upper])].join(" – ")
      : lower !== null
        ? `${min_incl ? "≥" : ">"} ${lower}`
        : `${max_incl ? "≤" : "<"} ${upper}`;
  return `${about}${range}${signs && ` ${signs}`}`;
}

/**
 * A number as readers of a language write it: « 3 500,5 », "3,500.5".
 * @param {string} text
 * @param {Language} language
 * @returns {number | null} null for what is no number
 */
export function numberFrom(text, language) {
  const signs = text.replace(/[\s\u00A0\u202F'’]/g, "").replace(/^[−–]/, "-");
  const plain = language === "fr" ? signs.replace(",", ".") : signs.replace(/,(?=\d{3})/g, "");
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** @param {Figure} figure @returns {figure is QuantityFigure} */
export function isQuantity(figure) {
  return figure.kind !== "date" && figure.kind !== "time";
}
