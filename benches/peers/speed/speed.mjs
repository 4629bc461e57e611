// Speed of the core and of other programs on the same text, in one run; see README.md. Prints a table in Markdown.
//
// The text is the French golden articles, repeated. Rates are MB of text in a second of processor time, so that other work
// on the machine weighs less. What a program finds differs: names, figures, dates or keywords.

import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const ROOT = new URL('../../../', import.meta.url);

const { values } = parseArgs({
  options: { tool: { type: 'string' }, python: { type: 'string' }, yake: { type: 'string' } },
});

/** Bytes for programs that take a second or more for a kilobyte, for slow ones, and for fast ones. */
const SIZES = { crawling: 2_000, slow: 100_000, fast: 2_000_000 };

/** @param {number} bytes */
async function text(bytes) {
  const golden = new URL('tests/golden/', ROOT);
  const files = (await readdir(golden)).filter((file) => /^fr.*\.txt$/.test(file)).sort();
  const articles = await Promise.all(files.map((file) => readFile(new URL(file, golden))));
  const all = Buffer.concat(articles.flatMap((article) => [article, Buffer.from('\n\n')]));
  return new TextDecoder().decode(Buffer.alloc(bytes, all)).replace(/\uFFFD$/, '');
}

function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** @type {{ name: string, finds: string, rate: number }[]} */
const rows = [];

/**
 * @param {string} name
 * @param {string} finds
 * @param {keyof typeof SIZES} size
 * @param {(content: string) => unknown} work
 */
async function measure(name, finds, size, work) {
  const content = await text(SIZES[size]);
  work(content.slice(0, 1_000));
  const began = now();
  work(content);
  rows.push({ name, finds, rate: SIZES[size] / 1e6 / (now() - began) });
  console.error(`${name}: ${rows.at(-1)?.rate.toPrecision(3)} MB/s`);
}

async function ownWasm() {
  const pkg = new URL('www/pkg/', ROOT);
  const core = await import(new URL('depeche.js', pkg).href);
  core.initSync({ module: await readFile(new URL('depeche_bg.wasm', pkg)) });
  const analyzer = new core.Analyzer();
  analyzer.loadModel(await readFile(new URL('fr.bin', pkg)));
  // Compiled twice by the engine: the second version is there after the first long text.
  analyzer.analyze(await text(300_000), { language: 'fr' });
  await measure('Dépêche, wasm in Node', 'names, figures, keywords', 'fast', (content) =>
    analyzer.analyze(content, { language: 'fr' }),
  );
}

/**
 * Measures a program that takes texts as NDJSON: once with next to nothing to do, so that its start does not count.
 * @param {string} name
 * @param {string} finds
 * @param {keyof typeof SIZES} size
 * @param {string[]} program
 */
async function measureProgram(name, finds, size, program) {
  const run = (/** @type {string} */ content) => {
    const input = JSON.stringify({ id: 1, text: content, language: 'fr' });
    const script = `import resource,subprocess,sys
subprocess.run(${JSON.stringify(program)},stdin=sys.stdin,stdout=subprocess.DEVNULL,check=True)
u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime)`;
    const { stdout, stderr, status } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  const seconds = run(await text(SIZES[size])) - run('Lyon');
  rows.push({ name, finds, rate: SIZES[size] / 1e6 / seconds });
  console.error(`${name}: ${rows.at(-1)?.rate.toPrecision(3)} MB/s`);
}

async function peers() {
  const compromise = require('compromise');
  const french = require('fr-compromise');
  const chrono = require('chrono-node');
  const keywords = require('keyword-extractor');
  const recognizers = require('@microsoft/recognizers-text-suite');
  await measure('keyword-extractor 0.3.0', 'keywords', 'slow', (content) =>
    keywords.extract(content, { language: 'french', return_chained_words: true }),
  );
  await measure('fr-compromise 0.2.8', 'names, numbers', 'slow', (content) => {
    const document = french(content);
    return [document.people().out('array'), document.places().out('array'), document.numbers().out('array')];
  });
  await measure('compromise 14.17.0 (English rules)', 'names', 'slow', (content) =>
    compromise(content).topics().out('array'),
  );
  await measure('chrono-node 2.10.3', 'dates', 'slow', (content) => chrono.fr.parse(content));
  const { Culture } = recognizers;
  await measure('recognizers-text-suite 1.3.1', 'figures, dates', 'crawling', (content) => [
    recognizers.recognizeNumber(content, Culture.French),
    recognizers.recognizeOrdinal(content, Culture.French),
    recognizers.recognizePercentage(content, Culture.French),
    recognizers.recognizeAge(content, Culture.French),
    recognizers.recognizeCurrency(content, Culture.French),
    recognizers.recognizeDimension(content, Culture.French),
    recognizers.recognizeTemperature(content, Culture.French),
    recognizers.recognizeDateTime(content, Culture.French),
  ]);
}

async function spacy() {
  if (!values.python) return;
  const script = new URL('spacy_speed.py', import.meta.url).pathname;
  const input = await text(SIZES.slow);
  const { stdout, stderr, status } = spawnSync(values.python, [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  for (const line of stdout.trim().split('\n')) {
    const { name, rate } = JSON.parse(line);
    rows.push({ name, finds: 'names (with tags and syntax)', rate });
  }
}

const { tool, yake } = values;
if (tool) {
  const program = [tool, 'analyze', '--threads', '1'];
  await measureProgram('Dépêche, native, one core', 'names, figures, keywords', 'fast', program);
}
await ownWasm();
if (yake) await measureProgram('yake-rust 1.0.3, native', 'keywords', 'slow', [yake]);
await peers();
await spacy();

const base = rows.find(({ name }) => name.includes('wasm'))?.rate ?? Number.NaN;
console.log('| program | finds | MB/s | Dépêche in wasm is … times as fast |');
console.log('|---|---|---:|---:|');
for (const { name, finds, rate } of rows.sort((a, b) => b.rate - a.rate)) {
  const ratio = base / rate;
  console.log(`| ${name} | ${finds} | ${rate.toPrecision(3)} | ${ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio).toLocaleString('en')} |`);
}
