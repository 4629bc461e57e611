// Bars beside quotes that share a line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from '../../www/model/initials.js';
import { partOverlaps } from '../../www/view/quote-bars.js';

test('bars apart stay as they are', () => {
  const spans = [
    { top: 0, bottom: 60 },
    { top: 60, bottom: 90 },
  ];
  partOverlaps(spans);
  assert.deepEqual(spans, [
    { top: 0, bottom: 60 },
    { top: 60, bottom: 90 },
  ]);
});

test('quotes on one line share its height, and none lies over another', () => {
  const spans = [
    { top: 0, bottom: 60 },
    { top: 30, bottom: 90 },
    { top: 60, bottom: 90 },
    { top: 60, bottom: 90 },
  ];
  partOverlaps(spans);
  assert.deepEqual(spans, [
    { top: 0, bottom: 45 },
    { top: 45, bottom: 70 },
    { top: 70, bottom: 80 },
    { top: 80, bottom: 90 },
  ]);
});

test('initials leave small words out', () => {
  assert.deepEqual(initialsOf('Élise de La Tour'), ['É', 'L', 'T']);
  assert.deepEqual(initialsOf('la police'), ['L', 'P']);
  assert.deepEqual(initialsOf('…'), []);
});
