// What the page derives from an analysis: marks, corrections, search, values.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn, learnMore, speak } from '../../www/i18n/index.js';
import { corrected } from '../../www/model/corrections.js';
import { Marks } from '../../www/model/marks.js';
import { fold } from '../../www/model/fold.js';
import { occurrences } from '../../www/model/occurrences.js';
import { search } from '../../www/model/search.js';
import { sortValue, valueText } from '../../www/model/values.js';
import { segments } from '../../www/view/marked.js';
import { analysis, TEXT } from './sample.mjs';

await learnMore('desk');
await learn('en');

/** @import { Correction, Figure, QuantityFigure } from '../../www/types.js' */

/** @param {Correction} correction */
function after(correction) {
  return corrected(TEXT, analysis, [{ article: 'a', ...correction }], 'a');
}

test('counts of the layers are the numbers of mentions', () => {
  const counts = new Marks(analysis).counts();
  assert.deepEqual(counts, {
    person: 2,
    organization: 1,
    location: 0,
    event: 0,
    product: 1,
    figure: 1,
    date: 1,
    keyword: 1,
  });
});

test('a search in the marks finds the same as looking at all of them', () => {
  const marks = new Marks(analysis);
  for (let start = 0; start < TEXT.length; start += 1) {
    for (const length of [1, 7, 40]) {
      const slow = marks.all.filter((mark) => mark.start < start + length && mark.end > start);
      assert.deepEqual(marks.within(start, start + length), slow);
    }
  }
});

test('segments cover a line and name every mark over them', () => {
  const marks = new Marks(analysis);
  const line = { start: 0, end: TEXT.indexOf('\n') };
  const parts = segments(line, marks.within(line.start, line.end));
  assert.equal(parts.map(({ start, end }) => TEXT.slice(start, end)).join(''), TEXT.slice(0, line.end));
  const both = parts.find(({ start, end }) => TEXT.slice(start, end) === 'millions');
  assert.deepEqual(
    both?.marks.map(({ layer }) => layer),
    ['figure', 'keyword'],
  );
});

test('a name rejected in the article is gone, and figures lose their link to it', () => {
  const shown = after({ action: 'reject', type: 'entity', form: 'Zoé Talmont', scope: 'article' });
  assert.deepEqual(
    shown.entities.map(({ name }) => name),
    ['=SOMME(A1)', 'Talmont; Cie'],
  );
  assert.deepEqual(
    shown.figures.map(({ names }) => names),
    [[], []],
  );
  assert.equal(analysis.entities.length, 3, 'the core’s result is as it was');
});

test('a mention rejected here leaves the others', () => {
  const [, second] = analysis.entities[0]?.mentions ?? [];
  const shown = after({
    action: 'reject',
    type: 'entity',
    form: 'Talmont',
    scope: 'here',
    start: second?.start,
    end: second?.end,
  });
  assert.equal(shown.entities.find(({ name }) => name === 'Zoé Talmont')?.mentions.length, 1);
});

test('retagging, merging and marking', () => {
  assert.equal(
    after({ action: 'retag', form: 'Zoé Talmont', kind: 'organization', scope: 'article' }).entities[0]?.kind,
    'organization',
  );

  const merged = after({ action: 'merge', form: 'Talmont; Cie', into: 'Zoé Talmont', scope: 'article' }).entities;
  assert.equal(merged.length, 2);
  assert.equal(merged[0]?.mentions.length, 3);
  assert.deepEqual(merged[0]?.aliases, ['Talmont', 'Talmont; Cie']);

  const marked = after({ action: 'mark', form: 'Cie', kind: 'organization', scope: 'article' }).entities;
  assert.deepEqual(
    marked.map(({ name }) => name),
    ['Zoé Talmont', '=SOMME(A1)', 'Cie'],
  );
});

test('a form that is another name is split off, and what is left keeps the rest', () => {
  const split = after({ action: 'split', form: 'Talmont', from: 'Zoé Talmont', scope: 'always' }).entities;
  assert.deepEqual(
    split.map(({ name, aliases, mentions }) => [name, aliases, mentions.length]),
    [
      ['Zoé Talmont', [], 1],
      ['=SOMME(A1)', [], 1],
      ['Talmont; Cie', [], 1],
      ['Talmont', [], 1],
    ],
  );
  const whole = { action: /** @type {const} */ ('split'), form: 'Talmont; Cie', from: 'Talmont; Cie' };
  assert.equal(after({ ...whole, scope: 'article' }).entities.length, 3, 'nothing to split');
});

