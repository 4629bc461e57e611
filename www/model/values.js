// Normalised values in words and signs of the reader's language.

/** @import { DateSpan, Figure, Language, QuantityFigure, TimeFigure } from "../types.js" */
import { t } from "../i18n/index.js";

/** The spans of time that `Intl` can name. */
const SPANS = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);

/** The unit of what is told in times, as the rules of a language write it. */
export const TIMES = { fr: "fois", en: "times" };

/**
 * What a figure comes to.
 * @param {Figure} figure
 * @param {Language} language
 * @returns {string}
 */
export function valueText(figure, language) {
  if (figure.kind === "date") return spanText(figure, language);
  if (figure.kind === "time") return timeText(figure);
  const value = quantityText(figure, language);
  const span = spanOf(figure);
  return span ? `${value} → ${spanText(span, language)}` : value;
}

/**
 * The dates of a figure: its own, or those that « il y a six ans » and « les trois derniers mois » come to.
 * @param {Figure} figure
 * @returns {DateSpan | undefined}
 */
export function spanOf(figure) {
  if (figure.kind === "date") return figure;
  if (figure.kind === "time") return undefined;
  const { from, to } = figure;
  return from && to ? { from, to, precision: "part", relative: true, relation: "none" } : figure.resolved;
}

/**
 * A number to sort by: the middle of the value, seconds for durations, days for dates.
 * @param {Figure} figure
 * @returns {number | null}
 */
export function sortValue(figure) {
  if (figure.kind === "date")
    return figure.from || figure.to ? Date.parse(figure.from ?? figure.to ?? "") / 86_400_000 : null;
  if (figure.kind === "time") return Number(figure.value.replace(":", "."));
  if (figure.seconds != null) return figure.seconds;
  const { min, max } = figure;
  if (min === null || max === null) return min ?? max;
  return (min + max) / 2;
}

/**
 * What figures can be compared: those with the same measure.
 * @param {Figure} figure
 */
export function dimension(figure) {
  return "unit" in figure && figure.kind !== "duration" && figure.kind !== "age"
    ? `${figure.kind} ${figure.unit ?? ""}`
    : figure.kind;
}

/**
 * @param {QuantityFigure} figure
 * @param {Language} language
 */
function quantityText(figure, language) {
  const { min, max, min_incl, max_incl, approx } = figure;
  /** @param {number} value */
  const one = (value) => withUnit(value, figure, language);
  let text = "";
  if (min !== null && min === max) text = one(min);
  else if (min !== null && max !== null) text = `${plain(min, language)} – ${one(max)}`;
  else if (min !== null) text = `${min_incl ? "≥" : ">"}\u202F${one(min)}`;
  else if (max !== null) text = `${max_incl ? "≤" : "<"}\u202F${one(max)}`;
  return approx ? `≈\u202F${text}` : text;
}

/**
 * @param {number} value
 * @param {QuantityFigure} figure
 * @param {Language} language
 */
function withUnit(value, { kind, unit }, language) {
  if (kind === "money" && unit) return money(value, unit, language);
  if (kind === "percent")
    return unit === "pp"
      ? `${plain(value, language)}\u00A0${t("unit.pp", { count: value })}`
      : format(value / 100, language, { style: "percent", maximumFractionDigits: 2 });
  if (kind === "ordinal") return ordinal(value, language);
  if ((kind === "duration" || kind === "age") && unit) return span(value, unit, language);
  if (unit === TIMES.fr || unit === TIMES.en) return t("unit.times", { value: plain(value, language) });
  return unit ? `${plain(value, language)}\u00A0${unit}` : plain(value, language);
}

/**
 * @param {number} value
 * @param {string} unit
 * @param {Language} language
 */
function span(value, unit, language) {
  if (SPANS.has(unit))
    return format(value, language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 2 });
  const key = `span.${unit}`;
  const name = t(key, { count: value });
  return `${plain(value, language)}\u00A0${name === key ? unit : name}`;
}

/**
 * @param {number} value
 * @param {string} currency
 * @param {Language} language
 */
function money(value, currency, language) {
  try {
    return format(value, language, {
      style: "currency",
      currency,
      // Exchange rates and prices of a litre are told to more than hundredths.
      maximumFractionDigits: Number.isInteger(value) ? 0 : 6,
    });
  } catch {
    return `${plain(value, language)}\u00A0${currency}`;
  }
}

/**
 * @param {number} value
 * @param {Language} language
 */
function plain(value, language) {
  return format(value, language, { maximumFractionDigits: 6 });
}

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {number} value
 * @param {Language} language
 * @param {Intl.NumberFormatOptions} options
 */
