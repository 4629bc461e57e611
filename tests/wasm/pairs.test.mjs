// How well figures of two articles on one event are brought together: invented articles in `tests/compare`, each file with the
// pairs that a person would make. Prints what it measures; `SHOW=1` also prints what is missed and what is wrong.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test, { before } from 'node:test';
import { compare } from '../../www/model/compare/index.js';
import { atOnce } from '../../www/pause.js';

/**
 * @import { Analysis } from '../../www/types.js'
 * @typedef {{ verdict: string, sides: [number[], number[]] }} Pair figures of the first and of the second article
 * @typedef {{ file: string, texts: [string, string], analyses: [Analysis, Analysis], expected: Pair[] }} Case
 * @typedef {{ found: number, expected: number, right: number }} Score
 */

const FOLDER = new URL('../compare/', import.meta.url);

/** What must be reached; a little below what is measured. */
const LEAST = { precision: 0.96, recall: 0.91 };

/** @type {Case[]} */
let cases = [];

before(async () => {
  const { Analyzer, initSync } = await import('../../www/pkg/depeche.js');
  const pkg = new URL('../../www/pkg/', import.meta.url);
  initSync({ module: await readFile(new URL('depeche_bg.wasm', pkg)) });
  const analyzer = new Analyzer();
  for (const language of ['fr', 'en']) analyzer.loadModel(await readFile(new URL(`${language}.bin`, pkg)));
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.txt')).sort();
  cases = await Promise.all(
    files.map(async (file) => {
      const [first = '', second = '', lines = ''] = (await readFile(new URL(file, FOLDER), 'utf8')).split('\n===\n');
      const analyses = /** @type {[Analysis, Analysis]} */ (
        [first, second].map((text) => analyzer.analyze(text, { reference_date: '2026-03-26' }))
      );
      return { file, texts: [first, second], analyses, expected: expectedPairs(file, lines, analyses) };
    }),
  );
});

/**
 * Lines such as `differs: 9, 9#2 | eleven`: figures as they are written, `#2` for the second one written so.
 * @param {string} file
 * @param {string} lines
 * @param {[Analysis, Analysis]} analyses
 * @returns {Pair[]}
 */
function expectedPairs(file, lines, analyses) {
  return lines.trim().split('\n').map((line) => {
    const [verdict = '', pair = ''] = line.split(': ');
    const sides = pair.split(' | ').map((side, at) =>
      side.split(', ').map((written) => {
        const [text = '', rank = '1'] = written.split('#');
        const places = (analyses[at]?.figures ?? []).flatMap((figure, i) => (figure.text === text ? [i] : []));
        return places[Number(rank) - 1] ?? assert.fail(`${file}: no figure « ${written} » in article ${at + 1}`);
      }),
    );
    assert.equal(sides.length, 2, `${file}: ${line}`);
    return { verdict, sides: /** @type {[number[], number[]]} */ (sides) };
  });
}

/**
 * A pair found is right when all its figures stand in one pair expected.
 * @param {Case} one
 * @param {(verdict: string) => boolean} counted
 * @returns {Score & { wrong: Pair[], missed: Pair[] }}
 */
function score({ texts, analyses, expected }, counted) {
  const sources = texts.map((text, at) => ({ id: String(at), text, analysis: /** @type {Analysis} */ (analyses[at]) }));
  const found = atOnce(compare(sources, 'fr')).rows.map(({ verdict, values }) => {
    const side = (/** @type {number} */ at) => values.flatMap(({ article, figure }) => (article === at ? [figure] : []));
    return /** @type {Pair} */ ({ verdict, sides: [side(0), side(1)] });
  });
  const within = (/** @type {Pair} */ a, /** @type {Pair} */ b) =>
    a.verdict === b.verdict && a.sides.every((side, at) => side.every((figure) => b.sides[at]?.includes(figure)));
  const shown = found.filter(({ verdict }) => counted(verdict));
  const wanted = expected.filter(({ verdict }) => counted(verdict));
  const wrong = shown.filter((pair) => !expected.some((it) => within(pair, it)));
  const missed = wanted.filter((pair) => !shown.some((it) => within(it, pair)));
  return { found: shown.length, expected: wanted.length, right: wanted.length - missed.length, wrong, missed };
}

/** @param {Case} one */
function report(one) {
  const { wrong, missed } = score(one, () => true);
  const words = (/** @type {Pair} */ { verdict, sides }) =>
    `${verdict}: ${sides.map((side, at) => side.map((i) => around(one, at, i)).join(', ')).join(' | ')}`;
  for (const pair of missed) console.log(`  ${one.file} missed ${words(pair)}`);
  for (const pair of wrong) console.log(`  ${one.file} wrong  ${words(pair)}`);
}

/**
 * @param {Case} one
 * @param {number} at
 * @param {number} i
 */
function around({ texts, analyses }, at, i) {
  const figure = analyses[at]?.figures[i];
  return `…${texts[at]?.slice(Math.max(0, (figure?.start ?? 0) - 30), (figure?.end ?? 0) + 20).replaceAll('\n', ' ')}…`;
}

/**
 * @param {string} name
 * @param {(verdict: string) => boolean} counted
 */
function measure(name, counted) {
  const total = { found: 0, expected: 0, right: 0, wrong: 0 };
  for (const one of cases) {
    const { found, expected, right, wrong } = score(one, counted);
    total.found += found;
    total.expected += expected;
    total.right += right;
    total.wrong += wrong.length;
  }
  const precision = (total.found - total.wrong) / total.found;
  const recall = total.right / total.expected;
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)} %`;
  console.log(`${name}: precision ${percent(precision)} of ${total.found}, recall ${percent(recall)} of ${total.expected}`);
  return { precision, recall };
}

test('figures that state one thing are brought together, and no others', () => {
  if (process.env['SHOW']) cases.forEach(report);
  const measured = [measure('all pairs', () => true), measure('pairs that differ', (verdict) => verdict === 'differs')];
  for (const { precision, recall } of measured) {
    assert.ok(precision >= LEAST.precision, `precision ${precision}`);
    assert.ok(recall >= LEAST.recall, `recall ${recall}`);
  }
});