test('a longer mention takes the place of those that it covers, and joins the name it has become', () => {
  const longer = { action: /** @type {const} */ ('resize'), scope: /** @type {const} */ ('article') };
  const covering = after({ ...longer, form: 'Talmont; Cie', to: '=SOMME(A1) de « Talmont; Cie', lead: 16 }).entities;
  assert.deepEqual(
    covering.map(({ name, mentions }) => [name, mentions.length]),
    [
      ['Zoé Talmont', 2],
      ['=SOMME(A1) de « Talmont; Cie', 1],
    ],
  );
  const shorter = after({ ...longer, form: 'Zoé Talmont', to: 'Talmont', lead: -4 }).entities;
  assert.deepEqual([shorter[0]?.name, shorter[0]?.aliases, shorter[0]?.mentions.length], ['Talmont', [], 2]);
  const nowhere = after({ ...longer, form: 'Zoé Talmont', to: 'Zoé Talmont dort', lead: 0 });
  assert.deepEqual(nowhere.entities[0], analysis.entities[0], 'the text does not read so');
});

test('here alone: another type, another name', () => {
  const { start, end } = analysis.entities[0]?.mentions[1] ?? {};
  const here = { scope: /** @type {const} */ ('here'), start, end };
  const retagged = after({ action: 'retag', form: 'Zoé Talmont', kind: 'organization', ...here }).entities;
  assert.deepEqual(
    retagged.filter(({ name }) => /^(Zoé )?Talmont$/.test(name)).map(({ kind, mentions }) => [kind, mentions.length]),
    [
      ['person', 1],
      ['organization', 1],
    ],
  );
  const merged = after({ action: 'merge', form: 'Zoé Talmont', into: 'Talmont; Cie', ...here }).entities;
  assert.deepEqual(
    merged.map(({ mentions }) => mentions.length),
    [1, 1, 2],
  );
});

test('corrections of another article do nothing here', () => {
  const correction = /** @type {const} */ ({
    action: 'reject',
    type: 'entity',
    form: 'Zoé Talmont',
    scope: 'article',
    article: 'b',
  });
  assert.equal(corrected(TEXT, analysis, [correction], 'a'), analysis);
  assert.notEqual(corrected(TEXT, analysis, [{ ...correction, scope: 'always' }], 'a'), analysis);
});

test('occurrences are whole words', () => {
  assert.deepEqual(
    occurrences('Lo, Loude et Lo', 'Lo').map(({ start }) => start),
    [0, 13],
  );
  assert.deepEqual(occurrences('x', ''), []);
});

test('folding keeps every offset', () => {
  assert.equal(fold('Éléonore d’Aubières'), "eleonore d'aubieres");
  for (const text of [TEXT, 'İstanbul \u202F½ ﬁn œuvre 😀 ё']) assert.equal(fold(text).length, text.length);
});

test('search looks at words, forms of names and values', () => {
  const found = (/** @type {string} */ query) =>
    search(TEXT, analysis, query, 'fr').map(({ start, end }) => TEXT.slice(start, end));
  assert.deepEqual(found('zoe'), ['Zoé Talmont', 'Talmont'], 'all mentions of the name');
  assert.deepEqual(found('3 500 000'), ['3,5 millions d’euros']);
  assert.deepEqual(found('3500000'), ['3,5 millions d’euros']);
  assert.deepEqual(found('24 mars'), ['mardi']);
  assert.deepEqual(found('  '), []);
  assert.deepEqual(found('nulle part'), []);
});

/** @param {Partial<QuantityFigure>} fields */
function quantity(fields) {
  return /** @type {Figure} */ ({
    start: 0,
    end: 0,
    text: '',
    kind: 'count',
    approx: false,
    names: [],
    reading: { fr: '1', en: '1' },
    min: 1,
    max: 1,
    min_incl: true,
    max_incl: true,
    ...fields,
  });
}

