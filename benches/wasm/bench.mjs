// Speed of the core as WebAssembly, in Node, and how its time and memory and those of the command line tool grow with the
// text: `cargo xtask bench`, which names the tool in DEPECHE_TOOL.
//
// The texts are the golden articles, repeated in turn. Times are those of this process on the processor, so that other
// work on the machine weighs less; read ratios within one run, not times across machines.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @import { Analyzer } from '../../www/pkg/depeche.js' */

const PKG = new URL('../../www/pkg/', import.meta.url);
const GOLDEN = new URL('../../tests/golden/', import.meta.url);

/** Bytes of the long text, on which the stages are measured. */
const LONG = 1_000_000;

/** Runs of which the median counts. */
const RUNS = 5;

/** Bytes of the texts that show how time and memory grow. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];

/** What a text may take: so many times its bytes, and so many more. */
const MEMORY = { times: 12, more: 40e6 };

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

/**
 * The most memory that the command line tool holds while it analyses a file, its output and models included. Linux keeps
 * count (VmHWM) for as long as the process lives; null elsewhere.
 * @param {string} tool
 * @param {string} file
 * @returns {Promise<number | null>}
 */
async function peak(tool, file) {
  const child = spawn(tool, ['analyze', file, '--language', 'fr', '--threads', '1', '--quiet', '--output', '/dev/null']);
  let bytes = 0;
  let done = false;
  child.on('close', () => (done = true));
  while (!done) {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    bytes = Math.max(bytes, Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) * 1024);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return bytes || null;
}

/** @param {number | null} bytes */
function megabytes(bytes) {
  return bytes === null ? '-' : `${(bytes / 1e6).toFixed(0)} MB`;
}

const tool = process.env['DEPECHE_TOOL'];
const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
console.log('\ngrowth, French: bytes, time for each byte in wasm, memory of the wasm, of the tool, and what both may take');
for (const size of SIZES) {
  const content = await text('fr', size);
  const file = join(folder, 'article.txt');
  await writeFile(file, content);
  const times = Array.from({ length: size > LONG ? 1 : RUNS }, () => {
    const start = now();
    analyzer.analyze(content, { language: 'fr' });
    return now() - start;
  });
  const columns = [
    `${((median(times) * 1e6) / size).toFixed(0)} ns`,
    megabytes(memory.buffer.byteLength),
    megabytes(tool ? await peak(tool, file) : null),
    megabytes(MEMORY.times * size + MEMORY.more),
  ];
  console.log(String(size).padStart(10), ...columns.map((column) => column.padStart(9)));
}
await rm(folder, { recursive: true });
