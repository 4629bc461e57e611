// Dates in order, and the axis they stand on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timelineRows } from '../../www/export/timeline.js';
import { dayNumber, densest, extent, ticks, timeline } from '../../www/model/timeline.js';

/**
 * An article with a sentence for each date.
 * @param {Partial<import('../../www/types.js').Figure>[]} figures
 */
function source(figures) {
  const text = figures.map(() => 'Le pont ferme le jour dit. ').join('');
  const placed = figures.map((figure, at) => ({ kind: 'date', ...figure, start: at * 27 + 17, end: at * 27 + 25, text: 'jour dit' }));
  const sentences = figures.map((_, at) => ({ start: at * 27, end: at * 27 + 26 }));
  const analysis = /** @type {import('../../www/types.js').Analysis} */ (
    /** @type {unknown} */ ({ figures: placed, sentences })
  );
  const article = /** @type {import('../../www/types.js').Article} */ ({ title: 'Pont', text });
  return { article, text, analysis };
}

const day = (/** @type {string} */ date) => ({ from: date, to: date });

test('moments come in the order of their dates, across articles', () => {
  const moments = timeline([source([day('2026-03-20'), { from: '2026-01-01', to: '2026-12-31' }]), source([day('2024-02-29')])]);
  assert.deepEqual(
    moments.map(({ article, from }) => [article, from]),
    [
      [1, '2024-02-29'],
      [0, '2026-01-01'],
      [0, '2026-03-20'],
    ],
  );
});

test('an open end is closed, a duration ago or of the last months is resolved, what has no date is left out', () => {
  const resolved = /** @type {import('../../www/types.js').DateSpan} */ ({ from: '2020-01-01', to: '2020-12-31' });
  const moments = timeline([
    source([{ from: '2012-01-01', to: null }, { from: null, to: null }, { kind: 'duration', resolved }, { kind: 'count' }]),
    source([{ kind: 'duration', from: '2025-12-24', to: '2026-03-23' }]),
  ]);
  assert.deepEqual(
    moments.map(({ from, to, open }) => [from, to, open]),
    [
      ['2012-01-01', '2012-01-01', true],
      ['2020-01-01', '2020-12-31', false],
      ['2025-12-24', '2026-03-23', false],
    ],
  );
});

test('the axis opens where most dates lie; all of it can be seen', () => {
  const moments = timeline([source([day('1932-05-01'), ...[20, 21, 22, 23, 24, 25].map((n) => day(`2026-03-${n}`))])]);
  const [first, last] = densest(moments);
  assert.ok(first > dayNumber('2026-03-01') && last < dayNumber('2026-04-10'), `${first} ${last}`);
  const [low, high] = extent(moments);
  assert.ok(low < dayNumber('1932-05-01') && high > dayNumber('2026-03-25'));
});

test('few lines on round dates, for a week and for ten thousand years', () => {
  for (const [from, to] of [
    ['2026-03-20', '2026-03-27'],
    ['2026-01-03', '2026-11-20'],
    ['1932-05-01', '2026-03-25'],
    ['0001-01-01', '9999-12-31'],
  ]) {
    const found = ticks(dayNumber(from ?? ''), dayNumber(to ?? ''), 5);
    assert.ok(found.length >= 2 && found.length <= 8, `${from} to ${to}: ${found.length}`);
    if (found[0]?.unit === 'year')
      for (const tick of found) assert.match(new Date(tick.day * 86_400_000).toISOString(), /-01-01T00/);
  }
});

test('one date alone has an axis', () => {
  const [first, last] = densest(timeline([source([day('2026-03-20')])]));
  assert.ok(last - first >= 6);
  assert.ok(ticks(first, last, 5).length > 0);
});

test('the table has the columns of TimelineJS', () => {
  const sources = [source([day('2026-03-20'), { from: '2026-01-01', to: '2026-12-31' }])];
  const [header, year, single] = timelineRows(sources, timeline(sources));
  assert.equal(header?.length, 18);
  assert.deepEqual(year?.slice(0, 8), [2026, 1, 1, '', 2026, 12, 31, '']);
  assert.deepEqual(single?.slice(0, 9), [2026, 3, 20, '', '', '', '', '', 'jour dit']);
  assert.equal(single?.length, 18);
});
