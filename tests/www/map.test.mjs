// Places: which are gathered, where the map looks, where names stand, what is exported.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoJson, kml } from '../../www/export/places.js';
import { escaped } from '../../www/export/xml.js';
import { corrected } from '../../www/model/corrections.js';
import { WORLD, around, moved, zoomed } from '../../www/model/map/camera.js';
import { placeLabels } from '../../www/model/labels.js';
import { placesOf } from '../../www/model/map/places.js';
import { isCorrection } from '../../www/model/rules.js';
import { parseXml } from './xml.mjs';

/** @import { Analysis, Article, Correction, Place } from '../../www/types.js' */

/** @type {Place} */
const LYON = { country: 'FR', latitude: 45.75, longitude: 4.85, size: 'city', evidence: 0 };
/** @type {Place} */
const VALENCE = { country: 'FR', latitude: 44.93, longitude: 4.89, size: 'town', evidence: 1 };
/** @type {Place} */
const VALENCIA = { country: 'ES', latitude: 39.47, longitude: -0.38, size: 'city', evidence: 0 };

/**
 * An article with these places.
 * @param {string} id
 * @param {[name: string, mentions: number, places: Place[]][]} locations
 */
function source(id, locations) {
  const entities = locations.map(([name, mentions, places]) => ({
    name,
    kind: 'location',
    aliases: [],
    certainty: 'sure',
    mentions: Array.from({ length: mentions }, (_, i) => ({ start: i, end: i + 1, certainty: 'sure', why: 'list:city' })),
    places,
  }));
  const analysis = /** @type {Analysis} */ (/** @type {unknown} */ ({ entities, figures: [], quotes: [], keywords: [] }));
  const article = /** @type {Article} */ ({ id, text: 'x'.repeat(50), title: `Titre & <${id}>`, analysis });
  return { article, analysis };
}

/**
 * The same with a correction in it.
 * @param {ReturnType<typeof source>} source
 * @param {Correction} correction
 */
function withCorrection({ article, analysis }, correction) {
  return { article, analysis: corrected(article.text, analysis, [correction], article.id) };
}

const SOURCES = [
  source('a', [['Lyon', 2, [LYON]], ['Valence', 1, [VALENCE, VALENCIA]], ['Vareuil', 1, []]]),
  source('b', [['Lyon', 3, [LYON]]]),
];

test('mentions of one place are added up; a name of several places is left to the reader', () => {
  const { located, choices, unknown } = placesOf(SOURCES);
  assert.deepEqual(
    located.map(({ name, mentions, sure, where }) => [name, mentions, sure, where.length]),
    [
      ['Lyon', 5, true, 2],
      ['Valence', 1, false, 1],
    ],
  );
  assert.deepEqual(choices.map(({ name, candidates, chosen }) => [name, candidates.length, chosen]), [['Valence', 2, undefined]]);
  assert.deepEqual(unknown, ['Vareuil']);
});

test('a choice settles the place, can be changed, and may be none', () => {
  const { evidence: _, ...place } = VALENCIA;
  const first = SOURCES[0] ?? assert.fail();
  const chosen = placesOf([withCorrection(first, { action: 'locate', form: 'Valence', place, scope: 'always' })]);
  assert.deepEqual(chosen.located.find(({ name }) => name === 'Valence')?.site, place);
  assert.equal(chosen.located.every(({ sure }) => sure), true);
  assert.deepEqual(chosen.choices.map(({ candidates, chosen: site }) => [candidates.length, site]), [[2, place]]);
  const none = placesOf([withCorrection(first, { action: 'locate', form: 'Valence', place: null, scope: 'article', article: 'a' })]);
  assert.deepEqual(none.located.map(({ name }) => name), ['Lyon']);
  assert.deepEqual(none.choices.map(({ chosen: site }) => site), [null]);
  const elsewhere = placesOf([withCorrection(first, { action: 'locate', form: 'Valence', place: null, scope: 'article', article: 'b' })]);
  assert.deepEqual(elsewhere.choices.map(({ chosen: site }) => site), [undefined]);
});

test('a rules file from anywhere places nothing outside the world', () => {
  const { evidence: _, ...place } = LYON;
  const correction = { action: 'locate', form: 'Lyon', scope: 'always' };
  assert.ok(isCorrection({ ...correction, place }));
  assert.ok(isCorrection({ ...correction, place: null }));
  for (const change of [{ latitude: 91 }, { longitude: '4' }, { longitude: NaN }, { country: 'fr' }, { size: 'moon' }])
    assert.ok(!isCorrection({ ...correction, place: { ...place, ...change } }), JSON.stringify(change));
  assert.ok(!isCorrection(correction));
});

test('the view has all places in it, across the date line too', () => {
  const near = around([LYON, VALENCIA], 1.2);
  assert.ok(Math.abs(near.longitude - 2.235) < 0.01 && near.latitude > 39.47 && near.latitude < 45.75);
  assert.ok(near.width > 5.23 * 1.2 && near.width < 40);
  const fiji = around([{ longitude: 178, latitude: -18 }, { longitude: -172, latitude: -14 }], 1.2);
  assert.ok(Math.abs(fiji.longitude + 177) < 0.01, String(fiji.longitude));
  assert.ok(fiji.width < 20);
  assert.equal(around([{ longitude: -120, latitude: 40 }, { longitude: 120, latitude: 40 }, { longitude: 0, latitude: 0 }], 1.2).width, WORLD.width);
  assert.deepEqual(around([], 1.2), WORLD);
});

