// How much room an analysis takes. A process of its own: what other tests have left behind would count too.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { golden } from '../../benches/wasm/golden.mjs';
import { repeated } from '../../benches/wasm/measure.mjs';
import { Analyzer, initSync } from '../../www/pkg/depeche.js';

const BYTES = 3_000_000;

/** What a text may take: so many times its bytes, and so many more. */
const ALLOWED = 12 * BYTES + 40e6;

const file = (/** @type {string} */ name) => readFile(new URL(`../../www/pkg/${name}`, import.meta.url));
const { memory } = initSync({ module: await file('depeche_bg.wasm') });
const analyzer = new Analyzer();
analyzer.loadModel(await file('fr.bin'));
const articles = repeated(await golden('fr'), BYTES);

// The memory never shrinks: after a text it is the most that was held up to there.
for (const [name, text] of [
  ['articles', articles],
  ['one line without a stop', articles.replace(/[.!?…\n]/g, ',')],
])
  test(`3 MB of ${name} take no more than 12 times their size and 40 MB`, () => {
    analyzer.analyze(text ?? '', { language: 'fr' });
    assert.ok(memory.buffer.byteLength <= ALLOWED, `${memory.buffer.byteLength} bytes of ${ALLOWED}`);
  });
