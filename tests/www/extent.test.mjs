// A mention made longer or shorter by a word.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extents } from '../../www/model/extent.js';

/**
 * The four forms that a mention of `words` in `text` can take.
 * @param {string} text
 * @param {string} words
 */
function forms(text, words) {
  const start = text.indexOf(words);
  const { longerBefore, shorterBefore, shorterAfter, longerAfter } = extents(text, { start, end: start + words.length });
  return [longerBefore, shorterBefore, shorterAfter, longerAfter].map((range) => range && text.slice(range.start, range.end));
}

test('by words', () => {
  assert.deepEqual(forms('la maire Zoé Talmont parle', 'Zoé Talmont'), [
    'maire Zoé Talmont',
    'Talmont',
    'Zoé',
    'Zoé Talmont parle',
  ]);
});

test('an elided article is a word, a name with hyphens is one', () => {
  assert.deepEqual(forms('ville d’Aubières-sur-Loude, au nord', 'Aubières-sur-Loude'), [
    'd’Aubières-sur-Loude',
    null,
    null,
    'Aubières-sur-Loude,',
  ]);
  assert.equal(forms('avec l’Agence du rail', 'l’Agence du rail')[1], 'Agence du rail');
});

test('never across a line, and never to nothing', () => {
  assert.deepEqual(forms('Un titre\nTalmont\nSuite', 'Talmont'), [null, null, null, null]);
});
