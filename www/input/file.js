// Files to articles. A file that cannot be read gives a refusal that names it and says why.

import { decode, guessEncoding } from "./decode.js";
import { articleOfPage } from "./html.js";
import { isBlank } from "./text.js";

/**
 * @typedef {{ text: string, title?: string, file: string, date?: string | null, bytes?: Uint8Array, encoding?: string, cut?: string[] }} Draft
 *   what an article is made of
 */

/** Longest file read, in bytes: beyond this the browser itself runs short of memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What the file dialogue offers. */
export const ACCEPTED = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html";

/** Formats with text in them that are read elsewhere. */
const KNOWN_FORMATS =
  /\.(pdf|docx?|odt|rtf|epub|pages|xlsx?|pptx?|zip|eml|msg|jpe?g|png|gif|webp|heic|mp[34]|mov|wav)$/i;

/** Why a file is not read: the key of a message, with its values. */
export class Refusal extends Error {
  /**
   * @param {string} key
   * @param {Record<string, string | number>} values
   */
  constructor(key, values) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * The article in a file.
 * @param {File} file
 * @returns {Promise<Draft>}
 * @throws {Refusal}
 */
export async function readFile(file) {
  const { name } = file;
  if (file.size > MAX_BYTES) throw new Refusal("refusal.large", { name, limit: MAX_BYTES / 1024 / 1024 });
  const bytes = await bytesOf(file);
  const encoding = bytes.length === 0 ? "utf-8" : guessEncoding(bytes);
  if (!encoding) {
    const format = KNOWN_FORMATS.exec(name)?.[1];
    throw format
      ? new Refusal("refusal.format", { name, format: format.toUpperCase() })
      : new Refusal("refusal.binary", { name });
  }
  return draftOf(name, bytes, encoding);
}

/**
 * The same file under another encoding.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} encoding
 * @returns {Draft}
 * @throws {Refusal}
 */
export function draftOf(name, bytes, encoding) {
  const text = decode(bytes, encoding);
  if (isBlank(text)) throw new Refusal("refusal.empty", { name });
  if (!/\.x?html?$/i.test(name)) return { text, file: name, bytes, encoding };
  const page = articleOfPage(text);
  if (isBlank(page.text)) throw new Refusal("refusal.empty", { name });
  return { ...page, file: name, bytes, encoding };
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, deleted, a folder, or no right to read it: the browser does not say which.
    throw new Refusal("refusal.unreadable", { name: file.name });
  }
}
