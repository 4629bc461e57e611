// Sentences that articles share, and what their figures then are.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passagesOf, sharedSentences, tiesOf } from '../../www/model/compare/shared.js';
import { atOnce } from '../../www/pause.js';

/** @import { Analysis } from '../../www/types.js' */

/**
 * @param {string} text sentences that end in full stops; each number is a figure
 * @param {number} at
 */
function source(text, at) {
  const ranges = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].map(({ 0: it, index }) => ({ start: index, end: index + it.length }));
  const analysis = /** @type {Analysis} */ (
    /** @type {unknown} */ ({ sentences: ranges(/[^.\s][^.]*\./g), figures: ranges(/\d+/g) })
  );
  return { id: String(at), text, analysis };
}

const ALERT = 'La tempête a blessé 12 habitants de la vallée de la Loude dans la nuit de mardi.';
const ROADS = 'Les 3 routes qui mènent au col resteront fermées jusqu’à la fin de la semaine prochaine.';
const SOURCES = [
  `${ALERT} ${ROADS} Le maire de Vareuil a remercié les pompiers venus de toute la région voisine.`,
  `Une nuit de vent et de pluie a laissé des traces partout dans la région du Haut-Vernois. ${ALERT} ${ROADS}`,
  `${ALERT.replace('12', '15')} On ne sait rien de plus.`,
].map(source);

/** @param {{ article: number, start: number, end: number }} place */
const words = ({ article, start, end }) => SOURCES[article]?.text.slice(start, end);

test('sentences that follow each other in the same articles are one passage', () => {
  const shared = atOnce(sharedSentences(SOURCES));
  assert.deepEqual(shared.map((group) => group.map(({ article }) => article)), [[0, 1, 2], [0, 1]]);
  const passages = passagesOf(shared);
  assert.deepEqual(
    passages.map(({ places, sentences }) => [places.map(words), sentences]),
    [
      [[ALERT, ALERT, ALERT.replace('12', '15')], 1],
      [[ROADS, ROADS], 1],
    ],
  );
  const two = SOURCES.slice(0, 2);
  assert.deepEqual(
    passagesOf(atOnce(sharedSentences(two))).map(({ places, sentences }) => [places.map(words), sentences]),
    [[[`${ALERT} ${ROADS}`, `${ALERT} ${ROADS}`], 2]],
  );
});

test('figures at one place of a shared sentence are tied, a changed one too', () => {
  const ties = tiesOf(SOURCES, atOnce(sharedSentences(SOURCES)));
  assert.equal(ties.get('0 0'), ties.get('1 0'));
  assert.equal(ties.get('0 0'), ties.get('2 0'));
  assert.equal(ties.get('0 1'), ties.get('1 1'));
  assert.notEqual(ties.get('0 0'), ties.get('0 1'));
});

test('short sentences and articles on one subject share nothing', () => {
  const articles = ['Il n’y a pas de blessé. Le pont de Vareuil a cédé sous le poids des eaux mardi.', 'Il n’y a pas de blessé. Mardi, les eaux ont emporté le vieux pont de la ville de Vareuil.'];
  assert.deepEqual(atOnce(sharedSentences(articles.map(source))), []);
  assert.deepEqual(atOnce(sharedSentences([])), []);
});

test('a sentence that an article has twice is taken once', () => {
  const shared = atOnce(sharedSentences([`${ALERT} ${ALERT}`, ALERT].map(source)));
  assert.deepEqual(shared.map((group) => group.map(({ article }) => article)), [[0, 1]]);
});
