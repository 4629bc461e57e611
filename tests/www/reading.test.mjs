// What the readers of files do with plain values: days, lines of a PDF, divided words, copies, passages that come back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn } from '../../www/input/day.js';
import { joined } from '../../www/input/hyphen.js';
import { Lines, rowLines } from '../../www/input/lines.js';
import { linesOf } from '../../www/input/pdf-layout.js';
import { paragraphsOf } from '../../www/input/pdf-paragraphs.js';
import { findRunning } from '../../www/input/pdf-running.js';
import { forgetAll } from '../../www/memory.js';
import { withAsides } from '../../www/model/asides.js';
import { twinGroups } from '../../www/model/twins.js';

test('days are read in the ways documents write them', () => {
  for (const text of [
    '2026-03-24T08:00:00Z',
    '20260324',
    'mardi 24 mars 2026',
    'Tuesday, March 24, 2026',
    'Tue, 24 Mar 2026 08:00:00 +0100',
    '24/03/2026',
    '24.3.2026 à midi',
  ])
    assert.equal(dayIn(text), '2026-03-24', text);
  assert.equal(dayIn('1er août 2025'), '2025-08-01');
  assert.equal(dayIn('12 févr. 2025'), '2025-02-12');
  for (const text of ['', '31 février 2026', '2026-13-01', '24 foobar 2026', '12', 'mars'])
    assert.equal(dayIn(text), null, text);
});

test('a day is looked for in linear time', () => {
  const began = performance.now();
  for (const unit of ['a', '1 ', 'mars ', '1/']) dayIn(unit.repeat(1_000_000));
  assert.ok(performance.now() - began < 500);
});

test('divided words are joined, and hyphens of the author stay', () => {
  const none = new Set();
  const cases = [
    ['des exper-', 'tises', 'des expertises'],
    ['à Saint-', 'Aubert', 'à Saint-Aubert'],
    ['a-t-', 'il dit', 'a-t-il dit'],
    ['dit-', 'elle', 'dit-elle'],
    ['l’ex-', 'ministre', 'l’ex-ministre'],
    ['covid-', '19', 'covid-19'],
    ['un mot\u00AD', 'clé', 'un motclé'],
    ['fin de ligne', 'suite', 'fin de ligne suite'],
    ['de 2024-', '2025', 'de 2024-2025'],
  ];
  for (const [before = '', after = '', whole] of cases) assert.equal(joined(before, after, none), whole);
  assert.equal(joined('un porte-', 'avions', new Set(['porte-avions'])), 'un porte-avions');
  assert.equal(joined('l’ex-', 'port', new Set(['export'])), 'l’export');
});

/**
 * @param {string} text @param {number} x @param {number} y @param {number} [size]
 */
function piece(text, x, y, size = 10) {
  return { text, x, y, size, width: text.length * size * 0.5 };
}

const PAGE = { width: 595, height: 842 };
const PROSE = [
  'Le maire de la commune a dit hier',
  'que le pont restera fermé pendant',
  'trois semaines au moins, le temps',
  'de finir tous les travaux prévus.',
];

test('three columns below a heading, and a line over all of them below', () => {
  const pieces = [
    piece('Un titre qui va d’un bord à l’autre', 40, 60, 24),
    ...[0, 1, 2].flatMap((column) =>
      PROSE.map((text, i) => piece(`${column} ${text}`, 40 + 185 * column, 100 + 12 * i)),
    ),
    piece(
      'Une dernière phrase va de nouveau d’un bord à l’autre de la page, sous les trois colonnes, et les ferme.',
      40,
      180,
    ),
  ];
  const lines = linesOf(pieces.reverse(), PAGE).map(({ text }) => text);
  const columns = [0, 1, 2].flatMap((column) => PROSE.map((text) => `${column} ${text}`));
  assert.deepEqual(lines.slice(1, -1), columns);
  assert.match(lines[0] ?? '', /^Un titre/);
  assert.match(lines.at(-1) ?? '', /^Une dernière/);
});

test('pieces of one line are joined with the spaces that are drawn', () => {
  const [line] = linesOf([piece('Vareuil', 40, 100), piece('Matin', 78, 100), piece('ée', 103, 100)], PAGE);
  assert.equal(line?.text, 'Vareuil Matinée');
});

test('paragraphs end where there is space, an indent or a larger letter', () => {
  const lines = linesOf(
    [
      piece('Un intertitre', 40, 60, 14),
      ...PROSE.map((text, i) => piece(text, 40, 90 + 12 * i)),
      piece('Un nouvel alinéa commence ici, en', 52, 138),
      piece('retrait de la marge.', 40, 150),
      piece('Après un blanc, un autre.', 40, 190),
    ],
    PAGE,
  );
  assert.deepEqual(paragraphsOf(lines), [
    'Un intertitre',
    PROSE.join(' '),
    'Un nouvel alinéa commence ici, en retrait de la marge.',
    'Après un blanc, un autre.',
  ]);
});

