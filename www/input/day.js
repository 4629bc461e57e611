// Days as documents write them, to `YYYY-MM-DD`.

import { LANGUAGES } from "../i18n/index.js";

/** The number of each month by its name, long or short, in the languages of the page. */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    /** @type {const} */ (["long", "short"]).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return Array.from(
        { length: 12 },
        (_, i) => /** @type {const} */ ([plain(format.format(Date.UTC(2000, i, 15))), i + 1]),
      );
    }),
  ),
);

/** A day is looked for in so many UTF-16 units: it stands in a short field. */
const LONGEST = 1_000;

/**
 * The first day that a text names: `2026-03-24`, `20260324`, `24 mars 2026`, `March 24, 2026`, `24/03/2026` (day first).
 * @param {string} text
 * @returns {string | null}
 */
export function dayIn(text) {
  const start = text.slice(0, LONGEST);
  return inNumbers(start) ?? inWords(start);
}

/** @param {string} text */
function inNumbers(text) {
  const numbers = /\b(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text);
  if (numbers) return day(numbers[1], numbers[2], numbers[3]);
  const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  return slashes ? day(slashes[3], slashes[2], slashes[1]) : null;
}

/** @param {string} text */
function inWords(text) {
  const dayFirst = /\b(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}{3,})\.?,?\s+(\d{4})\b/u.exec(text);
  if (dayFirst) return day(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  return monthFirst ? day(monthFirst[3], month(monthFirst[1]), monthFirst[2]) : null;
}

/** @param {string} [name] */
function month(name = "") {
  return MONTHS.get(plain(name));
}

/** @param {string} name */
function plain(name) {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
}

/**
 * @param {string | number | undefined} year
 * @param {string | number | undefined} month
 * @param {string | number | undefined} date
 * @returns {string | null} null when there is no such day
 */
function day(year, month, date) {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}
