// The text of an article as it is stored: the one form that every offset refers to.

/**
 * Composed characters (NFC), lines that end in `\n`, no byte order mark, no lone surrogate; no-break spaces are kept.
 * @param {string} text
 * @returns {string}
 */
export function stored(text) {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?|[\u2028\u2029]/g, "\n");
  return lines
    .toWellFormed()
    .normalize("NFC")
    .replace(/^\s*\n/, "")
    .trimEnd();
}

/** Longest title the collection shows, in UTF-16 units. */
const TITLE_LENGTH = 90;

/**
 * The first line that says something, cut at a word.
 * @param {string} text
 * @returns {string} empty when the text is
 */
export function firstLine(text) {
  const line =
    /\S[^\n]{0,400}/
      .exec(text)?.[0]
      ?.trim()
      .replace(/^#+\s+/, "") ?? "";
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2))
    .toWellFormed()
    .replace(/[\s\uFFFD,;:]+$/, "")}…`;
}

/** @param {string} text */
export function isBlank(text) {
  return !/[^\s\u200B\u00AD]/.test(text);
}

/**
 * White space as markup has it: one space, none around. No-break spaces are the author's.
 * @param {string} text
 */
export function collapse(text) {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}