test('a map is zoomed and moved within bounds', () => {
  const camera = { longitude: 170, latitude: 60, width: 40 };
  assert.equal(zoomed(camera, 1000).width, 360);
  assert.ok(zoomed(WORLD, 1 / 1.6).width < 360);
  assert.ok(zoomed(camera, 0.0001).width >= 1);
  assert.equal(moved(camera, 0.5, 0).longitude, -170);
  let north = camera;
  for (let i = 0; i < 20; i += 1) north = moved(north, 0, -0.5);
  assert.ok(north.latitude < 80, String(north.latitude));
});

test('no name lies over another, nor outside; the first have the first choice', () => {
  const frame = { width: 300, height: 200 };
  // A cluster, as towns of one region are.
  const spots = Array.from({ length: 40 }, (_, i) => ({
    x: 120 + (i % 8) * 9,
    y: 80 + Math.floor(i / 8) * 9,
    radius: 3,
    width: 50,
  }));
  const labels = placeLabels(spots, frame);
  assert.ok(labels.filter(Boolean).length >= 6, 'some have room');
  const boxes = labels.flatMap((label, i) => {
    if (!label) return [];
    const left = { start: label.x, middle: label.x - 25, end: label.x - 50 }[label.anchor];
    return [{ i, left, right: left + 50, top: label.y - 10, bottom: label.y + 3 }];
  });
  for (const a of boxes) {
    assert.ok(a.left >= 0 && a.right <= 300 && a.top >= 0 && a.bottom <= 200);
    for (const b of boxes)
      if (a.i < b.i) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `${a.i} ${b.i}`);
  }
});

test('a name stands where fewer lines cross it', () => {
  const frame = { width: 300, height: 200 };
  const spot = { x: 150, y: 100, radius: 5, width: 60 };
  assert.equal(placeLabels([spot], frame)[0]?.anchor, 'start');
  const right = { x1: 150, y1: 100, x2: 290, y2: 100 };
  assert.equal(placeLabels([spot], frame, [right])[0]?.anchor, 'end');
  const far = { x1: 0, y1: 10, x2: 300, y2: 10 };
  assert.equal(placeLabels([spot], frame, [far])[0]?.anchor, 'start');
  // Between two evils the smaller, and none is left out for a line.
  const web = [-1, 0, 1].flatMap((down) => [20, 280].map((x) => ({ x1: 150, y1: 100, x2: x, y2: 100 + down * 60 })));
  assert.ok(placeLabels([spot], frame, web)[0]);
});

test('GeoJSON has a point for each place, east before north', () => {
  const { located } = placesOf(SOURCES);
  const { type, features } = JSON.parse(JSON.stringify(geoJson(located, SOURCES)));
  assert.equal(type, 'FeatureCollection');
  assert.deepEqual(features[0].geometry, { type: 'Point', coordinates: [4.85, 45.75] });
  assert.equal(features[0].properties.mentions, 5);
  assert.deepEqual(features[0].properties.articles.map((/** @type {{ title: string }} */ { title }) => title), ['Titre & <a>', 'Titre & <b>']);
  const told = features.map((/** @type {{ properties: Record<string, unknown> }} */ { properties }) => [properties['certain'], properties['candidates'], properties['country']]);
  assert.deepEqual(told, [[true, 1, 'FR'], [false, 2, 'FR']]);
});

test('GeoJSON says that a place was chosen among several', () => {
  const { evidence: _, ...place } = VALENCIA;
  const chosen = withCorrection(SOURCES[0] ?? assert.fail(), { action: 'locate', form: 'Valence', place, scope: 'always' });
  const { features } = JSON.parse(JSON.stringify(geoJson(placesOf([chosen]).located, SOURCES)));
  const { properties } = features.find((/** @type {{ properties: { name: string } }} */ it) => it.properties.name === 'Valence');
  assert.deepEqual([properties.certain, properties.candidates, properties.country], [true, 2, 'ES']);
});

test('KML is read back by an XML parser, whatever the titles hold', () => {
  const { located } = placesOf(SOURCES);
  const root = parseXml(kml(located, SOURCES, ({ name }) => `« ${name} » & co`));
  assert.equal(root.name, 'kml');
  const marks = root.all('Placemark');
  assert.equal(marks.length, 2);
  assert.equal(marks[0]?.all('name')[0]?.text, 'Lyon');
  assert.equal(marks[0]?.all('description')[0]?.text, '« Lyon » & co\nTitre & <a>\nTitre & <b>');
  assert.equal(marks[0]?.all('coordinates')[0]?.text, '4.85,45.75');
  assert.equal(escaped('a\u0000\u000B\uFFFE"'), 'a&#34;');
});
