// Hands texts to the core: which job goes next, and to which of a few workers. The newest text goes first.

import { CoreWorker } from "./core-worker.js";
import { loadModel } from "./models.js";

/**
 * @import { Analysis, AnalyzeOptions, Article } from "../types.js"
 * @import { Job, Outcome } from "./core-worker.js"
 * @typedef {{ analysis: Analysis, words: number, elapsed: number }} Result
 */

/** Younger jobs than this are not interrupted for a newer one: they end sooner than a worker starts. */
const INTERRUPT_AFTER_MS = 300;

/** Workers at most: each has the core and the models in memory, some 40 MB. */
const MOST_WORKERS = 4;

/**
 * Another worker is started for so much text that waits, in UTF-16 units: it takes as long to start as to analyse this.
 * Lower: workers that come too late to help; higher: collections wait. 50,000 to 500,000.
 */
const UNITS_PER_WORKER = 150_000;

/** Workers beyond the first are ended when they had nothing to do for so long, in milliseconds. */
const KEEP_WORKERS_MS = 30_000;

/** A text over which so many workers have ended is given up. */
const MOST_CRASHES = 2;

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

/** The core, in one worker and, for many texts, in several. */
export class Core {
  /** @type {Job[]} waiting, the next one last */
  #waiting = [];
  /** @type {CoreWorker[]} */
  #workers = [];
  #most;
  #module;
  /** Whether the module is there, not there yet, or will never be. */
  #loaded = /** @type {"loading" | "yes" | "no"} */ ("loading");
  /** @type {() => void} */
  #started = () => {};
  /** Settled when the core is there for the first time; never where it cannot be loaded. */
  ready = new Promise((resolve) => (this.#started = () => resolve(undefined)));

  /**
   * @param {Promise<WebAssembly.Module>} module
   * @param {number} [processors] of this machine; one of them is left to the page
   */
  constructor(module, processors = navigator.hardwareConcurrency) {
    this.#most = Math.min(MOST_WORKERS, Math.max(1, (processors || 1) - 1));
    this.#module = module;
    module.then(
      () => this.#settle("yes"),
      // Whoever analyses is told; nobody else needs to hear of it.
      () => this.#settle("no"),
    );
    this.#start();
  }

  /**
   * Analyses `text`. Where no worker is free, a job that runs for another key is put back and taken up again afterwards; jobs
   * of one batch leave each other alone.
   * @param {string} key
   * @param {string} text
   * @param {AnalyzeOptions} options
   * @param {{ onStage?: (stage: Article["stage"]) => void, batch?: boolean }} [how]
   * @returns {Promise<Result>} rejected with a CoreError
   */
  analyze(key, text, options, { onStage = () => {}, batch = false } = {}) {
    this.cancel(key);
    return new Promise((resolve, reject) => {
      /** @type {Job} */
      const job = { key, text, options, onStage, resolve, reject, crashes: 0 };
      if (batch) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      this.#next();
      if (!batch && this.#waiting.includes(job)) this.#goFirst(job);
    });
  }

  /**
   * Gives up what is analysed under `key`, running or waiting.
   * @param {string} key
   */
  cancel(key) {
    const given = this.#waiting.filter((job) => job.key === key);
    this.#waiting = this.#waiting.filter((job) => job.key !== key);
    const worker = this.#workers.find(({ job }) => job?.key === key);
    const running = worker && this.#replace(worker);
    for (const job of running ? [...given, running] : given) job.reject(new CoreError("cancelled"));
    if (running) this.#next();
  }

  /**
   * Whether something is analysed under `key`, or waits to be.
   * @param {string} key
   */
  has(key) {
    return [...this.#waiting, ...this.#workers.map(({ job }) => job)].some((job) => job?.key === key);
  }

  /**
   * The keywords that set articles apart, the most telling first.
   * @param {readonly Analysis[]} analyses
   * @param {number} limit how many of each
   * @returns {Promise<number[][]>} their indices, by article
   */
  distinctive(analyses, limit) {
    const ranked = analyses.map(({ rules, keywords }) => ({ rules, keywords }));
    const worker = this.#workers.find(({ job }) => !job) ?? this.#workers[0] ?? this.#start();
    return worker.distinctive(ranked, limit);
  }

  /**
   * Loads the model of a language before it is asked for, and where places lie.
   * @param {string} language
   */
  async prepare(language) {
    // When the core has come over the network, so that it comes first, and while it starts.
    void this.#module.then(() => loadModel(language)).catch(() => {});
    await this.ready;
    await this.#workers[0]?.sendModel(language);
    this.#placed = true;
    await Promise.all(this.#workers.map((worker) => worker.sendPlaces()));
  }

  /** Whether workers are told where places lie as soon as they start. */
  #placed = false;

  /**
   * Has a job wait for those that run no longer than most jobs do: then it gets another worker, or the place of one of them.
   * @param {Job} job
   */
  #goFirst(job) {
    // Until the core is loaded no worker can take anything; then whoever came last goes first.
    if (this.#loaded !== "yes") return;
    const running = this.#workers.filter((worker) => worker.job);
    const oldest = Math.min(...running.map(({ since }) => since));
    const act = () => {
      if (!this.#waiting.includes(job)) return;
      // The one that has run the shortest has the least to lose.
      const [youngest] = this.#workers.toSorted((a, b) => b.since - a.since);
      const interrupted = this.#workers.length >= this.#most && youngest ? this.#replace(youngest) : null;
      this.#waiting = this.#waiting.filter((other) => other !== job);
      if (interrupted) this.#waiting.push(interrupted);
      (this.#workers.find((worker) => !worker.job) ?? this.#start()).run(job);
    };
    setTimeout(act, Math.max(0, INTERRUPT_AFTER_MS - (performance.now() - oldest)));
  }

  // ---- Workers

  #start() {
    const worker = new CoreWorker(this.#module, this.#placed, (outcome) => this.#take(worker, outcome));
    this.#workers.push(worker);
    void worker.ready.then(() => this.#started());
    return worker;
  }

  /**
   * Ends a worker and starts another in its place.
   * @param {CoreWorker} worker
   * @returns {Job | null} what it was at
   */
  #replace(worker) {
    const job = this.#stop(worker);
    this.#start();
    return job;
  }

  /** @param {CoreWorker} worker */
  #stop(worker) {
    const job = worker.release();
    worker.stop();
    this.#workers = this.#workers.filter((other) => other !== worker);
    return job;
  }

  /** @param {"yes" | "no"} loaded */
  #settle(loaded) {
    this.#loaded = loaded;
    this.#next();
  }

  /** Hands waiting jobs to free workers. */
  #next() {
    if (this.#loaded === "loading") return;
    if (this.#loaded === "no")
      for (const job of this.#waiting.splice(0)) job.reject(new CoreError("unavailable"));
    while (this.#waiting.length > 0) {
      const worker = this.#workers.find(({ job }) => !job) ?? (this.#isWorthAnother() ? this.#start() : null);
      const job = worker && this.#waiting.pop();
      if (!job) return;
      worker.run(job);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#shrink(), KEEP_WORKERS_MS);
  }

  #isWorthAnother() {
    const count = this.#workers.length;
    const units = this.#waiting.reduce((sum, { text }) => sum + text.length, 0);
    return count === 0 || (count < this.#most && units > UNITS_PER_WORKER * count);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** Ends the workers that have nothing to do, but one. */
  #shrink() {
    const idle = this.#workers.filter(({ job }) => !job);
    for (const worker of idle.slice(idle.length === this.#workers.length ? 1 : 0)) this.#stop(worker);
  }

  /**
   * @param {CoreWorker} worker
   * @param {Outcome} outcome
   */
  #take(worker, outcome) {
    // The memory of a core that trapped is in no known state.
    const ended = "failed" in outcome && outcome.failed !== "failed";
    // One that ended without a job could not start: the next job tries again.
    const job = ended ? this.#stop(worker) : worker.release();
    if (job && ended) this.#start();
    if (job && "result" in outcome) job.resolve(outcome.result);
    else if (job && "failed" in outcome) {
      job.crashes += 1;
      if (ended && job.crashes < MOST_CRASHES) this.#waiting.push(job);
      else job.reject(new CoreError(outcome.failed, outcome.message));
    }
    this.#next();
  }
}
