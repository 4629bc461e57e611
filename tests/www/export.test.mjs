// Exports, read again by parsers that know nothing of the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAnnotations } from '../../www/export/annotation.js';
import { CONFIGURATION, brat } from '../../www/export/brat.js';
import { cell, csv } from '../../www/export/csv.js';
import { markedFragment, markedHtml, markedMarkdown } from '../../www/export/marked.js';
import { figuresRows, keywordsRows, namesRows, oneTable } from '../../www/export/tables.js';
import { zip } from '../../www/export/zip.js';
import { learnMore } from '../../www/i18n/index.js';
import { allLayers } from '../../www/model/layers.js';
import { Marks } from '../../www/model/marks.js';
import { unzip } from '../page/support/unzip.js';
import { analysis, article, TEXT } from './sample.mjs';

await learnMore('desk');

const shown = { analysis, marks: new Marks(analysis), layers: allLayers(), language: /** @type {const} */ ('fr') };

/**
 * A reader of RFC 4180, written for this test.
 * @param {string} text
 * @param {string} separator
 */
function parse(text, separator) {
  const rows = [['']];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    const row = rows.at(-1) ?? [];
    const add = (/** @type {string} */ value) => (row[row.length - 1] += value);
    if (quoted) {
      if (sign !== '"') add(sign ?? '');
      else if (text[i + 1] === '"') add(text[(i += 1)] ?? '');
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) row.push('');
    else if (sign === '\r' && text[i + 1] === '\n') rows.push(['']);
    else if (sign !== '\n') add(sign ?? '');
  }
  return rows.slice(0, -1);
}

test('a cell is quoted where it must be', () => {
  assert.equal(cell('a;b', ';'), '"a;b"');
  // Elsewhere the other separator is the separator: what follows it must not become a cell.
  assert.equal(cell('a;=1+1', ','), '"a;=1+1"');
  assert.equal(cell('3,5', ';'), '3,5');
  assert.equal(cell('3,5', ','), '"3,5"');
  assert.equal(cell('dit « "oui" »', ';'), '"dit « ""oui"" »"');
  assert.equal(cell(null, ';'), '');
});

test('a cell that a spreadsheet would run is made harmless', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠']) assert.match(cell(`${start}HYPERLINK("x")`, ','), /^"?'/);
  assert.equal(cell(-3.5, ','), '-3.5');
  assert.equal(cell('-12', ','), '-12');
});

test('tables come back from both kinds of CSV', () => {
  for (const separator of /** @type {const} */ ([';', ','])) {
    for (const rows of [
      namesRows(article, analysis),
      figuresRows(article, analysis, 'fr'),
      keywordsRows(article, analysis),
    ]) {
      const text = csv(rows, separator);
      assert.equal(text.startsWith('\uFEFF'), separator === ';');
      const back = parse(text.replace('\uFEFF', ''), separator);
      assert.equal(back.length, rows.length);
      for (const row of back) assert.equal(row.length, rows[0]?.length);
    }
  }
});

test('rows name the mention, with offsets in both units', () => {
  const [header = [], ...rows] = namesRows(article, analysis);
  const at = (/** @type {string} */ name) => header.indexOf(name);
  for (const row of rows) {
    const [start, end] = [Number(row[at('début (UTF-16)')]), Number(row[at('fin (UTF-16)')])];
    assert.equal(TEXT.slice(start, end), row[at('texte')]);
    const points = [...TEXT].slice(Number(row[at('début (points de code)')]), Number(row[at('fin (points de code)')]));
    assert.equal(points.join(''), row[at('texte')]);
  }
});

test('annotations find their quote again, by position and by context', () => {
  const collection = webAnnotations(article, analysis, new Marks(analysis), 'fr');
  assert.equal(collection.total, collection.first.items.length);
  for (const { target } of collection.first.items) {
    const [quote, position] = target.selector;
    assert.ok(quote && position);
    assert.equal([...TEXT].slice(position.start, position.end).join(''), quote.exact);
    assert.ok(TEXT.includes(`${quote.prefix}${quote.exact}${quote.suffix}`));
  }
});

test('the annotation of words by nobody named has no label', () => {
  const quote = { start: 0, end: 3, kind: /** @type {const} */ ('indirect') };
  const said = { ...analysis, quotes: [quote] };
  const { body } = webAnnotations(article, said, new Marks(said), 'fr').first.items.at(-1) ?? {};
  assert.deepEqual(body, { type: 'TextualBody', purpose: 'classifying', value: 'quote' });
});

