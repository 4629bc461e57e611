// Articles compared by what the core finds in them: invented pairs whose differences are known.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test, { before } from 'node:test';
import { compare as compareAll } from '../../www/model/compare/index.js';
import { example } from '../../www/examples.js';
import { atOnce } from '../../www/pause.js';

/** @type {import('../../www/pkg/depeche.js').Analyzer} */
let analyzer;

before(async () => {
  const { Analyzer, initSync } = await import('../../www/pkg/depeche.js');
  const pkg = new URL('../../www/pkg/', import.meta.url);
  initSync({ module: await readFile(new URL('depeche_bg.wasm', pkg)) });
  analyzer = new Analyzer();
  for (const language of ['fr', 'en']) analyzer.loadModel(await readFile(new URL(`${language}.bin`, pkg)));
});

/** @param {string[]} texts */
function sources(texts) {
  return texts.map((text, id) => ({
    id: String(id),
    text,
    analysis: analyzer.analyze(text, { reference_date: '2026-03-26' }),
  }));
}

/**
 * The rows as text: verdict and the figures as written.
 * @param {string[]} texts
 */
function compare(...texts) {
  const all = sources(texts);
  return atOnce(compareAll(all, 'fr')).rows.map(
    ({ verdict, reason, values }) =>
      `${verdict}${reason ? ` (${reason})` : ''}: ${values
        .map(({ article, figure }) => all[article]?.analysis.figures[figure]?.text)
        .join(' / ')}`,
  );
}

/** @type {[string, string][]} */
const DIFFERING = [
  ['12 400', '11,000'],
  ['260', '300'],
  ['Sept', 'Nine'],
  ['18,5 millions', '€20 million'],
  ['9 000', '8,500'],
];

/** @type {[string, string][]} */
const AGREEING = [
  ['137 km/h', '85 mph'],
  ['27 kilomètres', '17 miles'],
  ['quarantaine', 'fifty'],
  ['90 %', 'nine in ten'],
  ['34 ans', '34-year-old'],
];

test('the two examples, one in French and one in English', () => {
  const rows = compare(...example('fr').map(({ text }) => text));
  const differing = rows.filter((row) => row.startsWith('differs'));
  const agreeing = rows.filter((row) => !row.startsWith('differs'));
  /** @param {string[]} found @param {[string, string]} pair */
  const holds = (found, [one, other]) =>
    assert.ok(found.some((row) => row.includes(one) && row.includes(other)), `${one} and ${other} in\n${rows.join('\n')}`);
  for (const pair of DIFFERING) holds(differing, pair);
  for (const pair of AGREEING) holds(agreeing, pair);
  assert.equal(differing.length, DIFFERING.length, differing.join('\n'));
});

test('a toll that grows, with its reason', () => {
  const monday = 'L’explosion de Lyon a fait 12 morts lundi 2 mars, selon la mairie de Lyon.';
  const tuesday = 'L’explosion de Lyon a fait 15 morts et 40 blessés, a dit mardi 3 mars la mairie de Lyon.';
  assert.deepEqual(compare(monday, tuesday), ['differs (date): 12 / 15']);
});

test('an estimate agrees with a number near it', () => {
  assert.deepEqual(
    compare('À Lyon, une quarantaine de camions sont bloqués.', 'À Lyon, 38 camions sont bloqués.'),
    ['compatible: une quarantaine / 38'],
  );
  assert.deepEqual(
    compare('À Lyon, plus de 30 camions sont bloqués.', 'À Lyon, 38 camions sont bloqués.'),
    ['compatible: plus de 30 / 38'],
  );
});

test('other things, other units and other currencies are not compared', () => {
  assert.deepEqual(compare('À Lyon, 12 camions brûlent.', 'À Lyon, 30 maisons brûlent.'), []);
  assert.deepEqual(compare('Lyon paie 5 millions d’euros.', 'Lyon paie 4 millions de dollars.'), []);
});

test('an article that says a thing twice has one row; a third article joins it', () => {
  const rows = compare(
    'Lyon ferme 3 écoles. Les 3 écoles de Lyon fermeront en juin.',
    'Lyon ferme 4 écoles.',
    'À Lyon, 3 écoles fermeront.',
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.split('/').length, 4);
});

test('articles on different affairs have nothing to compare', async () => {
  const folder = new URL('../golden/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt'));
  assert.ok(files.length > 5);
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  assert.deepEqual(compare(...texts), []);
});

test('names are brought together by any of their forms', () => {
  const all = sources([
    'Zoé Talmont, maire de Lyon, est venue. Talmont est repartie.',
    'Mme Talmont a quitté Lyon avec Karim Belvaux.',
  ]);
  const names = atOnce(compareAll(all, 'fr')).names.map(({ name, articles }) => [name, articles.map((it) => it?.mentions ?? 0)]);
  assert.deepEqual(names.slice(0, 2), [
    ['Zoé Talmont', [2, 1]],
    ['Lyon', [1, 1]],
  ]);
});

test('copies of one dispatch contradict each other only where a figure was changed', () => {
  const dispatch = [
    'Incendies : 340 habitants évacués',
    'Les pompiers de Vareuil ont évacué 340 habitants de 3 villages mardi, dont 120 enfants, selon la préfecture de Vareuil.',
    'À Montrelay, 85 habitants ont dormi dans 2 gymnases. À Saint-Aubert, 40 habitants sont restés chez eux malgré les consignes.',
    'Le feu a brûlé 1 200 hectares de pins et 90 hectares de vigne autour de Vareuil.',
  ];
  const copy = ['Le feu près de Vareuil', ...dispatch.slice(1)].join('\n\n');
  const found = compare(dispatch.join('\n\n'), copy);
  assert.ok(found.length >= 6, found.join('\n'));
  assert.deepEqual(found.filter((row) => !row.startsWith('same')), []);
  const changed = compare(dispatch.join('\n\n'), copy.replace('85 habitants', '95 habitants'));
  assert.deepEqual(changed.filter((row) => row.startsWith('differs')), ['differs: 85 / 95']);
});
