// Who appears with whom: links, their drawing, their exports.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../www/export/csv.js';
import { graphMl, networkRows } from '../../www/export/network.js';
import { learnMore, speak } from '../../www/i18n/index.js';
import { MOST_NODES, network } from '../../www/model/network/graph.js';
import { layOut } from '../../www/model/network/layout.js';
import { parseXml } from './xml.mjs';

/** @import { Analysis, Article, EntityKind } from '../../www/types.js' */
/** @import { Graph } from '../../www/model/network/graph.js' */

speak('fr');
await learnMore('desk');
await learnMore('more');

/**
 * An article of lines of sentences; every name stands as it is written.
 * @param {string} text
 * @param {[EntityKind, string][]} names
 */
function source(text, names) {
  const ranges = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].map(({ 0: it, index }) => ({ start: index, end: index + it.length }));
  const entities = names.map(([kind, name]) => ({ kind, name, aliases: [], certainty: 'sure', mentions: ranges(new RegExp(name, 'g')) }));
  const analysis = /** @type {Analysis} */ (
    /** @type {unknown} */ ({ entities, sentences: ranges(/[^.\n]+\./g), paragraphs: ranges(/[^\n]+/g) })
  );
  return { article: /** @type {Article} */ ({ text, title: 'A & <B>' }), analysis };
}

const FIRST = source('Awa voit Luc. Luc voit Awa et la Société Merle.\nNina part. Luc reste à Lyon.', [
  ['person', 'Awa'],
  ['person', 'Luc'],
  ['organization', 'Société Merle'],
  ['person', 'Nina'],
  ['location', 'Lyon'],
]);
const SECOND = source('Awa revoit Luc, Luc revoit Awa.', [
  ['person', 'Awa'],
  ['person', 'Luc'],
]);

/** @type {Set<EntityKind>} */
const PEOPLE = new Set(['person', 'organization']);

/** @param {Graph} graph */
const pairs = ({ nodes, links }) => links.map(({ a, b, weight }) => [nodes[a]?.name, nodes[b]?.name, weight]);

test('names are linked by the sentences that have both, each counted once, over all articles', () => {
  const graph = network([FIRST, SECOND], 'sentence', PEOPLE);
  assert.deepEqual(pairs(graph), [
    ['Awa', 'Luc', 3],
    ['Awa', 'Société Merle', 1],
    ['Luc', 'Société Merle', 1],
  ]);
  assert.deepEqual(graph.links[0]?.where, { article: 0, start: 0, end: 13 });
  assert.deepEqual(graph.nodes.map(({ name, mentions, where }) => [name, mentions, where.length]), [
    ['Awa', 4, 2],
    ['Luc', 5, 2],
    ['Société Merle', 1, 1],
  ]);
});

test('paragraphs link more, places join when they are asked for', () => {
  assert.ok(pairs(network([FIRST], 'paragraph', PEOPLE)).some(([a, b]) => a === 'Luc' && b === 'Nina'));
  assert.ok(!pairs(network([FIRST], 'sentence', PEOPLE)).flat().includes('Nina'));
  assert.ok(pairs(network([FIRST], 'sentence', new Set([...PEOPLE, 'location']))).some(([, b]) => b === 'Lyon'));
  assert.deepEqual(network([], 'sentence', PEOPLE), { nodes: [], links: [], left: 0 });
});

test('of many names the strongest are kept, and how many are left is said', () => {
  const names = Array.from({ length: 100 }, (_, i) => `Nom${String(i).padStart(3, '0')}`);
  const text = names.map((name, i) => `Nom000 voit ${name} et ${names[Math.min(i + 1, 99)]}.`).join('\n');
  const graph = network([source(text, names.map((name) => ['person', name]))], 'sentence', PEOPLE);
  assert.equal(graph.nodes.length, MOST_NODES);
  assert.equal(graph.left, 40);
  assert.equal(graph.nodes[0]?.name, 'Nom000');
  assert.ok(graph.links.every(({ a, b }) => a < b && b < MOST_NODES));
});

