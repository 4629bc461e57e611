// How well and how fast the core and other programs find keywords, in one run; see README.md. Prints the table of
// docs/keywords.md.
//
// All speak like `depeche analyze`, so `cargo xtask eval` scores them alike. Rates are MB of text in a second of processor
// time on the French golden articles, repeated, without the start of the program.

import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = new URL('../../../', import.meta.url);
/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tool: { type: 'string' }, yake: { type: 'string' } },
});
const [directory] = positionals;
if (!directory || !values.tool) throw new Error('usage: node keywords.mjs DIR --tool FILE [--yake FILE]');

const PROGRAMS = [
  { name: 'Dépêche, with figures and names', file: values.tool, options: ['analyze', '--threads', '1'] },
  { name: 'TF-IDF over the set, in JavaScript', file: here('tf-idf.mjs'), options: [] },
  { name: 'keyword-extractor 0.3.0, by frequency', file: here('keyword-extractor.mjs'), options: [] },
  { name: 'yake-rust 1.0.3', file: values.yake ?? here('yake/target/release/depeche-peers-yake'), options: [] },
];

const SETS = [
  { name: 'wikinews-fr-dev', language: 'fr' },
  { name: 'kpcrowd-en-dev', language: 'en' },
  { name: 'inspec-en-dev', language: 'en' },
];

/** Bytes of text that speed is measured on. */
const LONG = 2_000_000;

/**
 * F1@5, F1@10 and MAP, as `cargo xtask eval` prints them.
 * @param {string} file
 * @param {{ name: string, language: string }} set
 */
function scores(file, set) {
  const { stdout, stderr, status } = spawnSync(
    'cargo',
    ['run', '--quiet', '--package', 'xtask', '--', 'eval', String(directory), set.name, '--tool', file],
    { cwd: fileURLToPath(ROOT), encoding: 'utf8', env: { ...process.env, PEER_LANGUAGE: set.language } },
  );
  const found = /F1@5 (\S+) F1@10 (\S+) F1@15 \S+ MAP (\S+)/.exec(stdout);
  if (status !== 0 || !found) throw new Error(`${file} on ${set.name}: ${stderr || stdout}`);
  return found.slice(1).join(' · ');
}

/**
 * Seconds of processor time that a program takes for texts.
 * @param {{ file: string, options: string[] }} program
 * @param {string} input
 */
function seconds({ file, options }, input) {
  const script = `import json,resource,subprocess,sys
subprocess.run(json.loads(sys.argv[1]),stdin=sys.stdin,stdout=subprocess.DEVNULL,check=True)
u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime)`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, JSON.stringify([file, ...options])], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

const golden = new URL('tests/golden/', ROOT);
const names = (await readdir(golden)).filter((name) => /^fr.*\.txt$/.test(name)).sort();
const articles = await Promise.all(names.map((name) => readFile(new URL(name, golden), 'utf8')));
const line = (/** @type {string} */ text) => `${JSON.stringify({ id: 1, text, language: 'fr' })}\n`;
let long = '';
let bytes = 0;
for (let index = 0; bytes < LONG; index += 1) {
  const article = articles[index % articles.length];
  long += line(article);
  bytes += Buffer.byteLength(article);
}

console.log(`| program | ${SETS.map(({ name }) => name).join(' | ')} | MB/s |`);
console.log(`|---|${'---:|'.repeat(SETS.length + 1)}`);
for (const program of PROGRAMS) {
  const cells = SETS.map((set) => scores(program.file, set));
  const rate = bytes / 1e6 / (seconds(program, long) - seconds(program, line('Lyon')));
  console.log(`| ${program.name} | ${cells.join(' | ')} | ${rate.toPrecision(2)} |`);
}
