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

test('what the modules are made of is named with its licence', async () => {
  const licences = String(await file('THIRD-PARTY.txt'));
  for (const name of ['depeche_bg.wasm', 'terms/terms_bg.wasm']) {
    const wasm = String(await file(name));
    // The compiler leaves the paths of sources where something could go wrong in them.
    const paths = wasm.matchAll(/registry\/src\/[^/]+\/([\w-]+)-(\d+\.\d+\.[\w.+-]+)\//g);
    const crates = new Set([...paths].map(([, crate, version]) => `${crate} ${version}`));
    assert.ok(crates.size > 3, `${name}: ${crates.size} crates`);
    for (const crate of crates) assert.ok(licences.includes(`\n${crate}: `), `${name}: ${crate}`);
    assert.match(wasm, /library\/core/);
    for (const [, part] of wasm.matchAll(/rust\/deps\/([a-z_]+)-/g)) assert.ok(part && licences.includes(part), `${name}: ${part}`);
  }
  assert.match(licences, /\nRust standard library \d/);
});
