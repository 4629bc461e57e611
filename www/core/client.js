// The page's side of the worker: one job at a time, each with an id; the newest goes first.

import { loadModel, loadPlaces } from "./models.js";
import { joined } from "./parts.js";
import { startWorker } from "./trust.js";

/** @import { Analysis, AnalyzeOptions, Article } from "../types.js" */

/**
 * @typedef {{ analysis: Analysis, words: number, elapsed: number }} Result
 * @typedef {object} Job
 * @property {number} id
 * @property {string} key what is analysed; a new job for the same key replaces the old one
 * @property {string} text
 * @property {AnalyzeOptions} options
 * @property {(stage: Article["stage"]) => void} onStage
 * @property {(result: Result) => void} resolve
 * @property {(error: CoreError) => void} reject
 * @property {number} [since] when it was handed to the worker
 * @property {import("./parts.js").Part[]} parts of its analysis that have come
 */

/** Younger jobs than this are not interrupted for a newer one: they end sooner than a worker starts. */
const INTERRUPT_AFTER_MS = 300;

/** Why there is no result. */
export class CoreError extends Error {
  /**
   * @param {"cancelled" | "trap" | "unavailable" | "failed"} reason
   * @param {string} [message]
   */
  constructor(reason, message = reason) {
    super(message);
    this.reason = reason;
  }
}

/** Hands texts to the core in its worker. */
export class Core {
  /** @type {Job[]} waiting, the next one last */
  #waiting = [];
  /** @type {Job | null} */
  #running = null;
  /** @type {Worker | null} */
  #worker = null;
  #lastId = 0;
  #module;
  /** @type {() => void} */
  #started = () => {};
  /** Settled when the core is there for the first time; never where it cannot be loaded. */
  ready = new Promise((resolve) => (this.#started = () => resolve(undefined)));

  /** @param {Promise<WebAssembly.Module>} module */
  constructor(module) {
    this.#module = module;
    // Whoever analyses is told; nobody else needs to hear of it.
    module.catch(() => {});
    this.#start();
  }

  /**
   * Analyses `text`. A job that runs for another key is put back and taken up again afterwards; jobs of one batch
   * leave each other alone.
   * @param {string} key
   * @param {string} text
   * @param {AnalyzeOptions} options
   * @param {{ onStage?: (stage: Article["stage"]) => void, batch?: boolean }} [how]
   * @returns {Promise<Result>} rejected with a CoreError
   */
  analyze(key, text, options, { onStage = () => {}, batch = false } = {}) {
    this.cancel(key);
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const job = { id: this.#lastId, key, text, options, onStage, resolve, reject, parts: [] };
      if (batch) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      if (!batch) this.#goFirst(job);
      this.#next();
    });
  }

  /**
   * Gives up what is analysed under `key`, running or waiting.
   * @param {string} key
   */
  cancel(key) {
    for (const job of this.#waiting.filter((waiting) => waiting.key === key)) job.reject(new CoreError("cancelled"));
    this.#waiting = this.#waiting.filter((job) => job.key !== key);
    const running = this.#running;
    if (running?.key !== key) return;
    this.#running = null;
    running.reject(new CoreError("cancelled"));
    this.#restart();
    this.#next();
  }

  /**
   * Whether something is analysed under `key`, or waits to be.
   * @param {string} key
   */
  has(key) {
    return this.#running?.key === key || this.#waiting.some((job) => job.key === key);
  }

  /**
   * Has the running job make place for a newer one, as soon as it has run longer than most jobs do.
   * @param {Job} job
   */
  #goFirst(job) {
    const running = this.#running;
    if (!running) return;
    const age = performance.now() - (running.since ?? 0);
    if (age > INTERRUPT_AFTER_MS) {
      this.#interrupt();
      return;
    }
    setTimeout(() => {
      if (this.#running !== running || !this.#waiting.includes(job)) return;
      this.#interrupt();
      this.#next();
    }, INTERRUPT_AFTER_MS - age);
  }

  #interrupt() {
    if (!this.#running) return;
    this.#running.parts = [];
    this.#waiting.unshift(this.#running);
    this.#running = null;
    this.#restart();
  }

  /**
   * Waits for the core, then loads the model of a language before it is asked for, and where places lie.
   * @param {string} language
   */
  async prepare(language) {
    await this.ready;
    await this.#sendModel(language);
    await this.#sendPlaces();
  }

  async #sendPlaces() {
    const bytes = await loadPlaces();
    if (bytes) this.#worker?.postMessage({ type: "places", bytes });
  }

  /** @param {string} language */
  async #sendModel(language) {
    const worker = this.#worker;
    const bytes = await loadModel(language);
    worker?.postMessage({ type: "model", language, bytes });
  }

  #restart() {
    this.#worker?.terminate();
    this.#start();
    void this.#sendPlaces();
  }

  #start() {
    const worker = startWorker("core/worker.js");
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#worker = null;
      this.#fail("unavailable", event.message);
    });
    this.#module.then(
      (module) => worker.postMessage({ type: "start", module }),
      () => {},
    );
  }

  async #next() {
    if (this.#running) return;
    const job = this.#waiting.pop();
    if (!job) return;
    this.#running = job;
    try {
      await this.#module;
    } catch (error) {
      this.#fail("unavailable", String(error));
      return;
    }
    if (this.#running !== job) return;
    if (!this.#worker) this.#start();
    job.since = performance.now();
    this.#worker?.postMessage({ type: "analyze", id: job.id, text: job.text, options: job.options });
  }

  /** @param {{ type: string, id?: number, [field: string]: any }} message */
  #hear(message) {
    if (message.type === "started") this.#started();
    if (message.type === "need") void this.#sendModel(message["language"]);
    const job = this.#running;
    if (!job || message.id !== job.id) return;
    if (message.type === "stage") job.onStage(message.stage);
    if (message.type === "part") job.parts.push(message["part"]);
    if (message.type === "failed") {
      this.#fail(message.trap ? "trap" : "failed", message.message);
    }
    if (message.type === "done") {
      this.#running = null;
      job.resolve({ analysis: joined(job.parts), words: message["words"], elapsed: message["elapsed"] });
      this.#next();
    }
  }

  /**
   * @param {"trap" | "unavailable" | "failed"} reason
   * @param {string} message
   */
  #fail(reason, message) {
    const job = this.#running;
    this.#running = null;
    job?.reject(new CoreError(reason, message));
    // The memory of a core that trapped is in no known state.
    if (reason === "trap") this.#restart();
    if (job) this.#next();
  }
}
