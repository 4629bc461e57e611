// Who says which figure.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayers } from '../../www/model/quotes.js';
import { countWords } from '../../www/model/words.js';

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

test('words are counted as a reader counts them', () => {
  for (const [text, count] of /** @type {const} */ ([
    ['', 0],
    ['l’achat d\'un mille-feuille', 3],
    ['- 12 -- 3,5 % ’ a’', 4],
    ['𝐀𝐁 😀 日本 été', 3],
  ]))
    assert.equal(countWords(text), count, text);
});
