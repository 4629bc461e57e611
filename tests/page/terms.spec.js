// The reader's own terms, from the module that finds them.

import { expect, test } from './support/test.js';
import { open } from './support/desk.js';

/** @import { Page } from '@playwright/test' */

/**
 * Sets each list in turn and searches the text after it.
 * @param {Page} page
 * @param {{ form: string, pattern: boolean }[][]} lists
 * @param {string} text
 */
function search(page, lists, text) {
  return page.evaluate(
    async ([all, content]) => {
      const path = new URL('core/terms.js', document.baseURI).href;
      const { OwnTerms } = await import(path);
      const terms = new OwnTerms(2_000);
      const answers = [];
      for (const list of all) {
        const refused = await terms.set(list);
        const found = await terms.find(content).catch((/** @type {{ reason: string }} */ error) => error.reason);
        answers.push({
          refused: refused.map((/** @type {{ reason: string }} */ it) => it.reason),
          found: Array.isArray(found) ? found.map(({ term, start, end }) => [term, content.slice(start, end)]) : found,
        });
      }
      return answers;
    },
    /** @type {const} */ ([lists, text]),
  );
}

const term = (/** @type {string} */ form) => ({ form, pattern: false });
const pattern = (/** @type {string} */ form) => ({ form, pattern: true });

test('terms and patterns are found; a line that cannot be used is named', async ({ page }) => {
  await open(page);
  const text = '😀 L’accord de Vareuil : dossier AB-12, VAREUIL et AB-7.';
  const lists = [[term('Vareuil'), pattern('('), pattern('AB-\\d+')], [term("l'accord")], []];
  expect(await search(page, lists, text)).toEqual([
    {
      refused: ['syntax'],
      found: [
        [0, 'Vareuil'],
        [2, 'AB-12'],
        [0, 'VAREUIL'],
        [2, 'AB-7'],
      ],
    },
    { refused: [], found: [[0, 'L’accord']] },
    { refused: [], found: [] },
  ]);
});

test('no pattern hangs the page: a search that takes too long is ended, the next one works', async ({ page }) => {
  await open(page);
  // Every match has to look at the rest of the line before it can be refused.
  const slow = pattern('.*[^A-Za-z]|[A-Za-z]');
  const answers = await search(page, [[slow], [term('fin')]], 'a'.repeat(400_000));
  expect(answers[0]?.found).toBe('slow');
  expect(answers[1]).toEqual({ refused: [], found: [] });
});

test('nothing is loaded for readers without a list', async ({ page, site }) => {
  await open(page);
  await search(page, [[]], 'texte');
  expect(site.requests.map(({ path }) => path).filter((path) => path.includes('/pkg/terms/'))).toEqual([]);
});
