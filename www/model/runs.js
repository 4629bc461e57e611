// Runs of words as numbers, by which texts and sentences are found that are nearly the same.

/**
 * A number for each run of so many words, in order; equal runs have equal numbers, and others hardly ever.
 * @param {readonly string[]} words
 * @param {number} length words in a run
 * @returns {number[]} of 30 bits, which browsers keep as plain integers
 */
export function runsOf(words, length) {
  const hashes = words.map(hash);
  const runs = [];
  for (let i = 0; i + length <= hashes.length; i += 1) {
    let run = 0;
    for (let j = i; j < i + length; j += 1) run = Math.imul(run ^ (hashes[j] ?? 0), 0x9e3779b1);
    runs.push((run ^ (run >>> 15)) & 0x3fff_ffff);
  }
  return runs;
}

/**
 * FNV-1a.
 * @param {string} word
 */
function hash(word) {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
