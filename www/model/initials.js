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

/** Letters that stand for somebody: a margin has room for no more. */
const LETTERS = 2;

/**
 * Two letters or signs for each name, no two the same: the initials, else the first with another of the name, else with a number.
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function distinctInitials(names) {
  /** @type {Set<string>} */
  const taken = new Set();
  return names.map((name, at) => {
    for (const letters of candidates(name)) {
      if (taken.has(letters)) continue;
      taken.add(letters);
      return letters;
    }
    return String(at + 1);
  });
}

/**
 * « Paul Morel » may be PM, Mo, Mr, Me, Ml, Pa, Pu, Pl, P2 to P9.
 * @param {string} name
 * @returns {Generator<string>}
 */
function* candidates(name) {
  const initials = initialsOf(name);
  const [first = "?"] = initials;
  yield initials.slice(0, LETTERS).join("") || "?";
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => initials.includes(([...word][0] ?? "").toUpperCase()));
  for (const word of words.toReversed()) {
    const [head = "", ...rest] = word;
    for (const letter of rest) yield head.toUpperCase() + letter.toLowerCase();
  }
  for (let number = 2; number <= 9; number += 1) yield `${first}${number}`;
}
