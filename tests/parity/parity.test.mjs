// The page and the command line find the same: the core as WebAssembly against the core as a native program, on the golden
// articles, on strings made to break programs and on a thousand texts put together at random. `cargo xtask test --only cli`
// builds both and names the program in DEPECHE_TOOL.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { before, test } from 'node:test';

const PKG = new URL('../../www/pkg/', import.meta.url);
const GOLDEN = new URL('../golden/', import.meta.url);
const TOOL = process.env['DEPECHE_TOOL'] ?? '';
const OPTIONS = { reference_date: '2026-03-11', max_keywords: 20 };

/** @type {import('../../www/pkg/depeche.js').Analyzer} */
let analyzer;

before(async () => {
  const { Analyzer, initSync } = await import('../../www/pkg/depeche.js');
  initSync({ module: await readFile(new URL('depeche_bg.wasm', PKG)) });
  analyzer = new Analyzer();
  for (const file of await readdir(PKG)) {
    if (file.endsWith('.bin')) analyzer.loadModel(await readFile(new URL(file, PKG)));
  }
});

/**
 * What the command line tool answers, by the place of the text.
 * @param {string[]} texts
 * @returns {object[]}
 */
function native(texts) {
  const input = texts.map((text, id) => JSON.stringify({ id, text, reference_date: OPTIONS.reference_date })).join('\n');
  const options = ['analyze', '--offsets', 'utf16', '--max-keywords', String(OPTIONS.max_keywords)];
  const { status, stdout, stderr } = spawnSync(TOOL, options, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line, place) => {
      const { id, ...analysis } = JSON.parse(line);
      assert.equal(id, place);
      return analysis;
    });
}

/** @param {string[]} texts */
function compare(texts) {
  const answers = native(texts);
  assert.equal(answers.length, texts.length);
  for (const [place, text] of texts.entries()) {
    // Through JSON, as the answers came: -0 and undefined fields look alike on both sides.
    const here = JSON.parse(JSON.stringify(analyzer.analyze(text, OPTIONS)));
    assert.deepEqual(here, answers[place], JSON.stringify(text.slice(0, 300)));
  }
}

test('the golden articles', async () => {
  const files = (await readdir(GOLDEN)).filter((file) => file.endsWith('.txt'));
  assert.ok(files.length > 5);
  compare(await Promise.all(files.map((file) => readFile(new URL(file, GOLDEN), 'utf8'))));
});

test('strings made to break programs', async () => {
  /** @type {Record<string, string[]>} */
  const groups = JSON.parse(await readFile(new URL('strings.json', import.meta.url), 'utf8'));
  const strings = Object.values(groups).flat();
  assert.ok(strings.length > 200);
  compare(strings);
});

test('a thousand texts put together at random', async () => {
  const articles = await Promise.all(
    (await readdir(GOLDEN)).filter((file) => file.endsWith('.txt')).map((file) => readFile(new URL(file, GOLDEN), 'utf8')),
  );
  const words = articles.join(' ').split(/(?<=\s)/);
  const dice = random(12);
  const texts = Array.from({ length: 1000 }, () =>
    Array.from({ length: 5 + dice(60) }, () => words[dice(words.length)]).join(''),
  );
  compare(texts);
});

/**
 * A generator of whole numbers below a limit, the same for the same seed (xorshift, Marsaglia 2003).
 * @param {number} seed
 */
function random(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
