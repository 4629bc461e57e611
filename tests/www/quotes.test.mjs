// Who says what, and which figure.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayers, voices } from '../../www/model/quotes.js';

/** @import { Analysis } from '../../www/types.js' */

const TEXT = 'Il faut 3 ponts. Selon Awa, « il en faut 4, Luc en veut 5 », et 6 routes. On dit 7.';

/** @param {string} words */
function range(words) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

test('a figure is said by the speaker of the innermost quote over it, or by the article', () => {
  const analysis = /** @type {Analysis} */ (
    /** @type {unknown} */ ({
      language: 'fr',
      entities: [{ name: 'Awa Sorel' }],
      figures: ['3', '4', '5', '6', '7'].map(range),
      // Not in text order, one in the other, one by nobody.
      quotes: [
        { ...range('Luc en veut 5'), speaker: { ...range('Luc'), certainty: 'sure' } },
        { ...range('« il en faut 4, Luc en veut 5 »'), speaker: { ...range('Awa'), entity: 0, certainty: 'sure' } },
        range('On dit 7'),
      ],
    })
  );
  assert.deepEqual(sayers(TEXT, analysis), [undefined, 'Awa Sorel', 'Luc', undefined, undefined]);
});

/**
 * An analysis of somebody's words: each of `speakers` says a word.
 * @param {string} language
 * @param {string[]} speakers
 */
function spoken(language, speakers) {
  let text = '';
  const quotes = speakers.map((words) => {
    const speaker = { start: text.length, end: text.length + words.length, certainty: 'sure' };
    text += `${words} : oui. `;
    return { start: speaker.end + 3, end: speaker.end + 6, speaker };
  });
  const analysis = /** @type {Analysis} */ (/** @type {unknown} */ ({ language, entities: [], figures: quotes, quotes }));
  return { said: sayers(text, analysis), voices: voices(text, analysis).map(({ name, words }) => `${name} ${words}`) };
}

test('who is called at length once and then in short is one voice', () => {
  const french = spoken('fr', ['Le gouvernement malien', 'le gouvernement', 'L’armée', 'l’armée', 'un témoin', 'Un témoin âgé']);
  assert.deepEqual(french.voices, ['le gouvernement malien 2', 'l’armée 2', 'un témoin 1', 'un témoin âgé 1']);
  assert.deepEqual(spoken('en', ['The bank', 'the bank of the river']).voices, ['the bank of the river 2']);
});

test('of two who are called so at length, none is meant in short', () => {
  const { voices } = spoken('fr', ['le ministre malien', 'le ministre', 'le ministre russe']);
  assert.deepEqual(voices, ['le ministre malien 1', 'le ministre 1', 'le ministre russe 1']);
});

test('among thousands of speakers, each is still joined with the only one called so at length', () => {
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  // Three for each number: in short, at length, and one whose name only begins with the same letters.
  const { voices } = spoken('fr', numbers.flatMap((n) => [`le maire${n}`, `Le maire${n} du port`, `le maire${n}bis`]));
  const joined = numbers.map((n) => `le maire${n} du port 2`);
  assert.deepEqual(voices, [...joined, ...numbers.map((n) => `le maire${n}bis 1`)]);
});

test('a description has no capital within a sentence, a name keeps its own', () => {
  assert.deepEqual(spoken('fr', ['Le maire', 'L’armée', 'Lesage', 'Unicef', 'Des élus']).said, [
    'le maire',
    'l’armée',
    'Lesage',
    'Unicef',
    'des élus',
  ]);
});
