// What Node and Chromium measure of the core as WebAssembly, the same in both: speed by stage, and how time and memory grow.

import { varied } from './varied.mjs';

/** @import { Analyzer } from '../../www/pkg/depeche.js' */

/** Bytes of the text on which the stages are measured. */
export const LONG = 1_000_000;

/** Runs of which the median counts. */
export const RUNS = 5;

/** Bytes of the texts that show how time and memory grow. */
export const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];

/** The texts that show it; those below differ in nothing. */
export const TEXTS = [
  { name: '', make: repeated, from: 0 },
  { name: 'varied', make: varied, from: 100_000 },
];

/** Bytes of the first text that a page analyses. */
export const FIRST = 3_000;

/** @typedef {{ bytes: number, name?: string, ms: number, memory: number, error?: string }} Growth */
/** @typedef {{ stages: Record<string, Record<string, number>>, growth: Growth[] }} Measured times in milliseconds */

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Articles in a row, repeated up to so many bytes.
 * @param {string} articles
 * @param {number} bytes
 */
export function repeated(articles, bytes) {
  const all = new TextEncoder().encode(articles);
  const long = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += all.length) long.set(all.subarray(0, bytes - at), at);
  // Not in the middle of a letter.
  return new TextDecoder().decode(long).replace(/\uFFFD$/, '');
}

/** What is measured to show how time and memory grow: each size of each text. */
export function growing() {
  const of = (/** @type {number} */ bytes) => TEXTS.filter(({ from }) => bytes >= from).map((text) => ({ ...text, bytes }));
  return SIZES.flatMap(of);
}

/**
 * Time of each stage; the last ends when the result stands as JavaScript objects.
 * @param {Analyzer} analyzer
 * @param {string} content
 * @param {string} language
 * @param {() => number} now
 */
function stages(analyzer, content, language, now) {
  /** @type {Record<string, number>} */
  const times = {};
  let name = '';
  let since = now();
  const lap = (/** @type {string} */ next) => {
    if (name) times[name] = now() - since;
    [name, since] = [next, now()];
  };
  analyzer.analyze(content, { language }, lap);
  lap('');
  return times;
}

/**
 * @param {Analyzer} analyzer with the models of both languages
 * @param {WebAssembly.Memory} memory
 * @param {Record<'fr' | 'en', string>} articles
 * @param {() => number} now in milliseconds
 * @returns {Measured}
 */
export function measure(analyzer, memory, articles, now) {
  const medians = (/** @type {'fr' | 'en'} */ language) => {
    const content = repeated(articles[language], LONG);
    stages(analyzer, content, language, now);
    const runs = Array.from({ length: RUNS }, () => stages(analyzer, content, language, now));
    return Object.fromEntries(Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((run) => run[name] ?? 0))]));
  };
  const found = { stages: { fr: medians('fr'), en: medians('en') }, growth: /** @type {Growth[]} */ ([]) };
  for (const { bytes, name, make } of growing()) {
    const content = make(articles.fr, bytes);
    try {
      const times = Array.from({ length: bytes > LONG ? 1 : RUNS }, () => {
        const start = now();
        analyzer.analyze(content, { language: 'fr' });
        return now() - start;
      });
      found.growth.push({ bytes, name, ms: median(times), memory: memory.buffer.byteLength });
    } catch (error) {
      found.growth.push({ bytes, name, ms: Number.NaN, memory: memory.buffer.byteLength, error: String(error) });
    }
  }
  return found;
}
