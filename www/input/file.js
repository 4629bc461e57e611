// Files to articles. A file that cannot be read gives a refusal that names it and says why.

import { readerFor } from "./formats.js";
import { MAX_CONTAINER, MAX_TEXT, megabytes } from "./limits.js";
import { Refusal } from "./refusal.js";
import { Source } from "./source.js";
import { isBlank } from "./text.js";

/** @import { Aside, Remark } from "../types.js" */

/**
 * @typedef {object} Draft what an article is made of
 * @property {string} text
 * @property {string} file name of the file; empty for what was pasted
 * @property {string} [title]
 * @property {string | null} [date] `YYYY-MM-DD`
 * @property {string} [source] who published it
 * @property {string} [author]
 * @property {Blob} [origin] the file, where another encoding may be chosen
 * @property {string} [encoding]
 * @property {Aside[]} [asides] what was left out
 * @property {Remark[]} [remarks] what else there is to know
 */

/**
 * The articles in a file, and the refusals of what is in it, as they are read.
 * @param {Source} source
 * @returns {AsyncGenerator<Draft | Refusal>}
 */
export async function* readSource(source) {
  try {
    if (source.blob.size > MAX_CONTAINER) throw source.refusal("refusal.large", { limit: megabytes(MAX_CONTAINER) });
    const read = await readerFor(source);
    for await (const found of read(source, readSource)) yield found instanceof Refusal ? found : checked(found, source);
  } catch (error) {
    yield error instanceof Refusal ? error : source.refusal("refusal.damaged");
  }
}

/**
 * Reads a text file anew under another encoding.
 * @param {string} name
 * @param {Blob} blob
 * @param {string} encoding
 * @returns {Promise<Draft>}
 * @throws {Refusal}
 */
export async function readAs(name, blob, encoding) {
  for await (const found of readSource(new Source(name, blob, { encoding }))) {
    if (found instanceof Refusal) throw found;
    return found;
  }
  throw new Refusal("refusal.empty", { name });
}

/**
 * @param {Draft} draft
 * @param {Source} source
 */
function checked(draft, source) {
  if (isBlank(draft.text)) throw source.refusal("refusal.empty");
  if (draft.text.length > MAX_TEXT) throw source.refusal("refusal.long", { limit: MAX_TEXT });
  return draft;
}
