// The web package as a whole: it loads in Node, and its types tell of everything that it exports.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as core from '../../www/pkg/depeche.js';

/** @param {string} name */
const file = (name) => readFile(new URL(`../../www/pkg/${name}`, import.meta.url));

test('the wasm loads', async () => {
  const { memory } = core.initSync({ module: await file('depeche_bg.wasm') });
  assert.ok(memory.buffer.byteLength > 0);
});

test('every export is typed', async () => {
  const types = String(await file('depeche.d.ts'));
  for (const name of Object.keys(core)) {
    assert.match(types, new RegExp(`export (default )?(declare )?(async )?(class|function) ${name === 'default' ? '' : name}\\b`), name);
  }
});