/** Values of figures as French and English readers see them; spaces of any kind are shown as `_`. */
const VALUES = /** @type {[Partial<QuantityFigure>, string, string][]} */ ([
  [{ kind: 'money', unit: 'EUR', min: 18_500_000, max: 18_500_000 }, '18_500_000_€', '€18,500,000'],
  [{ min: 40, max: 40, approx: true }, '≈_40', '≈_40'],
  [{ min: 2000, max: null, min_incl: false }, '>_2_000', '>_2,000'],
  [{ min: null, max: 5 }, '≤_5', '≤_5'],
  [{ kind: 'percent', min: 12.5, max: 12.5 }, '12,5_%', '12.5%'],
  [{ kind: 'percent', unit: 'pp', min: 2, max: 2 }, '2_points', '2_points'],
  [{ kind: 'percent', unit: 'pp', min: 1.7, max: 1.7 }, '1,7_point', '1.7_points'],
  [{ kind: 'money', unit: 'USD', min: 1.0784, max: 1.0784 }, '1,0784_$US', '$1.0784'],
  [{ kind: 'money', unit: 'EUR', min: 1.5, max: 1.5 }, '1,50_€', '€1.50'],
  [{ kind: 'measure', unit: 'km', min: 4, max: 6 }, '4_–_6_km', '4_–_6_km'],
  [{ kind: 'duration', unit: 'week', min: 3, max: 3 }, '3_semaines', '3_weeks'],
  [{ kind: 'duration', unit: 'century', min: 2, max: 2 }, '2_siècles', '2_centuries'],
  [
    { kind: 'duration', unit: 'month', min: 3, max: 3, from: '2025-12-24', to: '2026-03-23' },
    '3_mois_→_24_décembre_2025_–_23_mars_2026',
    '3_months_→_December_24,_2025_–_March_23,_2026',
  ],
  [{ kind: 'ordinal', min: 1, max: 1 }, '1er', '1st'],
  [{ kind: 'ordinal', min: 22, max: 22 }, '22e', '22nd'],
  [{ kind: 'money', unit: 'not a currency', min: 3, max: 3 }, '3_not_a_currency', '3_not_a_currency'],
]);

test('values are written as the reader writes them', () => {
  for (const [fields, french, english] of VALUES) {
    for (const [language, expected] of /** @type {const} */ ([
      ['fr', french],
      ['en', english],
    ])) {
      speak(language);
      assert.equal(valueText(quantity(fields), language).replace(/\s/g, '_'), expected);
    }
  }
  speak('fr');
});

test('dates that no calendar has do not break the list', () => {
  for (const [from, to] of [
    ['-0044-03-15', '-0044-03-15'],
    ['2026-13-45', null],
    ['2026-03-05', '2026-03-01'],
    [null, null],
  ]) {
    const date = /** @type {Figure} */ ({
      start: 0,
      end: 0,
      text: '',
      kind: 'date',
      approx: false,
      names: [],
      reading: { fr: '', en: '' },
      from,
      to,
      precision: 'day',
      relative: false,
      relation: 'none',
    });
    assert.equal(typeof valueText(date, 'fr'), 'string');
  }
});

/** @param {Partial<import('../../www/types.js').DateFigure>} fields */
function dateFigure(fields) {
  const plain = { start: 0, end: 0, text: '', kind: 'date', approx: false, names: [], from: null, to: null };
  return /** @type {Figure} */ ({ ...plain, precision: 'day', relative: false, relation: 'none', ...fields });
}

test('dates are written in words, with how they stand to the moment told', () => {
  const day = (/** @type {string} */ iso) => ({ from: iso, to: iso });
  const text = (/** @type {Parameters<typeof dateFigure>[0]} */ fields) =>
    valueText(dateFigure(fields), 'fr').replace(/\s/g, ' ');
  speak('fr');
  assert.equal(text(day('2026-03-24')), 'mar. 24 mars 2026');
  assert.equal(text(day('2026-09-01')), 'mar. 1er septembre 2026');
  assert.equal(text({ from: null, to: '2026-03-27', relation: 'by', part: 'evening' }), 'd’ici au 27 mars 2026, soir');
  assert.equal(text({ from: '2026-09-01', to: null, relation: 'since' }), 'depuis le 1er septembre 2026');
  assert.equal(text({ from: '2012-01-01', to: '2012-12-31', precision: 'year', relation: 'since' }), 'depuis 2012');
  assert.equal(text({ from: '2026-03-01', to: '2026-03-31', precision: 'month' }), 'mars 2026');
  assert.equal(text({ weekday: 2 }), 'mardi ?');
});

test('figures are put in order by what they are worth', () => {
  assert.equal(sortValue(quantity({ min: 4, max: 6 })), 5);
  assert.equal(sortValue(quantity({ min: null, max: 6 })), 6);
  assert.equal(sortValue(quantity({ min: null, max: null })), null);
});
