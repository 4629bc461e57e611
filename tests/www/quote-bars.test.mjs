// Bars beside quotes that share a line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctInitials, initialsOf } from '../../www/model/initials.js';
import { inRows, partOverlaps } from '../../www/view/quote-bars.js';

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

test('a quote that goes on below one within it has a bar above and one below', () => {
  const outer = { top: 0, bottom: 150, who: 'outer' };
  const [first, second] = [{ top: 30, bottom: 60, who: 'first' }, { top: 60, bottom: 90, who: 'second' }];
  assert.deepEqual(inRows([outer, first, second]), [
    { ...outer, bottom: 30 },
    first,
    second,
    { ...outer, top: 90 },
  ]);
  const inner = { top: 40, bottom: 50, who: 'inner' };
  assert.deepEqual(inRows([outer, { ...first, bottom: 90 }, inner, { ...second, top: 120, bottom: 130 }]), [
    { ...outer, bottom: 30 },
    { ...first, bottom: 40 },
    inner,
    { ...first, top: 50, bottom: 90 },
    { ...outer, top: 90, bottom: 120 },
    { ...second, top: 120, bottom: 130 },
    { ...outer, top: 130 },
  ]);
  // On the lines that both have they share, as any two do.
  assert.deepEqual(inRows([first, { ...first }]), [first, first]);
  assert.deepEqual(inRows([outer, { ...second, bottom: 150 }]), [outer, { ...second, bottom: 150 }]);
  assert.deepEqual(inRows([outer, { ...first, top: 0 }]), [{ ...first, top: 0 }, { ...outer, top: 60 }]);
});

test('initials leave small words out', () => {
  assert.deepEqual(initialsOf('Élise de La Tour'), ['É', 'L', 'T']);
  assert.deepEqual(initialsOf('la police'), ['L', 'P']);
  assert.deepEqual(initialsOf('…'), []);
});

test('speakers with the same initials have other letters, however many they are', () => {
  assert.deepEqual(distinctInitials(['Paul Morel', 'Pia Moulin', 'Pierre Mallet', 'le maire']), ['PM', 'Mo', 'Ma', 'LM']);
  const many = Array.from({ length: 200 }, () => 'Zoé Ba');
  assert.equal(new Set(distinctInitials(many)).size, 200);
  assert.deepEqual(distinctInitials(['Li', 'Li']), ['L', 'Li']);
});
