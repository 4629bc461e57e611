// How a text is cut into sections before it is laid out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, sectionsOf } from '../../www/view/lines.js';

const LINE = 'Le conseil de Vareuil a voté mardi le budget de la commune.';
const lengths = (/** @type {{ start: number, end: number }[]} */ sections) => sections.map(({ start, end }) => end - start);

test('the first section is short, and each holds up to twice as much as the one before', () => {
  const text = Array.from({ length: 400 }, () => LINE.repeat(3)).join('\n');
  const [first = 0, second = 0, third = 0, ...others] = lengths(sectionsOf(text, 1_000));
  assert.ok(first <= 1_000 && first > 700, String(first));
  assert.ok(second <= 2_000 && second > 1_500, String(second));
  assert.ok(third <= 4_000 && third > 3_000, String(third));
  assert.ok(others.every((length) => length <= 8_000));
});

test('sections hold every line once, in order, however long the first may be', () => {
  const text = Array.from({ length: 90 }, (_, i) => `${i} ${LINE.repeat(1 + (i % 7))}${i % 3 ? '' : '\n'}`).join('\r\n');
  for (const first of [1, 500, 3_000, Infinity]) {
    const lines = sectionsOf(text, first).flatMap((section) => [...linesOf(text, section, [])]);
    assert.deepEqual(
      lines.map((line) => line.text.trim()),
      text.split('\n').map((line) => line.trim()).filter(Boolean),
    );
  }
});