test('brat lines point at what they say', () => {
  for (const line of brat(article, analysis, new Marks(analysis), 'fr').match(/^T.*/gm) ?? []) {
    const [, , from = '', to = '', words] = /^(T\d+)\t\w+ (\d+) (\d+)\t(.*)$/.exec(line) ?? [];
    assert.equal([...TEXT].slice(Number(from), Number(to)).join(''), words);
  }
});

test('marked text keeps every word and runs nothing', () => {
  const html = markedHtml(article, shown);
  assert.doesNotMatch(html, /<script|<img/);
  assert.match(html, /<mark class="person"/);
  assert.match(markedMarkdown(article, shown), /\*\*Zoé Talmont\*\* \[personne\]/);
});

test('marked text says what figures come to, who is meant, and what the reader marked', () => {
  const [first, second] = analysis.entities;
  assert.ok(first && second);
  const mine = first.mentions.map((mention) => ({ ...mention, why: 'user' }));
  const hand = { ...analysis, entities: [{ ...first, mentions: mine }, second] };
  const html = markedHtml(article, { ...shown, analysis: hand, marks: new Marks(hand) });
  assert.match(html, /<mark class="figure" title="chiffre\u00A0: 3\u202F500\u202F000\u00A0€" data-kind="money" data-min="3500000" data-max="3500000" data-unit="EUR">3,5 millions d’euros</);
  assert.match(html, /<sub> chiffre\u00A0: 3\u202F500\u202F000\u00A0€<\/sub>/);
  assert.match(html, /data-kind="date" data-from="2026-03-24" data-to="2026-03-24">mardi</);
  assert.match(html, /<mark class="person by-hand" title="personne\u00A0: Zoé Talmont, marqué par vous" data-entity="0">Talmont<\/mark><sub> personne\u00A0: Zoé Talmont, marqué par vous<\/sub>/);
  assert.match(html, /<mark class="organization" title="organisation\u00A0: Talmont; Cie" data-entity="1">/);
  const markdown = markedMarkdown(article, { ...shown, analysis: hand, marks: new Marks(hand), language: 'en' });
  assert.match(markdown, /\*\*Zoé Talmont\*\* \[personne, marqué par vous\]/);
  assert.match(markdown, /\*\*3,5 millions d’euros\*\* \[chiffre\u00A0: €3,500,000\]/);
  const brats = brat(article, hand, new Marks(hand), 'fr');
  const [, line] = /^(T\d+)\tperson \d+ \d+\tZoé Talmont$/m.exec(brats) ?? [];
  assert.match(brats, new RegExp(`^A\\d+\\tByHand ${line}$`, 'm'));
  assert.match(CONFIGURATION, /^ByHand\tArg:<ENTITY>$/m);
});

test('an archive of texts is read by another program, names and all', async () => {
  const files = [
    { name: 'été.txt', text: TEXT },
    { name: 'vide.ann', text: '' },
  ];
  const bytes = Buffer.from(await zip(files).arrayBuffer());
  assert.deepEqual(unzip(bytes), Object.fromEntries(files.map(({ name, text }) => [name, text])));
  // The same texts make the same file.
  assert.ok(bytes.equals(Buffer.from(await zip(files).arrayBuffer())));
});

test('a copied part carries the marks that lie in it, and nothing of the text as markup', () => {
  const start = TEXT.indexOf('La =SOMME');
  const range = { start, end: TEXT.lastIndexOf('\n') };
  const html = markedFragment(TEXT, range, shown);
  assert.doesNotMatch(html, /<script|Zoé/);
  assert.match(html, /<span style="[^"]*background-color:#bfe3ff" title="organisation\u00A0: Talmont; Cie">Talmont; Cie<\/span>/);
  const plain = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  assert.equal(plain, TEXT.slice(range.start, range.end));
});

test('the tables of several articles are one, with one header, and each row names its article', () => {
  const other = { ...article, title: 'Un autre' };
  const rows = oneTable([namesRows(article, analysis), namesRows(other, analysis)]);
  const [header = []] = rows;
  assert.equal(rows.length, 2 * (namesRows(article, analysis).length - 1) + 1);
  const titles = rows.slice(1).map((row) => row[header.indexOf('article')]);
  assert.deepEqual([...new Set(titles)], ['Zoé Talmont', 'Un autre']);
});

test('marked text keeps every sign, emoji too', () => {
  const body = markedHtml(article, shown).replace(/^[^]*<body>/, '');
  const plain = body
    .replace(/<sub>.*?<\/sub>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  assert.equal(plain.trim(), TEXT);
});
