// Zip archives (APPNOTE.TXT of PKWARE): the directory at the end of the file, then each entry on its own, unpacked by the
// browser's own DecompressionStream. Only the entry that is read is in memory.

import { crc32 } from "../crc32.js";
import { MAX_ENTRIES, MAX_ENTRY, MAX_UNPACKED, megabytes } from "./limits.js";

/** @import { Source } from "./source.js" */

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

const STORED = 0;
const DEFLATED = 8;

/** Bits of the general purpose flag. */
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/** A field with this value is in a zip64 record: an archive above the limits here. */
const ZIP64 = 0xffffffff;

/**
 * @typedef {{ name: string, method: number, flags: number, crc: number, packed: number, size: number, offset: number }} Entry
 */

/** An opened archive. */
export class Zip {
  #source;
  /** @type {Map<string, Entry>} by name, in the order of the archive */
  entries;

  /**
   * @param {Source} source
   * @param {Map<string, Entry>} entries
   */
  constructor(source, entries) {
    this.#source = source;
    this.entries = entries;
  }

  /**
   * Reads the directory of an archive.
   * @param {Source} source
   * @throws {import("./refusal.js").Refusal} when it has none, as a download that was cut short
   */
  static async open(source) {
    const { size } = source.blob;
    const tail = await source.slice(Math.max(0, size - END_LENGTH - MAX_COMMENT), size);
    const view = viewOf(tail);
    let at = tail.length - END_LENGTH;
    while (at >= 0 && view.getUint32(at, true) !== END_OF_DIRECTORY) at -= 1;
    if (at < 0) throw source.refusal("refusal.damaged");
    const [count, length, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (count > MAX_ENTRIES) throw source.refusal("refusal.entries", { limit: MAX_ENTRIES });
    if (start === ZIP64 || start + length > size) throw source.refusal("refusal.damaged");
    const entries = directory(await source.slice(start, start + length), count);
    if (!entries) throw source.refusal("refusal.damaged");
    return new Zip(source, entries);
  }

  /** @param {string} name */
  has(name) {
    return this.entries.has(name);
  }

  /**
   * The bytes of an entry, unpacked and checked; null when there is none of that name.
   * @param {string} name
   * @returns {Promise<Uint8Array<ArrayBuffer> | null>}
   * @throws {import("./refusal.js").Refusal}
   */
  async bytes(name) {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const source = this.#source;
    if (entry.flags & ENCRYPTED) throw source.refusal("refusal.locked");
    const head = viewOf(await source.slice(entry.offset, entry.offset + 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL_ENTRY) throw source.refusal("refusal.damaged");
    const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = source.blob.slice(start, start + entry.packed);
    const bytes = await this.#unpack(packed, entry.method);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw source.refusal("refusal.damaged");
    return bytes;
  }

  /**
   * The text of an entry in UTF-8, or in UTF-16 where a mark says so.
   * @param {string} name
   * @returns {Promise<string | null>}
   */
  async text(name) {
    const bytes = await this.bytes(name);
    if (!bytes) return null;
    const [first, second] = bytes;
    const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
    return new TextDecoder(wide ?? "utf-8").decode(bytes);
  }

  /**
   * @param {Blob} packed
   * @param {number} method
   */
  async #unpack(packed, method) {
    if (method !== STORED && method !== DEFLATED) throw this.#source.refusal("refusal.damaged");
    const stream = packed.stream();
    const unpacked = method === STORED ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw"));
    try {
      return await this.#collect(unpacked.getReader());
    } catch (error) {
      if (error instanceof TypeError) throw this.#source.refusal("refusal.damaged");
      throw error;
    }
  }

  /** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
  async #collect(reader) {
    const { shared } = this.#source;
    /** @type {Uint8Array[]} */
    const parts = [];
    let length = 0;
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      shared.bytes -= step.value.length;
      if (length > MAX_ENTRY || shared.bytes < 0) {
        void reader.cancel().catch(() => {});
        const limit = megabytes(length > MAX_ENTRY ? MAX_ENTRY : MAX_UNPACKED);
        throw this.#source.refusal("refusal.bomb", { limit });
      }
      parts.push(step.value);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/**
 * The entries of a directory; null when it is damaged.
 * @param {Uint8Array} bytes
 * @param {number} count
 */
function directory(bytes, count) {
  const view = viewOf(bytes);
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const length = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + length), flags);
    entries.set(name, {
      name,
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Names are in UTF-8 when the flag says so, and mostly when it does not; else in the code page of some old system.
 * @param {Uint8Array} bytes
 * @param {number} flags
 */
function nameOf(bytes, flags) {
  try {
    return new TextDecoder("utf-8", { fatal: !(flags & UTF8_NAME) }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** @param {Uint8Array} bytes */
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