test('what every page has at its top and bottom is found, what one page has is not', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    linesOf(
      [
        piece(`Vareuil Matin, page ${number}`, 40, 30),
        piece(PROSE[number % 4] ?? '', 40, 300),
        piece(number === 2 ? 'Une note de bas de page.' : '', 40, 800),
      ].filter(({ text }) => text),
      PAGE,
    ),
  );
  assert.deepEqual(
    [...findRunning(pages)].map(({ text }) => text),
    [1, 2, 3, 4].map((number) => `Vareuil Matin, page ${number}`),
  );
});

test('a row of a table is a line, unless it lays out a page', () => {
  assert.deepEqual(rowLines([['Vareuil'], [' 12 \n 400'], ['']]), ['Vareuil | 12 400']);
  assert.deepEqual(rowLines([['Un', 'Deux']]), ['Un', 'Deux']);
  const long = 'mot '.repeat(80).trim();
  assert.deepEqual(rowLines([['a'], [long]]), ['a', long]);
});

test('passages come back where they were, in any order', () => {
  const lines = new Lines();
  lines.putAside('around', 'menu');
  lines.add('un');
  lines.putAside('inset', 'encart\nde deux lignes');
  lines.putAside('links', 'lire aussi');
  lines.add('deux');
  lines.putAside('around', 'pied');
  const whole = 'menu\nun\nencart\nde deux lignes\nlire aussi\ndeux\npied';
  const [first, second, third, fourth] = lines.asides;
  assert.ok(first && second && third && fourth);
  for (const order of [
    [first, second, third, fourth],
    [fourth, third, second, first],
    [second, fourth, first, third],
  ]) {
    /** @type {Pick<import('../../www/types.js').Article, 'text' | 'asides'>} */
    let article = { text: lines.text, asides: lines.asides };
    for (const { text } of order)
      article = withAsides(
        article,
        (article.asides ?? []).filter((aside) => aside.text === text),
      );
    assert.deepEqual(article, { text: whole, asides: undefined });
  }
  assert.equal(withAsides({ text: lines.text, asides: lines.asides }, lines.asides).text, whole);
});

test('a hundred copies are one group, and a notice below a hundred articles makes none', () => {
  const words = (/** @type {number} */ seed, /** @type {number} */ length) =>
    Array.from({ length }, (_, i) => `mot${((i + 1) * (seed * 7919 + 13)) % 9973}`).join(' ');
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  const copies = hundred.map((seed) => ({ id: `copie ${seed}`, text: `${words(0, 300)} édition ${seed}` }));
  assert.deepEqual(
    twinGroups(copies).map(({ length }) => length),
    [100],
  );
  assert.deepEqual(twinGroups(hundred.map((seed) => ({ id: `${seed}`, text: `${words(seed, 300)}\n${words(0, 60)}` }))), []);
});

test('a press review makes no copies of the articles that it holds, and a book of many is a copy of none', () => {
  const words = (/** @type {number} */ seed) =>
    Array.from({ length: 300 }, (_, i) => `mot${((i + 1) * (seed * 7919 + 13)) % 9973}`).join(' ');
  const [a, b, c] = [1, 2, 3].map((seed) => ({ id: `${seed}`, text: words(seed) }));
  const review = { id: 'revue', text: `${a?.text}\n${b?.text}` };
  const book = { id: 'livre', text: [1, 4, 5, 6, 7, 8, 9, 10].map(words).join('\n') };
  const copy = { id: 'copie', text: `${a?.text} et une fin` };
  assert.ok(a && b && c);
  assert.deepEqual(twinGroups([a, review, b, c, book]), [
    ['1', 'revue'],
    ['revue', '2'],
  ]);
  assert.deepEqual(twinGroups([review, a, b, copy, book]), [
    ['revue', '1', 'copie'],
    ['revue', '2'],
  ]);
});

test('copies are grouped, shortened ones too; articles on one subject are not', () => {
  const words = (/** @type {number} */ seed) =>
    Array.from({ length: 300 }, (_, i) => `mot${((i + 1) * (seed * 7919 + 13)) % 997}`).join(' ');
  const articles = [
    { id: 'a', text: words(1) },
    { id: 'b', text: words(2) },
    { id: 'c', text: `Titre autre\n${words(1).slice(0, 900)}` },
    { id: 'd', text: `${words(2)} et une fin de plus` },
    { id: 'e', text: 'Trop court pour en dire quoi que ce soit.' },
    { id: 'f', text: 'Trop court pour en dire quoi que ce soit.' },
    { id: 'g', text: words(3) },
  ];
  assert.deepEqual(twinGroups(articles), [
    ['a', 'c'],
    ['b', 'd'],
  ]);
  assert.deepEqual(twinGroups(articles.slice(1)), [['b', 'd']]);
});

test('what copies are told by is kept until all is erased', () => {
  const text = Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' ');
  const articles = ['a', 'b'].map((id) => ({ id, text }));
  const found = twinGroups(articles);
  assert.equal(twinGroups(articles), found);
  forgetAll();
  assert.notEqual(twinGroups(articles), found);
  assert.deepEqual(twinGroups(articles), found);
});
