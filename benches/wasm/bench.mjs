// The speed of the core natively and as WebAssembly in Node and in Chromium, and how its time and memory grow with the text:
// `cargo xtask bench`. Measures in Node itself, and prints tables in Markdown with what it is handed of the others:
//
//   DEPECHE_TOOL       the command line tool, whose memory is measured
//   DEPECHE_NATIVE     the JSON that benches/native.rs prints
//   DEPECHE_CHROMIUM   the JSON that tests/page/core.bench.js prints
//
// The texts are the golden articles, repeated in turn, and with other words each time where growth is shown. Times in Node are those of the process on the processor, so that other
// work on the machine weighs less; read ratios within one run, not times across machines.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { golden } from './golden.mjs';
import { LONG, RUNS, growing, measure, median } from './measure.mjs';

/** @import { Growth, Measured } from './measure.mjs' */

const PKG = new URL('../../www/pkg/', import.meta.url);

/** What a text may take: so many times its bytes, and so many more. */
const MEMORY = { times: 12, more: 40e6 };

/** How long the first result may take, in milliseconds. */
const COLD = 150;

/** The stages with what they are called. */
const STAGES = {
  segment: 'language, paragraphs, sentences, tokens',
  figures: 'figures',
  entities: 'entities, with the model, and quotes',
  keywords: 'keywords, and the result as objects',
};

/** Time on the processor, in milliseconds. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureNode() {
  const core = await import('../../www/pkg/depeche.js');
  const { memory } = core.initSync({ module: await readFile(new URL('depeche_bg.wasm', PKG)) });
  const analyzer = new core.Analyzer();
  for (const language of ['fr', 'en']) analyzer.loadModel(await readFile(new URL(`${language}.bin`, PKG)));
  return measure(analyzer, memory, { fr: await golden('fr'), en: await golden('en') }, now);
}

/** The first result in fresh processes. */
function cold() {
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('cold.mjs', import.meta.url))], { encoding: 'utf8' });
    return /** @type {{ clock: number, processor: number }} */ (JSON.parse(stdout));
  });
  return { clock: median(runs.map(({ clock }) => clock)), processor: median(runs.map(({ processor }) => processor)) };
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

/** @param {number} milliseconds */
function rate(milliseconds) {
  const value = LONG / 1000 / milliseconds;
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

/** @param {Growth | undefined} growth */
function speed(growth) {
  return growth ? (growth.error ?? `${((growth.ms * 1e6) / growth.bytes).toFixed(0)} ns/B`) : '-';
}

/** @param {number | null} bytes */
function megabytes(bytes) {
  return bytes === null ? '-' : `${(bytes / 1e6).toFixed(0)} MB`;
}

/** @param {(string | number)[]} cells */
function row(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

/** @param {Record<string, string>} env */
async function run({ DEPECHE_TOOL = '', DEPECHE_NATIVE = '', DEPECHE_CHROMIUM = '' }) {
  const first = cold();
  const node = await measureNode();
  const native = /** @type {Measured} */ (JSON.parse(DEPECHE_NATIVE));
  const chromium = /** @type {Measured & { first: number }} */ (JSON.parse(DEPECHE_CHROMIUM));
  const all = [native, node, chromium];

  console.log(`${LONG / 1e6} MB of golden articles, in MB/s: natively, and as WebAssembly in Node and in Chromium.\n`);
  row(['stage', ...['French', 'English'].flatMap((name) => [`${name}: native`, 'Node', 'Chromium'])]);
  row(['---', ...Array.from({ length: 6 }, () => '---:')]);
  const times = /** @type {const} */ (['fr', 'en']).flatMap((language) => all.map(({ stages }) => stages[language] ?? {}));
  for (const [stage, label] of Object.entries(STAGES)) row([label, ...times.map((time) => rate(time[stage] ?? Number.NaN))]);
  row(['all', ...times.map((time) => rate(Object.values(time).reduce((a, b) => a + b, 0)))]);

  console.log(`
The first result, of 3 kB of French with loading and compiling the wasm and reading the model: ${first.clock.toFixed(0)} ms in
Node (${first.processor.toFixed(0)} of the processor, what the engine optimises meanwhile included), ${chromium.first.toFixed(0)} ms in Chromium with fetching from this
machine, where the core is tried on a paragraph while the model comes, as in the page; ${COLD} are allowed.

How time and memory grow, French; of the tool and of the wasm the most that they hold. Varied text is the same articles over and
over with other words, as many different ones as news has.
`);
  row(['bytes', 'native', 'Node', 'Chromium', 'memory of the tool', 'of the wasm', 'allowed']);
  row(Array.from({ length: 7 }, () => '---:'));
  const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
  for (const { bytes, name, make } of growing()) {
    const file = join(folder, 'article.txt');
    await writeFile(file, make(await golden('fr'), bytes));
    const found = all.map(({ growth }) => growth.find((it) => it.bytes === bytes && (it.name ?? '') === name));
    const memory = [await peak(DEPECHE_TOOL, file), found[all.indexOf(node)]?.memory ?? null, MEMORY.times * bytes + MEMORY.more];
    row([`${bytes.toLocaleString('en')} ${name}`.trim(), ...found.map(speed), ...memory.map(megabytes)]);
  }
  await rm(folder, { recursive: true });
}

await run(/** @type {Record<string, string>} */ (process.env));
