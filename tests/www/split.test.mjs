// A very long text in parts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONG, partsOf } from '../../www/model/split.js';

test('parts are whole paragraphs, and together the text', () => {
  const text = 'Zoé Talmont habite Vareuil. 🌧️\n'.repeat(Math.ceil((2.5 * LONG) / 31));
  const parts = partsOf(text);
  assert.equal(parts.length, 3);
  assert.equal(parts.join(''), text);
  for (const part of parts) assert.ok(part.length <= LONG + 1 && part.endsWith('\n'));
});

test('without paragraphs no sign is cut in two', () => {
  const parts = partsOf('a' + '🌧'.repeat(LONG));
  assert.equal(parts.length, 3);
  for (const part of parts) assert.ok(part.isWellFormed());
});

test('a short text is one part', () => assert.deepEqual(partsOf('Vareuil'), ['Vareuil']));
