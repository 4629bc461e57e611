// Speed of the core as WebAssembly, in Node: `cargo xtask bench`.
//
// The texts are the golden articles, repeated in turn. Times are those of this process on the processor, so that other
// work on the machine weighs less; read ratios within one run, not times across machines.

import { readFile, readdir } from 'node:fs/promises';

/** @import { Analyzer } from '../../www/pkg/depeche.js' */

const PKG = new URL('../../www/pkg/', import.meta.url);
const GOLDEN = new URL('../../tests/golden/', import.meta.url);

/** Bytes of the long text, on which the stages are measured. */
const LONG = 1_000_000;

/** Runs of which the median counts. */
const RUNS = 5;

/** Bytes of the texts that show how time and memory grow. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/** Time on the processor, in milliseconds. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Golden articles of a language, repeated up to so many bytes.
 * @param {string} language
 * @param {number} bytes
 */
async function text(language, bytes) {
  const files = (await readdir(GOLDEN)).filter((file) => file.startsWith(language) && file.endsWith('.txt')).sort();
  const articles = await Promise.all(files.map((file) => readFile(new URL(file, GOLDEN))));
  const all = Buffer.concat(articles.flatMap((article) => [article, Buffer.from('\n\n')]));
  const long = Buffer.alloc(bytes, all);
  // Not in the middle of a letter.
  return new TextDecoder().decode(long).replace(/\uFFFD$/, '');
}

/**
 * Time of each stage, in milliseconds.
 * @param {Analyzer} analyzer
 * @param {string} content
 * @param {string} language
 * @returns {Map<string, number>}
 */
function stages(analyzer, content, language) {
  /** @type {Map<string, number>} */
  const times = new Map();
  let name = 'start';
  let since = now();
  const lap = (/** @type {string} */ next) => {
    times.set(name, (times.get(name) ?? 0) + now() - since);
    [name, since] = [next, now()];
  };
  analyzer.analyze(content, { language }, lap);
  lap('end');
  return times;
}

/** @param {number} bytes @param {number} milliseconds */
function rate(bytes, milliseconds) {
  return `${(bytes / 1000 / milliseconds).toFixed(2)} MB/s`;
}

const core = await import('../../www/pkg/depeche.js');
const bytes = await readFile(new URL('depeche_bg.wasm', PKG));
const began = now();
const { memory } = core.initSync({ module: bytes });
const analyzer = new core.Analyzer();
analyzer.loadModel(await readFile(new URL('fr.bin', PKG)));
analyzer.analyze(await text('fr', 3_000), { language: 'fr' });
console.log(`cold start: ${(now() - began).toFixed(0)} ms to compile, load the French model and analyse 3 kB\n`);
analyzer.loadModel(await readFile(new URL('en.bin', PKG)));

for (const language of ['fr', 'en']) {
  const content = await text(language, LONG);
  stages(analyzer, content, language);
  const runs = Array.from({ length: RUNS }, () => stages(analyzer, content, language));
  const total = median(runs.map((run) => [...run.values()].reduce((a, b) => a + b)));
  console.log(`${language}, ${LONG / 1e6} MB: whole ${rate(LONG, total)}`);
  for (const stage of runs[0]?.keys() ?? []) {
    if (stage === 'start') continue;
    // The last stage ends when the result stands as JavaScript objects.
    const label = stage === 'keywords' ? 'keywords and result' : stage;
    console.log(`  ${label.padEnd(20)} ${rate(LONG, median(runs.map((run) => run.get(stage) ?? 0)))}`);
  }
}

console.log('\ngrowth, French: bytes, time for each byte, memory of the core');
for (const size of SIZES) {
  const content = await text('fr', size);
  const times = Array.from({ length: size > LONG ? 1 : RUNS }, () => {
    const start = now();
    analyzer.analyze(content, { language: 'fr' });
    return now() - start;
  });
  const perByte = (median(times) * 1e6) / size;
  const megabytes = memory.buffer.byteLength / 1e6;
  console.log(`${String(size).padStart(10)}  ${perByte.toFixed(0).padStart(6)} ns  ${megabytes.toFixed(0).padStart(5)} MB`);
}
