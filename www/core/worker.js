// The worker: runs the core away from the page, so that the page never waits for it.
//
// in   { type: "start", module }                       once, before anything else
//      { type: "model", language, bytes }              bytes is null where there is no model
//      { type: "places", bytes }                       where places lie; texts analysed later know it
//      { type: "analyze", id, text, options }
//      { type: "distinctive", id, analyses, limit }    what sets articles apart: `rules` and `keywords` of each
// out  { type: "ready" }                               the scripts are loaded
//      { type: "started" }                             the core is there
//      { type: "need", language }                      asks for the model of that language
//      { type: "stage", id, stage }
//      { type: "part", id, part }                      a piece of the analysis, in order
//      { type: "done", id, words, elapsed }            elapsed: milliseconds in the core
//      { type: "apart", id, indices }                  of the keywords, by article
//      { type: "failed", id, trap, message }           after a trap the worker has to be started anew

import { countWords } from "../model/words.js";
import init, { Analyzer, distinctive } from "../pkg/depeche.js";
import { partsOf } from "./parts.js";
import { WARM_UP } from "./warm-up.js";

/** @import { Analysis, AnalyzeOptions } from "../pkg/depeche.js" */

/** So much of a long text is enough to tell its language, in UTF-16 units. */
const SAMPLE = 4_000;

/** A text up to this length is analysed at once, even if the model of its language has to come and it is analysed again. */
const SHORT = 50_000;

/** What a short text is at is told after so long, in milliseconds: the page shows nothing of it sooner. */
const TELL_AFTER_MS = 150;

/**
 * The browser compiles what runs often a second time, for speed: so many copies of that text are analysed so many times, each
 * a few milliseconds, before the reader has one. Fewer: the first long text takes up to a third longer; more: nothing gained.
 * 3 to 30 copies, 2 to 20 times; measured with a first text of 1 MB: 970 ms without, 760 with.
 */
const WARM_UP_COPIES = 7;
const WARM_UPS = 6;

/** Calls to make when the model of a language is there, or is known not to come. */
/** @type {Map<string, () => void>} */
const waiting = new Map();

/** @type {Analyzer | undefined} */
let analyzer;

/** @type {Promise<unknown>} */
let started = Promise.resolve();

/** Whether the core has analysed something. */
let tried = false;

addEventListener("message", ({ data }) => {
  if (data.type === "start") started = start(data.module);
  if (data.type === "model") load(data.language, data.bytes);
  if (data.type === "places") void started.then(() => analyzer?.loadPlaces(data.bytes)).catch(console.warn);
  if (data.type === "distinctive")
    void started.then(() => postMessage({ type: "apart", id: data.id, indices: distinctive(data.analyses, data.limit) }));
  if (data.type === "analyze")
    void started.then(() => analyze(data.id, data.text, data.options)).catch((error) => fail(data.id, error));
});

postMessage({ type: "ready" });

/** @param {WebAssembly.Module} module */
async function start(module) {
  await init({ module_or_path: module });
  analyzer = new Analyzer();
  postMessage({ type: "started" });
  // While the model is fetched, and after what the page has asked for already.
  setTimeout(() => tried || analyzer?.analyze(WARM_UP, { language: "fr" }));
}

/**
 * @param {number} id
 * @param {string} text
 * @param {AnalyzeOptions} options
 */
async function analyze(id, text, options) {
  if (!analyzer) throw new Error("the core was not started");
  const short = text.length <= SHORT;
  const from = short ? performance.now() + TELL_AFTER_MS : 0;
  const tell = (/** @type {string} */ stage) => {
    if (stage === "model" || performance.now() >= from) postMessage({ type: "stage", id, stage });
  };
  const core = analyzer;
  tried = true;
  let elapsed = 0;
  /** @type {Analyzer["analyze"]} */
  const timed = (...what) => {
    const began = performance.now();
    const result = core.analyze(...what);
    elapsed += performance.now() - began;
    return result;
  };
  /** @type {Analysis | undefined} */
  let analysis = timed(short ? text : text.slice(0, SAMPLE).toWellFormed(), options, short ? tell : undefined);
  const loaded = analysis.entities_by === "rules" && (await need(analysis.rules, tell));
  if (loaded || !short) analysis = timed(text, options, tell);
  for (const part of partsOf(analysis)) postMessage({ type: "part", id, part });
  postMessage({ type: "done", id, words: countWords(text), elapsed });
}

/**
 * Asks the page for the model of a language.
 * @param {string} language
 * @param {(stage: string) => void} tell
 * @returns {Promise<boolean>} whether it came
 */
async function need(language, tell) {
  const answered = new Promise((resolve) => waiting.set(language, () => resolve(undefined)));
  tell("model");
  postMessage({ type: "need", language });
  await answered;
  return models.has(language);
}

/** Languages whose model is loaded. */
const models = new Set();

/**
 * @param {string} language
 * @param {Uint8Array | null} bytes
 */
function load(language, bytes) {
  void started.then(() => {
    try {
      if (bytes && !models.has(language)) models.add(analyzer?.loadModel(bytes));
      // Where a text waits for the model, that text is what the core is tried on.
      if (!waiting.has(language)) warmUp(language, WARM_UPS);
    } catch (error) {
      // A damaged model: the rules do the work, and the page says so.
      console.warn(`${language}: ${error}`);
    }
    waiting.get(language)?.();
    waiting.delete(language);
  });
}

/**
 * Analyses something now and then, so that a text that comes in between does not wait.
 * @param {string} language
 * @param {number} times
 */
function warmUp(language, times) {
  if (times === 0) return;
  setTimeout(() => {
    analyzer?.analyze(WARM_UP.repeat(WARM_UP_COPIES), { language });
    warmUp(language, times - 1);
  });
}

/**
 * @param {number} id
 * @param {unknown} error
 */
function fail(id, error) {
  postMessage({ type: "failed", id, trap: error instanceof WebAssembly.RuntimeError, message: String(error) });
}