test('a list of hundreds of names counts whole', () => {
  const names = Array.from({ length: 300 }, (_, i) => `Nom${String(i).padStart(3, '0')}`);
  const text = `${names.join(', ')}. Nom299 voit Nom298.`;
  const graph = network([source(text, names.map((name) => ['person', name]))], 'sentence', PEOPLE);
  assert.equal(graph.left, 300 - MOST_NODES);
  assert.deepEqual(pairs(graph)[0], ['Nom298', 'Nom299', 2]);
  assert.equal(graph.links.length, (MOST_NODES * (MOST_NODES - 1)) / 2);
});

test('the same graph gives the same drawing, within its frame, no two names on one spot', () => {
  const nodes = Array.from({ length: MOST_NODES }, (_, i) => ({ name: `N${i}`, kind: /** @type {const} */ ('person'), mentions: 1, strength: 1, where: [] }));
  const links = nodes.slice(1).map((_, i) => ({ a: Math.floor(i / 2), b: i + 1, weight: 1 + (i % 3), where: { article: 0, start: 0, end: 1 } }));
  const frame = { width: 344, height: 360, margin: 20 };
  const points = layOut({ nodes, links }, frame);
  assert.deepEqual(layOut({ nodes, links }, frame), points);
  for (const [i, { x, y }] of points.entries()) {
    assert.ok(x >= 20 && x <= 324 && y >= 20 && y <= 340, `${i}: ${x} ${y}`);
    for (const other of points.slice(i + 1)) assert.ok(Math.hypot(x - other.x, y - other.y) > 8);
  }
  // What is linked stands closer than what is not.
  const distance = (/** @type {number} */ a, /** @type {number} */ b) => Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
  const linked = links.map(({ a, b }) => distance(a, b));
  const all = points.flatMap((_, a) => points.slice(a + 1).map((__, i) => distance(a, a + 1 + i)));
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(linked) < mean(all) / 2, `${mean(linked)} ${mean(all)}`);
});

test('one node, two nodes, two islands', () => {
  const node = { name: 'N', kind: /** @type {const} */ ('person'), mentions: 1, strength: 1, where: [] };
  const link = { a: 0, b: 1, weight: 1, where: { article: 0, start: 0, end: 1 } };
  const frame = { width: 100, height: 100, margin: 10 };
  assert.deepEqual(layOut({ nodes: [node], links: [] }, frame), [{ x: 50, y: 50 }]);
  for (const points of [layOut({ nodes: [node, node], links: [link] }, frame), layOut({ nodes: [node, node, node, node], links: [link, { ...link, a: 2, b: 3 }] }, frame)])
    for (const { x, y } of points) assert.ok(Number.isFinite(x) && Number.isFinite(y));
});

test('GraphML is read back by an XML parser', () => {
  const hostile = source('Awa <b> & "Luc" voit Nina.', [['person', 'Awa <b> & "Luc"'], ['person', 'Nina']]);
  const root = parseXml(graphMl(network([hostile], 'sentence', PEOPLE)));
  assert.deepEqual(root.all('node').map((node) => [node.attributes['id'], node.all('data')[0]?.text]), [
    ['n0', 'Awa <b> & "Luc"'],
    ['n1', 'Nina'],
  ]);
  const [edge] = root.all('edge');
  assert.deepEqual(edge?.attributes, { source: 'n0', target: 'n1' });
  assert.equal(edge?.all('data')[0]?.text, '1');
  // Every key of a datum is declared.
  const keys = new Set(root.all('key').map(({ attributes }) => attributes['id']));
  assert.ok(root.all('data').every(({ attributes }) => keys.has(attributes['key'] ?? '')));
});

test('the table has a row for each pair, with the first sentence', () => {
  const rows = networkRows(network([FIRST, SECOND], 'sentence', PEOPLE), [FIRST, SECOND]);
  const lines = csv(rows, ',').trim().split('\r\n');
  assert.equal(lines[0], 'nom,type,avec,type,ensemble,article,phrase');
  assert.equal(lines[1], 'Awa,personne,Luc,personne,3,A & <B>,Awa voit Luc.');
  assert.equal(lines.length, 4);
});
