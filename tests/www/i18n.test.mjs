// Both languages of the page say the same things.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { desk as deskEn } from '../../www/i18n/en.desk.js';
import { en as firstEn } from '../../www/i18n/en.js';
import { more as moreEn } from '../../www/i18n/en.more.js';
import { desk as deskFr } from '../../www/i18n/fr.desk.js';
import { fr as firstFr } from '../../www/i18n/fr.js';
import { more as moreFr } from '../../www/i18n/fr.more.js';
import { learn, learnMore, preferred, speak, t } from '../../www/i18n/index.js';

await learn('fr');
await learn('en');

/** All words: those of the first screen, those that an article needs, and those loaded when something asks for them. */
const [fr, en] = [{ ...firstFr, ...deskFr, ...moreFr }, { ...firstEn, ...deskEn, ...moreEn }];

const WWW = new URL('../../www/', import.meta.url);

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(en), Object.keys(fr));
});

test('no word is in two files of a language', () => {
  const parts = [firstFr, deskFr, moreFr];
  assert.equal(Object.keys(fr).length, parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
});

test('more words come when they are asked for, in the language learnt later too', async () => {
  speak('fr');
  assert.equal(t('layer.person'), 'layer.person');
  await learnMore('desk');
  assert.equal(t('layer.person'), 'Personnes');
  await learnMore('more');
  assert.equal(t('map.world'), 'Monde');
  await learn('en');
  speak('en');
  assert.equal(t('map.world'), 'World');
  speak('fr');
});

test('both languages use the same values', () => {
  /** @param {import('../../www/i18n/index.js').Message | undefined} message */
  const values = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort();
  for (const key of Object.keys(fr)) assert.deepEqual(values(en[key]), values(fr[key]), key);
});

test('every key that the document and the modules ask for is there', async () => {
  const files = (await readdir(WWW, { recursive: true })).filter((file) => /^(?!pkg|i18n).*\.(js|html)$/.test(file));
  const asked = new Set();
  for (const file of files) {
    const source = await readFile(new URL(file, WWW), 'utf8');
    for (const [, key] of source.matchAll(
      /\bt\("([\w.]+)"|data-i18n(?:-[\w-]+)?="([\w.]+)"|(?:notify|Refusal|refusal)\("([\w.]+)"/g,
    ))
      asked.add(key);
    for (const [, , key] of source.matchAll(/data-i18n(-[\w-]+)?="([\w.]+)"/g)) asked.add(key);
  }
  asked.delete(undefined);
  assert.ok(asked.size > 60, `only ${asked.size} keys were found`);
  assert.deepEqual(
    [...asked].filter((key) => !(key in fr)),
    [],
  );
});

test('every key is asked for somewhere', async () => {
  const page = await sources(WWW, /^(?!pkg|i18n.(?:fr|en)\.).*\.(?:js|html)$/);
  const core = await sources(new URL('../../src/', import.meta.url), /\.rs$/);
  const terms = await sources(new URL('../../terms/src/', import.meta.url), /\.rs$/);
  const literal = new Set([...page.matchAll(/["'`]([\w.:-]+)["'`]/g)].map(([, key]) => key));
  // `layer.${kind}.one`: what stands in the middle comes from a list of the page or from the core.
  const built = [...page.matchAll(/`([\w.:-]*)\$\{[^`]*?\}([\w.:-]*)`/g)].map(([, before = '', after = '']) => ({ before, after }));
  const words = new Set(`${page} ${core} ${terms}`.toLowerCase().match(/[\w:-]+/g));
  const asked = (/** @type {string} */ key) =>
    literal.has(key) ||
    built.some(({ before, after }) => {
      if (!(key.startsWith(before) && key.endsWith(after)) || !`${before}${after}`.includes('.')) return false;
      const middle = key.slice(before.length, after ? -after.length : undefined);
      return literal.has(middle) || middle.split('.').every((word) => words.has(word));
    });
  assert.deepEqual(
    Object.keys(fr).filter((key) => !asked(key)),
    [],
  );
});

/**
 * The files of a folder as one text.
 * @param {URL} folder
 * @param {RegExp} wanted
 */
async function sources(folder, wanted) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => wanted.test(file));
  return (await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))).join('\n');
}

test('the document says in French what the table says', async () => {
  const html = await readFile(new URL('index.html', WWW), 'utf8');
  for (const [, key = '', text] of html.matchAll(/data-i18n="([\w.]+)">([^<]+)</g)) {
    const message = fr[key];
    assert.equal(text, String(message).replaceAll('\u00A0', ' '), key);
  }
});

test('every family of reasons for a mark has words', async () => {
  const source = new URL('../../src/entity/', import.meta.url);
  const codes = new Set();
  for (const file of await readdir(source, { recursive: true })) {
    if (!file.endsWith('.rs')) continue;
    const text = await readFile(new URL(file, source), 'utf8');
    for (const [, family] of text.matchAll(/why: "(\w+)/g)) codes.add(family);
    for (const [, family] of text.matchAll(/"([a-z]+):[a-z_]+"/g)) codes.add(family);
  }
  assert.ok(codes.size > 0);
  assert.deepEqual(
    [...codes].filter((family) => !(`why.${family}` in fr)),
    [],
  );
});

test('French spaces: no plain space before a colon, a question mark or inside guillemets', () => {
  const allowed = new Set(['legend.hint', 'app.description', 'facts.date.hint']);
  for (const [key, message] of Object.entries(fr)) {
    if (!allowed.has(key)) assert.doesNotMatch(JSON.stringify(message), / [:;!?»]|« /, key);
  }
});

test('numbers and plurals follow the language', () => {
  speak('fr');
  assert.equal(t('facts.words', { count: 1 }), '1\u00A0mot');
  assert.equal(t('facts.words', { count: 12000 }), '12\u202F000\u00A0mots');
  speak('en');
  assert.equal(t('facts.words', { count: 12000 }), '12,000 words');
  speak('fr');
});

test('the first language asked for that the page speaks', () => {
  assert.equal(preferred(['de-DE', 'fr-CA', 'en']), 'fr');
  assert.equal(preferred(['en-GB']), 'en');
  assert.equal(preferred(['ja']), 'en');
});
