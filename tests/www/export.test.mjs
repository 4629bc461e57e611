// Exports, read again by parsers that know nothing of the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAnnotations } from '../../www/export/annotation.js';
import { brat } from '../../www/export/brat.js';
import { cell, csv } from '../../www/export/csv.js';
import { markedFragment, markedHtml, markedMarkdown } from '../../www/export/marked.js';
import { figuresRows, keywordsRows, namesRows, oneTable } from '../../www/export/tables.js';
import { learnMore } from '../../www/i18n/index.js';
import { allLayers } from '../../www/model/layers.js';
import { Marks } from '../../www/model/marks.js';
import { analysis, article, TEXT } from './sample.mjs';

await learnMore('desk');

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
  const marks = new Marks(analysis);
  const html = markedHtml(article, analysis, marks, allLayers());
  assert.doesNotMatch(html, /<script|<img/);
  assert.match(html, /<mark class="person">/);
  assert.match(markedMarkdown(article, analysis, marks, allLayers()), /\*\*Zoé Talmont\*\* \[personne\]/);
});

test('a copied part carries the marks that lie in it, and nothing of the text as markup', () => {
  const start = TEXT.indexOf('La =SOMME');
  const range = { start, end: TEXT.lastIndexOf('\n') };
  const html = markedFragment(TEXT, range, new Marks(analysis), allLayers());
  assert.doesNotMatch(html, /<script|Zoé/);
  assert.match(html, /<span style="[^"]*background-color:#bfe3ff" title="organisation">Talmont; Cie<\/span>/);
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
  const marks = new Marks(analysis);
  const body = markedHtml(article, analysis, marks, allLayers()).replace(/^[^]*<body>/, '');
  const shown = body
    .replace(/<sub>.*?<\/sub>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  assert.equal(shown.trim(), TEXT);
});
