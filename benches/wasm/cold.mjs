// The first result in a fresh process: compiles the wasm, loads the French model, analyses a short text. Prints milliseconds by
// the clock and of the processor, where what the engine compiles meanwhile counts too.

import { readFile } from 'node:fs/promises';
import { FIRST, repeated } from './measure.mjs';
import { golden } from './golden.mjs';

const PKG = new URL('../../www/pkg/', import.meta.url);
const text = repeated(await golden('fr'), FIRST);
const core = await import('../../www/pkg/depeche.js');
const [began, before] = [performance.now(), process.cpuUsage()];
const [wasm, pack] = await Promise.all(['depeche_bg.wasm', 'fr.bin'].map((name) => readFile(new URL(name, PKG))));
await core.default({ module_or_path: WebAssembly.compile(/** @type {Buffer<ArrayBuffer>} */ (wasm)) });
const analyzer = new core.Analyzer();
analyzer.loadModel(/** @type {Buffer} */ (pack));
analyzer.analyze(text, { language: 'fr' });
const [clock, { user, system }] = [performance.now() - began, process.cpuUsage(before)];
console.log(JSON.stringify({ clock, processor: (user + system) / 1000 }));
