// Where words stand in a text.

/**
 * Where `form` stands in the text as whole words.
 * @param {string} text
 * @param {string} form
 * @returns {{ start: number, end: number }[]} in text order, none overlapping
 */
export function occurrences(text, form) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  if (!form) return found;
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length)) {
    const end = start + form.length;
    const joined =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!joined) found.push({ start, end });
  }
  return found;
}
