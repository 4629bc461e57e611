// Figures of articles compared, without the core: analyses written by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonRows } from '../../www/export/comparison.js';
import { claims } from '../../www/model/compare/claims.js';
import { concept } from '../../www/model/compare/concepts.js';
import { compare } from '../../www/model/compare/index.js';
import { quantity } from '../../www/model/compare/quantity.js';
import { statements } from '../../www/model/compare/statement.js';
import { atOnce } from '../../www/pause.js';

/**
 * @import { Analysis, Article, Figure } from '../../www/types.js'
 * @import { Source } from '../../www/model/compare/statement.js'
 */

/**
 * @param {string} text whose numbers are counts, each of the word that follows, where it stands in `nouns`; or shares before %
 * @param {string[]} nouns
 * @param {Partial<Analysis>} more
 * @returns {Source}
 */
function source(text, nouns, more = {}) {
  const figures = [...text.matchAll(/(\d+)( %)?(?: (\p{L}+))?/gu)].map(({ 1: digits = '', 2: share, 3: noun = '', index }) => ({
    start: index,
    end: index + digits.length + (share ?? '').length,
    text: digits + (share ?? ''),
    kind: share ? 'percent' : 'count',
    ...{ approx: false, names: [], min: Number(digits), max: Number(digits), min_incl: true, max_incl: true },
    ...(nouns.includes(noun) ? { what: noun } : {}),
  }));
  const sentences = [...text.matchAll(/[^.\s][^.]*\./g)].map(({ 0: it, index }) => ({ start: index, end: index + it.length }));
  const lyon = { name: 'Lyon', kind: 'location', aliases: [], certainty: 'sure', mentions: [] };
  const analysis = /** @type {Analysis} */ (
    /** @type {unknown} */ ({ rules: 'fr', figures, sentences, entities: [lyon], keywords: [], ...more })
  );
  return { id: text, text, analysis };
}

test('keywords and names are read once an article, however many figures are compared', () => {
  let read = 0;
  const counted = (/** @type {string} */ text) => ({
    get text() {
      read += 1;
      return text;
    },
  });
  const text = Array.from({ length: 300 }, (_, i) => `La rue ${'abcdefghij'[i % 10]}${i}x perd ${1000 + i * 7} arbres.`).join(' ');
  const keywords = /** @type {Analysis['keywords']} */ (
    /** @type {unknown} */ (Array.from({ length: 100 }, (_, i) => counted(`mot${i}`)))
  );
  const { rows } = atOnce(compare([source(text, ['arbres'], { keywords }), source(text, ['arbres'], { keywords })], 'fr'));
  assert.ok(rows.length >= 100, String(rows.length));
  assert.ok(read <= 2 * 2 * 100, `${read} keywords read`);
});

test('around figures beyond the share of their article nothing is read', () => {
  const found = atOnce(statements(source('Lyon a 12 arbres, 13 arbres et 5 %. Il y a 14 arbres.', ['arbres']), 0, 2));
  assert.deepEqual(found.map(({ quantity }) => quantity.exact), [12, 13, 5]);
});

test('a number takes its noun over from the last that has one', () => {
  const found = atOnce(statements(source('Il y a 12 blessés, dont 3 graves, puis 4. Mais 7 ou 8.', ['blessés']), 0));
  assert.deepEqual(
    found.map(({ head, takenOver }) => [head, takenOver]),
    [['injured', false], ['injured', true], ['injured', true], [null, false], [null, false]],
  );
});

test('a claim keeps what it counts when it is said again without a noun', () => {
  const [, over, alone] = atOnce(statements(source('Lyon compte 12 blessés, dont 3 graves. Les cas graves : 3.', ['blessés']), 0));
  assert.ok(over?.takenOver && alone && !alone.head);
  const [claim] = claims([over, alone]);
  assert.equal(claim?.said.length, 2);
  assert.equal(claim?.head, 'injured');
});

test('« pas » says nothing, and « buts » are goals', () => {
  assert.equal(concept('pas'), null);
  assert.equal(concept('but'), null);
  assert.equal(concept('buts'), concept('goals'));
});

test('the exported table has the topic and the gap with its unit', () => {
  const text = 'Lyon plante 100 arbres.';
  const { analysis } = source(text, ['arbres']);
  const figure = /** @type {Figure} */ (/** @type {unknown} */ ({ ...analysis.figures[0], reading: { fr: '100', en: '100' } }));
  const article = /** @type {Article} */ (/** @type {unknown} */ ({ title: 'Lyon', text, referenceDate: '2026-03-02' }));
  const gap = { by: 0.25, unit: /** @type {const} */ ('share') };
  const [head = [], line = []] = comparisonRows(
    [{ article, analysis: { ...analysis, figures: [figure] } }],
    [{ verdict: 'differs', reason: null, copied: false, topic: 'plantation', gap, values: [{ article: 0, figure: 0 }] }],
    'fr',
  );
  assert.equal(head.length, line.length);
  assert.ok(line.includes('plantation') && line.includes(0.25), line.join(' | '));
});

test('a unit that the reader wrote may be called as anything', () => {
  const place = { start: 0, end: 2, text: '12', names: [], reading: { fr: '', en: '' } };
  const side = { approx: false, min: 12, max: 12, min_incl: true, max_incl: true };
  assert.equal(quantity({ ...place, ...side, kind: 'measure', unit: 'constructor' })?.dimension, 'measure constructor');
  assert.equal(quantity({ ...place, ...side, kind: 'measure', unit: 'km' })?.dimension, 'length');
});
