// A file to read: its name, its bytes, and how much may still be unpacked of it.

import { MAX_FILE, MAX_UNPACKED, megabytes } from "./limits.js";
import { Refusal } from "./refusal.js";

/** One file, dropped by the reader or found inside another one. */
export class Source {
  /** @type {number} in how many files it lies */
  depth;
  /** @type {{ bytes: number, cancelled: boolean }} how many bytes may still be unpacked; whether the reader gave up */
  shared;

  /**
   * @param {string} name
   * @param {Blob} blob
   * @param {{ parent?: Source, encoding?: string, shared?: { bytes: number, cancelled: boolean } }} [how] the file it was
   *   found in; the encoding that the reader chose; what it shares with the files inside it
   */
  constructor(name, blob, { parent, encoding, shared } = {}) {
    this.name = name;
    this.blob = blob;
    this.encoding = encoding;
    this.depth = parent ? parent.depth + 1 : 0;
    this.shared = parent?.shared ?? shared ?? { bytes: MAX_UNPACKED, cancelled: false };
  }

  /**
   * The whole file.
   * @throws {Refusal}
   */
  async bytes() {
    if (this.blob.size > MAX_FILE) throw this.refusal("refusal.large", { limit: megabytes(MAX_FILE) });
    return this.slice(0, this.blob.size);
  }

  /**
   * Some of its bytes; fewer at the end of the file.
   * @param {number} start
   * @param {number} end
   * @throws {Refusal}
   */
  async slice(start, end) {
    try {
      return new Uint8Array(await this.blob.slice(start, end).arrayBuffer());
    } catch {
      // Moved, deleted, a folder, or no right to read it: the browser does not say which.
      throw this.refusal("refusal.unreadable");
    }
  }

  /**
   * @param {string} key
   * @param {import("./refusal.js").Values} [values]
   */
  refusal(key, values = {}) {
    return new Refusal(key, { name: this.name, ...values });
  }
}
