// The formats that are read: how each is recognised, by its first bytes and by its name, and which module reads it.

import { readArchive } from "./archive.js";
import { guessEncoding } from "./decode.js";
import { readMail } from "./mail.js";
import { readPlain } from "./plain.js";
import { readRtf } from "./rtf.js";
import { readWeb } from "./web.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Refusal } from "./refusal.js"
 * @import { Source } from "./source.js"
 */

/**
 * @typedef {(source: Source, readInner: (source: Source) => AsyncGenerator<Draft | Refusal>) => AsyncIterable<Draft | Refusal>} Read
 * @typedef {{ fits: (head: string, name: string) => boolean, read: Read }} Format
 *   `head` is the beginning of the file, one sign a byte
 */

/** How much of a file is looked at to tell what it is, in bytes. */
export const HEAD = 4_096;

/** @type {Format[]} the first that fits reads the file */
const FORMATS = [
  { fits: (head) => head.slice(0, 1_024).includes("%PDF-"), read: readPdf },
  { fits: (head) => /^PK(\x03\x04|\x05\x06)/.test(head), read: readArchive },
  { fits: (head) => head.startsWith("{\\rtf"), read: readRtf },
  { fits: (head) => head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), read: refuseCompound },
  { fits: (head, name) => /\.eml$/i.test(name) || isMessage(head), read: readMail },
  {
    fits: (head, name) => /\.x?html?$/i.test(name) || /^[\s\u00EF\u00BB\u00BF]*(<!doctype html|<html[\s>])/i.test(head),
    read: readWeb,
  },
];

/** Formats with text in them that are read elsewhere. */
const KNOWN_ELSEWHERE =
  /\.(docx?|odt|rtf|epub|pdf|pages|xlsx?|ods|pptx?|odp|msg|jpe?g|png|gif|webp|heic|mp[34]|m4a|mov|wav|7z|rar|gz)$/i;

/**
 * The reader for a file.
 * @param {Source} source
 * @returns {Promise<Read>}
 * @throws {Refusal} for what is known and not read
 */
export async function readerFor(source) {
  const bytes = await source.slice(0, HEAD);
  const head = String.fromCharCode(...bytes);
  const format = FORMATS.find(({ fits }) => fits(head, source.name));
  if (format) return format.read;
  if (bytes.length > 0 && guessEncoding(bytes) === null) {
    const extension = KNOWN_ELSEWHERE.exec(source.name)?.[1];
    throw extension
      ? source.refusal("refusal.format", { format: extension.toUpperCase() })
      : source.refusal("refusal.binary");
  }
  return readPlain;
}

/**
 * Whether a text begins with the head of a message: two lines or more that only messages have.
 * @param {string} head
 */
function isMessage(head) {
  const [lines = ""] = head.split(/\r?\n\r?\n/);
  const names = lines.match(/^(received|return-path|message-id|mime-version|from|date|subject|delivered-to):/gim) ?? [];
  return /^[\w-]+:\s/.test(head) && new Set(names.map((name) => name.toLowerCase())).size >= 3;
}

/**
 * PDF takes a library many times the size of the rest of the page: it is fetched with the first such file.
 * @param {Source} source
 */
async function* readPdf(source) {
  const { readPages } = await import("./pdf.js");
  yield await readPages(source);
}

/**
 * The compound files of old Office versions, and of new ones with a password.
 * @param {Source} source
 * @returns {AsyncGenerator<Draft>}
 */
async function* refuseCompound(source) {
  throw /\.(docx|xlsx|pptx)$/i.test(source.name)
    ? source.refusal("refusal.locked")
    : source.refusal("refusal.old", { format: (/\.(\w{1,5})$/.exec(source.name)?.[1] ?? "doc").toUpperCase() });
}
