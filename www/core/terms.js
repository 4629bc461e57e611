// The reader's own terms and patterns, found in a worker of their own: whatever a pattern costs, the page and the core go
// on, and a search that takes too long is ended.

import { loadModule } from "./module.js";
import { startWorker } from "./trust.js";

/** @import { OwnTerm, TermMatch, TermRefusal } from "../pkg/terms/terms.js" */

/**
 * Longest wait for one text, in milliseconds. A pattern that is made to be slow passes it, an honest list does not:
 * 100 patterns take about a second for a text of 1 MB.
 */
const PATIENCE_MS = 10_000;

/** The search took too long, or the worker could not be started. */
export class TermsError extends Error {
  /**
   * @param {"slow" | "unavailable" | "failed"} reason
   * @param {string} [message]
   */
  constructor(reason, message = reason) {
    super(message);
    this.reason = reason;
  }
}

/**
 * @typedef {object} Call
 * @property {(value: any) => void} resolve
 * @property {(error: TermsError) => void} reject
 * @property {ReturnType<typeof setTimeout>} timer
 */

/** Finds the terms of a list; nothing is loaded before `set` is called with one. */
export class OwnTerms {
  /** @type {OwnTerm[]} */
  #terms = [];
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #module;
  /** @type {Promise<Worker> | undefined} */
  #worker;
  /** @type {Map<number, Call>} */
  #calls = new Map();
  #lastId = 0;
  #patience;

  /** @param {number} [patience] in milliseconds */
  constructor(patience = PATIENCE_MS) {
    this.#patience = patience;
  }

  /**
   * Takes a list in place of the one before.
   * @param {OwnTerm[]} terms
   * @returns {Promise<TermRefusal[]>} what of it cannot be used; rejected with a TermsError
   */
  async set(terms) {
    this.#terms = terms.map(({ form, pattern }) => ({ form, pattern }));
    return terms.length > 0 ? this.#call(await this.#running(), { type: "set", terms: this.#terms }) : [];
  }

  /**
   * Every place of `text` where a term of the list stands, in text order, none overlapping.
   * @param {string} text
   * @returns {Promise<TermMatch[]>} rejected with a TermsError
   */
  async find(text) {
    if (this.#terms.length === 0) return [];
    return this.#call(await this.#running(), { type: "find", text });
  }

  /** The worker, started when there is none. */
  #running() {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  /** @returns {Promise<Worker>} */
  async #start() {
    try {
      this.#module ??= loadModule("pkg/terms/terms_bg.wasm");
      const module = await this.#module;
      const worker = startWorker("core/terms-worker.js");
      worker.addEventListener("message", ({ data }) => this.#hear(data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.#end(worker, new TermsError("unavailable", event.message));
      });
      worker.postMessage({ type: "start", module });
      // A worker that takes the place of another has the list from the start.
      worker.postMessage({ type: "set", id: 0, terms: this.#terms });
      return worker;
    } catch (error) {
      // Perhaps the network is away: the next call tries again.
      this.#module = undefined;
      this.#worker = undefined;
      throw new TermsError("unavailable", String(error));
    }
  }

  /**
   * @param {Worker} worker
   * @param {{ type: string, [field: string]: unknown }} message
   * @returns {Promise<any>}
   */
  #call(worker, message) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(worker, new TermsError("slow")), this.#patience);
      this.#calls.set(id, { resolve, reject, timer });
      worker.postMessage({ ...message, id });
    });
  }

  /** @param {{ type: string, id?: number, value?: unknown, message?: string }} answer */
  #hear({ type, id = 0, value, message }) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    clearTimeout(call.timer);
    if (type === "done") call.resolve(value);
    else call.reject(new TermsError("failed", message));
  }

  /**
   * Ends the worker; the next call starts another.
   * @param {Worker} worker
   * @param {TermsError} error what the calls that wait are told
   */
  #end(worker, error) {
    worker.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#calls.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#calls.clear();
  }
}
