// How many words a text has, as a reader counts them: « l’achat » and « mille-feuille » are one each.

/**
 * @param {string} text
 * @returns {number}
 */
export function countWords(text) {
  const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
  let count = 0;
  while (word.exec(text)) count += 1;
  return count;
}
