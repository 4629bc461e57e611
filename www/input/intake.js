// Many files at once: read one after the other, so that one at a time is in memory; articles are handed on as they come.

import { readSource } from "./file.js";
import { MAX_FILES, MAX_INTAKE, MAX_UNPACKED } from "./limits.js";
import { Refusal } from "./refusal.js";
import { Source } from "./source.js";

/** @import { Draft } from "./file.js" */

/** Articles are handed on when there are so many, … */
const BATCH = 25;
/** … or when the oldest has waited so long, in milliseconds. */
const BATCH_MS = 400;

/** How far the reading is, is told at most so often, in milliseconds. */
const TELL_MS = 150;

/** So many refusals are told one by one; what is more is told in one message for each reason. */
const TOLD_APART = 6;

/** So many names are listed in such a message. */
const TOLD_NAMES = 12;

/**
 * @typedef {object} Receiver
 * @property {(drafts: Draft[]) => void} add
 * @property {(refusal: Refusal) => void} refuse
 * @property {(progress: { done: number, total: number, name: string } | null) => void} progress null at the end
 */

/** The reading of some files. */
export class Intake {
  #receiver;
  /** What the file being read shares with the files inside it. */
  #shared = { bytes: 0, cancelled: false };
  #cancelled = false;
  /** @type {Draft[]} */
  #waiting = [];
  #since = 0;
  #length = 0;
  /** @type {Refusal[]} */
  #refusals = [];

  /** @param {Receiver} receiver */
  constructor(receiver) {
    this.#receiver = receiver;
  }

  /** Gives up what is not read yet. */
  cancel() {
    this.#cancelled = true;
    this.#shared.cancelled = true;
  }

  /**
   * @param {{ name: string, blob: Blob }[]} files
   */
  async read(files) {
    if (files.length > MAX_FILES) {
      this.#receiver.refuse(new Refusal("refusal.many", { count: files.length, limit: MAX_FILES }));
      return;
    }
    let told = -Infinity;
    for (const [done, { name, blob }] of files.entries()) {
      const now = performance.now();
      if (now - told > TELL_MS) {
        told = now;
        this.#receiver.progress({ done, total: files.length, name });
        // The page stays alive between files.
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (!(await this.#readOne(name, blob))) break;
    }
    this.#handOn();
    this.#tell();
    this.#receiver.progress(null);
  }

  /**
   * @param {string} name
   * @param {Blob} blob
   * @returns {Promise<boolean>} whether to go on
   */
  async #readOne(name, blob) {
    this.#shared = { bytes: MAX_UNPACKED, cancelled: this.#cancelled };
    for await (const found of readSource(new Source(name, blob, { shared: this.#shared }))) {
      if (this.#cancelled) return false;
      if (found instanceof Refusal) this.#refusals.push(found);
      else if (this.#length + found.text.length > MAX_INTAKE) {
        this.#refusals.push(new Refusal("refusal.full", { name }));
        return false;
      } else this.#take(found);
    }
    return !this.#cancelled;
  }

  /** @param {Draft} draft */
  #take(draft) {
    const now = performance.now();
    if (this.#waiting.length === 0) this.#since = now;
    this.#waiting.push(draft);
    this.#length += draft.text.length;
    if (this.#waiting.length >= BATCH || now - this.#since > BATCH_MS) this.#handOn();
  }

  #handOn() {
    if (this.#waiting.length > 0) this.#receiver.add(this.#waiting);
    this.#waiting = [];
  }

  #tell() {
    if (this.#cancelled) return;
    const apart = this.#refusals.length <= TOLD_APART ? this.#refusals : [];
    for (const refusal of apart) this.#receiver.refuse(refusal);
    if (apart.length > 0) return;
    /** @type {Map<string, string[]>} */
    const names = new Map();
    for (const { key, values } of this.#refusals)
      names.set(key, [...(names.get(key) ?? []), String(values["name"] ?? "")]);
    for (const [key, all] of names) {
      const listed = all.slice(0, TOLD_NAMES).join(", ") + (all.length > TOLD_NAMES ? "…" : "");
      this.#receiver.refuse(new Refusal(`${key}.many`, { count: all.length, names: listed }));
    }
  }
}
