// Tables as CSV (RFC 4180).

/** A spreadsheet would run a cell that begins with one of these as a formula; some take the wide forms for the others. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Between cells, in one country or another: unquoted, the rest of the text would be a cell of its own there. */
const SEPARATORS = /[,;\t"\r\n]/;

/** A plain number may begin with a minus sign all the same. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * One cell: quoted where it must be, and made harmless where a spreadsheet would take it for a formula.
 * @param {string | number | null | undefined} value
 * @param {string} separator
 * @returns {string}
 */
export function cell(value, separator) {
  let text = value === null || value === undefined ? "" : String(value);
  const number = NUMBER.test(text);
  if (FORMULA.test(text) && !number) text = `'${text}`;
  const quoted = number ? text.includes(separator) : SEPARATORS.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A whole table. With `;` it begins with a byte order mark and writes decimals with a comma: what a French spreadsheet
 * opens without asking.
 * @param {(string | number | null | undefined)[][]} rows the first holds the names of the columns
 * @param {";" | ","} separator
 * @returns {string}
 */
export function csv(rows, separator) {
  const lines = rows.map((row) => row.map((value) => cell(localized(value, separator), separator)).join(separator));
  return `${separator === ";" ? "\uFEFF" : ""}${lines.join("\r\n")}\r\n`;
}

/**
 * @param {string | number | null | undefined} value
 * @param {string} separator
 */
function localized(value, separator) {
  return typeof value === "number" && separator === ";" ? String(value).replace(".", ",") : value;
}
