// An analysis sent in pieces arrives as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, partsOf } from '../../www/core/parts.js';
import { analysis } from './sample.mjs';

test('a short analysis is one piece', () => {
  const parts = [...partsOf(analysis)];
  assert.equal(parts.length, 1);
  assert.deepEqual(joined(parts), analysis);
});

test('a long one is several, none of them large', () => {
  const mention = { start: 0, end: 1, certainty: /** @type {const} */ ('sure'), why: 'user' };
  const long = {
    ...analysis,
    sentences: Array.from({ length: 9_000 }, (_, start) => ({ start, end: start + 1 })),
    entities: Array.from({ length: 3_000 }, (_, i) => ({
      name: String(i),
      kind: /** @type {const} */ ('person'),
      aliases: [],
      certainty: /** @type {const} */ ('sure'),
      mentions: [mention, mention, mention],
    })),
  };
  const parts = [...partsOf(long)].map((part) => structuredClone(part));
  assert.ok(parts.length > 4);
  for (const part of parts) assert.ok((part.sentences?.length ?? 0) + 3 * (part.entities?.length ?? 0) < 4_003);
  assert.deepEqual(joined(parts), long);
});
