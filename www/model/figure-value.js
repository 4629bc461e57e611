// What a reader says a figure comes to: checked, as a figure of an analysis, and taken from one.

/**
 * @import { Figure, FigureValue, Language } from "../types.js"
 * @typedef {Extract<FigureValue, { min: number | null }>} Quantity
 */

/** Kinds of figures that have a number, in the order in which they are asked for. */
export const QUANTITIES = /** @type {const} */ (["money", "count", "percent", "measure", "duration", "age", "ordinal"]);

/** Seconds of the spans of time, as the core counts them: a month is 30 days, a year 365. */
/** @type {Readonly<Record<string, number>>} */
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

/** How a duration or a date stands to a moment, where it does. */
const RELATIONS = /** @type {const} */ (["since", "ago", "in", "before", "after", "per", "until", "by"]);

/** Parts of a day. */
const PARTS = /** @type {const} */ (["morning", "dawn", "noon", "afternoon", "evening", "night"]);

/** A day of any year, before our era too. */
const DAY = /^(-?\d{4,6})-(\d\d)-(\d\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/**
 * What a figure comes to, as far as it can be told elsewhere: from a figure, or from something that may come from anywhere.
 * Every field is checked, and no others are taken over.
 * @param {unknown} value
 * @returns {FigureValue | null} null for what says no such thing, and for a date that the calendar does not settle
 */
export function figureValueFrom(value) {
  const fields = /** @type {Record<string, unknown>} */ (value ?? {});
  if (typeof fields["approx"] !== "boolean") return null;
  const said = { approx: fields["approx"] };
  if (fields["kind"] === "time") return timeFrom(fields, said);
  if (fields["kind"] === "date") return dateFrom(fields, said);
  return quantityFrom(fields, said);
}

/**
 * @param {Record<string, unknown>} fields
 * @param {{ approx: boolean }} said
 * @returns {FigureValue | null}
 */
function timeFrom({ value, min, max, tz }, said) {
  if (!isTime(value)) return null;
  const range = isTime(min) && isTime(max) && { min, max };
  return { ...said, kind: "time", value, ...range, ...(isShort(tz) && { tz }) };
}

/**
 * @param {Record<string, unknown>} fields
 * @param {{ approx: boolean }} said
 * @returns {FigureValue | null}
 */
function dateFrom(fields, said) {
  const span = spanFrom(fields);
  const part = PARTS.find((known) => known === fields["part"]);
  return span && { ...said, kind: "date", ...span, ...relationFrom(fields), ...(part && { part }) };
}

/**
 * @param {Record<string, unknown>} fields
 * @param {{ approx: boolean }} said
 * @returns {FigureValue | null}
 */
function quantityFrom(fields, said) {
  const { min, max, min_incl, max_incl, unit } = fields;
  const kind = QUANTITIES.find((known) => known === fields["kind"]);
  if (!kind || !isSide(min) || !isSide(max) || (min === null ? max === null : max !== null && min > max)) return null;
  if (typeof min_incl !== "boolean" || typeof max_incl !== "boolean") return null;
  if (unit !== undefined && !isShort(unit)) return null;
  const value = { ...said, kind, min, max, min_incl, max_incl, ...(unit !== undefined && { unit }) };
  return kind === "duration" ? { ...value, ...daysFrom(fields), ...relationFrom(fields) } : value;
}

/**
 * The days that a duration comes to: those that it takes, or the one at its other end.
 * @param {Record<string, unknown>} fields
 */
function daysFrom({ from, to, resolved }) {
  const days = spanFrom({ from, to });
  if (days?.from && days.to) return { from: days.from, to: days.to };
  const end = spanFrom(/** @type {Record<string, unknown>} */ (resolved ?? {}));
  if (!end) return {};
  const precision = precisionOf(end);
  return { resolved: { ...end, precision, relative: true, relation: /** @type {const} */ ("none") } };
}

/**
 * @param {Record<string, unknown>} fields
 * @returns {{ from: string | null, to: string | null } | null} null where no day is told, or no calendar has such days
 */
function spanFrom({ from, to }) {
  if ((from !== null && timeOf(from) === null) || (to !== null && timeOf(to) === null)) return null;
  const [first, last] = /** @type {(string | null)[]} */ ([from, to]);
  if (first === undefined || last === undefined || (first === null && last === null)) return null;
  const backwards = first !== null && last !== null && Number(timeOf(first)) > Number(timeOf(last));
  return backwards ? null : { from: first, to: last };
}

/** @param {Record<string, unknown>} fields */
function relationFrom(fields) {
  const relation = RELATIONS.find((known) => known === fields["relation"]);
  return relation && { relation };
}

/**
 * A side of a number; null is open.
 * @param {unknown} value
 * @returns {value is number | null}
 */
function isSide(value) {
  return value === null || Number.isFinite(value);
}

/** @param {unknown} value @returns {value is string} */
function isTime(value) {
  return typeof value === "string" && TIME.test(value);
}

/** @param {unknown} value @returns {value is string} */
function isShort(value) {
  return typeof value === "string" && value.length <= LONGEST_UNIT;
}

/**
 * Milliseconds since 1970 at the start of a day of any year; null for what is no day of the calendar.
 * @param {unknown} day
 */
function timeOf(day) {
  const [, year, month, date] = (typeof day === "string" && DAY.exec(day)) || [];
  if (year === undefined) return null;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date) ? at.getTime() : null;
}

/**
 * What the reader says a figure comes to who only says that it is so about, or not: what else was known of it stays, which
 * nobody is asked for.
 * @param {FigureValue | null} before
 * @param {FigureValue} said
 * @returns {FigureValue}
 */
export function restated(before, said) {
  const known = /** @type {Record<string, unknown>} */ (before ?? {});
  const same = before && Object.entries(said).every(([field, value]) => field === "approx" || known[field] === value);
  return same ? { ...before, approx: said.approx } : said;
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
    return { ...base, precision: precisionOf(value), relative: false, relation: "none", ...value };
  return { ...base, ...(value.kind === "duration" && { seconds: secondsOf(value), relation: "none" }), ...value };
}

/**
 * The middle of a duration.
 * @param {Quantity} value
 * @returns {number | null} null for an open range or an unknown unit
 */
function secondsOf({ min, max, unit }) {
  const one = unit !== undefined && Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : undefined;
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
  const [, year, month] = DAY.exec(from) ?? [];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return "year";
  const end = new Date(0);
  end.setUTCFullYear(Number(year), Number(month), 0);
  return from === `${year}-${month}-01` && to === `${year}-${month}-${end.getUTCDate()}` ? "month" : "part";
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
 * @returns {number | null} null for what is no number, or too large for one
 */
export function numberFrom(text, language) {
  const signs = text.replace(/[\s\u00A0\u202F'’]/g, "").replace(/^[−–]/, "-");
  const plain = language === "fr" ? signs.replace(",", ".") : signs.replace(/,(?=\d{3})/g, "");
  const number = /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : null;
}
