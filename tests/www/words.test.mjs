// How words are counted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords } from '../../www/model/words.js';

test('words are counted as a reader counts them', () => {
  for (const [text, count] of /** @type {const} */ ([
    ['', 0],
    ['l’achat d\'un mille-feuille', 3],
    ['- 12 -- 3,5 % ’ a’', 4],
    ['𝐀𝐁 😀 日本 été', 3],
  ]))
    assert.equal(countWords(text), count, text);
});
