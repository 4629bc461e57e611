// The page's side of one worker: started with the core, given what it asks for, one job at a time.

import { loadModel, loadPlaces } from "./models.js";
import { joined } from "./parts.js";
import { startWorker } from "./trust.js";

/**
 * @import { Analysis, AnalyzeOptions, Article } from "../types.js"
 * @import { Result } from "./client.js"
 */

/**
 * @typedef {object} Job
 * @property {string} key what is analysed; a new job for the same key replaces the old one
 * @property {string} text
 * @property {AnalyzeOptions} options
 * @property {(stage: Article["stage"]) => void} onStage
 * @property {(result: Result) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {number} crashes how many workers have ended over it
 */

/**
 * What became of a job, or of the worker before it had one.
 * @typedef {{ result: Result } | { failed: "trap" | "unavailable" | "failed", message: string }} Outcome
 */

/** A worker with the core in it. */
export class CoreWorker {
  #worker;
  /** @type {Job | null} */
  #job = null;
  /** @type {import("./parts.js").Part[]} of the analysis that have come */
  #parts = [];
  /** Tells the messages of this job from those of one before. */
  #id = 0;
  #onOutcome;
  #started = () => {};
  /** When the job was handed over. */
  since = 0;
  /** Settled when the core is there; never where it cannot be started. */
  ready = new Promise((resolve) => (this.#started = () => resolve(undefined)));

  /** @type {Promise<void> | null} what has to be sent before a job */
  #first = null;

  /**
   * @param {Promise<WebAssembly.Module>} module
   * @param {boolean} places whether it is to know from its first text where places lie
   * @param {(outcome: Outcome) => void} onOutcome called when the job is done or the worker has ended; after anything but a
   *   result or "failed" the worker is of no use any more
   */
  constructor(module, places, onOutcome) {
    this.#onOutcome = onOutcome;
    this.#worker = startWorker("core/worker.js");
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#end({ failed: "unavailable", message: event.message });
    });
    const sent = async () => {
      this.#worker.postMessage({ type: "start", module: await module });
      if (places) await this.sendPlaces();
    };
    // Where there is no module nobody gets a job; the client says so.
    this.#first = sent()
      .catch(() => {})
      .finally(() => (this.#first = null));
  }

  get job() {
    return this.#job;
  }

  /** @param {Job} job */
  run(job) {
    this.#job = job;
    this.#parts = [];
    this.#id += 1;
    this.since = performance.now();
    const { text, options } = job;
    const hand = () => {
      if (this.#job === job) this.#worker.postMessage({ type: "analyze", id: this.#id, text, options });
    };
    if (this.#first) void this.#first.then(hand);
    else hand();
  }

  /** Takes the job away. */
  release() {
    const job = this.#job;
    this.#job = null;
    return job;
  }

  /** @type {Map<number, (indices: number[][]) => void>} questions that were asked */
  #asked = new Map();
  #lastQuestion = 0;

  /**
   * Asks what sets articles apart.
   * @param {Pick<Analysis, "rules" | "keywords">[]} analyses
   * @param {number} limit
   * @returns {Promise<number[][]>} indices of the keywords of each; never settled when the worker ends before
   */
  distinctive(analyses, limit) {
    const id = (this.#lastQuestion += 1);
    this.#worker.postMessage({ type: "distinctive", id, analyses, limit });
    return new Promise((resolve) => this.#asked.set(id, resolve));
  }

  /** Ends the worker in the middle of what it does. */
  stop() {
    this.#job = null;
    this.#worker.terminate();
  }

  /**
   * Loads the model of a language before it is asked for.
   * @param {string} language
   */
  async sendModel(language) {
    this.#worker.postMessage({ type: "model", language, bytes: await loadModel(language) });
  }

  /** Says where places lie; texts analysed later know it. */
  async sendPlaces() {
    const bytes = await loadPlaces();
    if (bytes) this.#worker.postMessage({ type: "places", bytes });
  }

  /** @param {{ type: string, id?: number, [field: string]: any }} message */
  #hear(message) {
    if (message.type === "started") this.#started();
    if (message.type === "need") void this.sendModel(message["language"]);
    if (message.type === "apart") {
      this.#asked.get(message.id ?? 0)?.(message["indices"]);
      this.#asked.delete(message.id ?? 0);
    }
    if (!this.#job || message.id !== this.#id) return;
    if (message.type === "stage") this.#job.onStage(message["stage"]);
    if (message.type === "part") this.#parts.push(message["part"]);
    if (message.type === "failed")
      this.#end({ failed: message["trap"] ? "trap" : "failed", message: message["message"] });
    if (message.type === "done")
      this.#end({
        result: { analysis: joined(this.#parts), words: message["words"], elapsed: message["elapsed"] },
      });
  }

  /** @param {Outcome} outcome */
  #end(outcome) {
    this.#parts = [];
    this.#onOutcome(outcome);
  }
}
