// The golden articles of a language in a row: what is measured with.

import { readFile, readdir } from 'node:fs/promises';

const GOLDEN = new URL('../../tests/golden/', import.meta.url);

/** @param {string} language */
export async function golden(language) {
  const files = (await readdir(GOLDEN)).filter((file) => file.startsWith(language) && file.endsWith('.txt')).sort();
  const articles = await Promise.all(files.map((file) => readFile(new URL(file, GOLDEN), 'utf8')));
  return articles.map((article) => `${article}\n\n`).join('');
}
