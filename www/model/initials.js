// The initials of a name.

/**
 * « Karim El Benali » gives K, E, B; words in lower case are passed over, where there are others.
 * @param {string} name
 * @returns {string[]}
 */
export function initialsOf(name) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capital = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (capital.length > 0 ? capital : words).map((word) => ([...word][0] ?? "").toUpperCase());
}
