// Plain text and Markdown.

import { decode, guessEncoding } from "./decode.js";
import { isBlank } from "./text.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 */

/**
 * @param {Source} source
 * @returns {AsyncGenerator<Draft>}
 */
export async function* readPlain(source) {
  const bytes = await source.bytes();
  const encoding = source.encoding ?? (bytes.length === 0 ? "utf-8" : guessEncoding(bytes));
  if (!encoding) throw source.refusal("refusal.binary");
  const text = decode(bytes, encoding);
  if (isBlank(text)) throw source.refusal("refusal.empty");
  yield { text, file: source.name, origin: source.blob, encoding };
}
