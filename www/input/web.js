// Web pages and exports of press databases, from files of markup.

import { inertDocument } from "../core/trust.js";
import { decode, guessEncoding, statedEncoding } from "./decode.js";
import { articleOfPage } from "./page.js";
import { pressArticles } from "./press.js";
import { isBlank } from "./text.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 */

/**
 * @param {Source} source
 * @returns {AsyncGenerator<Draft>}
 */
export async function* readWeb(source) {
  const bytes = await source.bytes();
  const encoding = source.encoding ?? (bytes.length === 0 ? "utf-8" : guessEncoding(bytes, statedEncoding(bytes)));
  if (!encoding) throw source.refusal("refusal.binary");
  const page = inertDocument(decode(bytes, encoding));
  const articles = pressArticles(page);
  const drafts = articles.length > 0 ? articles : [articleOfPage(page)];
  if (drafts.every(({ text }) => isBlank(text))) throw source.refusal("refusal.empty");
  // An export of many articles is one file: another encoding would have to split it anew.
  const origin = drafts.length === 1 ? { origin: source.blob, encoding } : {};
  for (const draft of drafts) if (!isBlank(draft.text)) yield { ...draft, ...origin, file: source.name };
}
