// The worker: runs the core away from the page, so that the page never waits for it.
//
// in   { type: "start", module }                       once, before anything else
//      { type: "analyze", id, text, options }
// out  { type: "ready" }                               the scripts are loaded
//      { type: "started" }                             the core is there
//      { type: "stage", id, stage }
//      { type: "done", id, analysis, words, elapsed, requests }
//      { type: "failed", id, trap, message }           after a trap the worker has to be started anew

import init, { Analyzer } from "../pkg/depeche.js";

/** @import { AnalyzeOptions } from "../pkg/depeche.js" */

/** @type {Analyzer | undefined} */
let analyzer;

/** @type {Promise<unknown>} */
let started = Promise.resolve();

addEventListener("message", ({ data }) => {
  if (data.type === "start") started = start(data.module);
  if (data.type === "analyze") void started.then(() => analyze(data.id, data.text, data.options), (error) => fail(data.id, error));
});

postMessage({ type: "ready" });

/** @param {WebAssembly.Module} module */
async function start(module) {
  await init({ module_or_path: module });
  analyzer = new Analyzer();
  postMessage({ type: "started" });
}

/**
 * @param {number} id
 * @param {string} text
 * @param {AnalyzeOptions} options
 */
function analyze(id, text, options) {
  const began = performance.now();
  try {
    const analysis = analyzer?.analyze(text, options, (stage) => postMessage({ type: "stage", id, stage }));
    const elapsed = performance.now() - began;
    postMessage({ type: "done", id, analysis, elapsed, words: words(text), requests: performance.getEntriesByType("resource").length });
  } catch (error) {
    fail(id, error);
  }
}

/**
 * @param {number} id
 * @param {unknown} error
 */
function fail(id, error) {
  postMessage({ type: "failed", id, trap: error instanceof WebAssembly.RuntimeError, message: String(error) });
}

/** @param {string} text */
function words(text) {
  const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
  let count = 0;
  while (word.exec(text)) count += 1;
  return count;
}