function format(value, language, options) {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.NumberFormat(language, options)));
  return made.format(value);
}

/**
 * @param {number} value
 * @param {Language} language
 */
function ordinal(value, language) {
  const rule = new Intl.PluralRules(language, { type: "ordinal" }).select(value);
  return plain(value, language) + t(`ordinal.${rule}`);
}

/** @param {TimeFigure} time */
function timeText({ value, min, max, tz, approx }) {
  const text = min && max ? `${min} – ${max}` : value;
  return `${approx ? "≈\u202F" : ""}${text}${tz ? `\u00A0(${tz})` : ""}`;
}

/**
 * @param {DateSpan & { approx?: boolean }} span
 * @param {Language} language
 */
function spanText(span, language) {
  const part = span.part ? `, ${t(`part.${span.part}`)}` : "";
  const about = span.approx ? "≈\u202F" : "";
  // The relation says which side is open; a sign would say it again.
  if (span.relation !== "none") {
    const day = calendarText(span, language).replace(/^[≥≤]\u202F/, "");
    const exact = /^\d{1,2}(?:er)?\s|^\p{L}+\.?,?\s\d/u.test(day);
    return `${about}${t(`relation.${span.relation}${exact ? ".day" : ""}`)} ${day}${part}`;
  }
  return `${about}${calendarText(span, language)}${part}`;
}

/**
 * @param {DateSpan} span
 * @param {Language} language
 */
function calendarText({ from, to, precision, year, month, day, weekday }, language) {
  if (!from && !to) return unresolved({ year, month, day, weekday }, language);
  if (from && to) {
    if (from === to) return day_(from, language, true);
    if (precision === "month" && isDay(from))
      return dateFormat(language, { month: "long", year: "numeric" }).format(date(from));
    if (precision === "year") return from.slice(0, 4);
    return from < to && isDay(from) && isDay(to)
      ? first(dateFormat(language, DAY).formatRange(date(from), date(to)), language)
      : `${from} – ${to}`;
  }
  return from ? `≥\u202F${day_(from, language)}` : `≤\u202F${day_(to ?? "", language)}`;
}

/**
 * What the text states of a date that the calendar does not settle.
 * @param {{ year?: number, month?: number, day?: number, weekday?: number }} stated
 * @param {Language} language
 */
function unresolved({ year, month, day, weekday }, language) {
  // Any leap year will do: only the named parts are shown. 5 January 2026 is a Monday.
  const any =
    weekday && !month
      ? new Date(Date.UTC(2026, 0, 4 + weekday))
      : new Date(Date.UTC(year ?? 2028, (month ?? 1) - 1, day ?? 1));
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = {};
  if (weekday && !month) parts.weekday = "long";
  if (day) parts.day = "numeric";
  if (month) parts.month = "long";
  if (year) parts.year = "numeric";
  if (Object.keys(parts).length === 0) return "?";
  return `${dateFormat(language, parts).format(any)}\u00A0?`;
}

/** @type {Intl.DateTimeFormatOptions} */
const DAY = { day: "numeric", month: "long", year: "numeric" };

/**
 * @param {string} iso
 * @param {Language} language
 * @param {boolean} [weekday]
 */
function day_(iso, language, weekday = false) {
  // Years before 0 or after 9999 are beyond the calendar of `Date.parse`.
  if (!isDay(iso)) return iso;
  return first(dateFormat(language, weekday ? { weekday: "short", ...DAY } : DAY).format(date(iso)), language);
}

/**
 * French writes the first of a month as an ordinal, which `Intl` does not.
 * @param {string} text
 * @param {Language} language
 */
function first(text, language) {
  return language === "fr" ? text.replace(/(?<=^|\s)1(?=\s\p{L})/u, "1er") : text;
}

/**
 * A day in short.
 * @param {string} iso `YYYY-MM-DD`
 * @param {Language} language
 */
export function dayText(iso, language) {
  if (!isDay(iso)) return iso;
  return dateFormat(language, { dateStyle: "medium" }).format(date(iso));
}

/**
 * Whether this is a day of the calendar.
 * @param {string} iso
 */
function isDay(iso) {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date(iso).valueOf());
}

/** @param {string} iso */
function date(iso) {
  return new Date(`${iso}T00:00:00Z`);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const dateFormats = new Map();

/**
 * @param {Language} language
 * @param {Intl.DateTimeFormatOptions} options
 */
function dateFormat(language, options) {
  const key = language + JSON.stringify(options);
  let made = dateFormats.get(key);
  if (!made) dateFormats.set(key, (made = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })));
  return made;
}
