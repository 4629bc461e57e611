// Electronic books (EPUB 2 and 3): the documents of the spine, in its order, as one text.

import { inertDocument, inertXml } from "../core/trust.js";
import { dayOf } from "./docx.js";
import { Lines } from "./lines.js";
import { addMarkup } from "./markup.js";
import { MAX_TEXT } from "./limits.js";
import { all, attribute, first, textIn, xmlRoot } from "./xml.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Source } from "./source.js"
 * @import { Zip } from "./zip.js"
 */

/** Encrypted fonts are common and do not matter; encrypted text does. */
const FONT = /\.(otf|ttf|woff2?)$/i;

/**
 * @param {Source} source
 * @param {Zip} zip
 * @returns {Promise<Draft>}
 */
export async function readEpub(source, zip) {
  const encrypted = all(xmlRoot(await zip.text("META-INF/encryption.xml")), "CipherReference");
  if (encrypted.some((reference) => !FONT.test(attribute(reference, "URI") ?? "")))
    throw source.refusal("refusal.locked");
  const container = xmlRoot(await zip.text("META-INF/container.xml"));
  const packageName = attribute(first(container, "rootfile"), "full-path") ?? "";
  const book = xmlRoot(await zip.text(packageName));
  if (!book) throw source.refusal("refusal.damaged");
  const metadata = first(book, "metadata");
  const lines = new Lines();
  let length = 0;
  for (const name of spine(book, packageName)) {
    const markup = await zip.text(name);
    if (markup === null) throw source.refusal("refusal.damaged");
    length += markup.length;
    if (length > MAX_TEXT) throw source.refusal("refusal.long", { limit: MAX_TEXT });
    const page = documentOf(markup);
    addMarkup(lines, page.body ?? page.documentElement);
  }
  return {
    text: lines.text,
    title: textIn(metadata, "title"),
    file: source.name,
    date: dayOf(textIn(metadata, "date")),
    author: textIn(metadata, "creator"),
    source: textIn(metadata, "publisher"),
    asides: lines.asides,
  };
}

/**
 * The names of the documents in reading order.
 * @param {Element} book
 * @param {string} packageName
 */
function spine(book, packageName) {
  const items = new Map(all(first(book, "manifest"), "item").map((item) => [attribute(item, "id"), item]));
  return all(first(book, "spine"), "itemref")
    .map((reference) => items.get(attribute(reference, "idref")))
    .filter((item) => item && /html/.test(attribute(item, "media-type") ?? ""))
    .map((item) => resolve(packageName, attribute(item ?? null, "href") ?? ""));
}

/**
 * A name in the archive, seen from another one.
 * @param {string} from
 * @param {string} address
 */
function resolve(from, address) {
  const base = new URL(from.split("/").map(encodeURIComponent).join("/"), "file:///");
  return decodeURIComponent(new URL(address, base).pathname.slice(1));
}

/**
 * XHTML where it is well-formed; else as a browser would read it.
 * @param {string} markup
 */
function documentOf(markup) {
  const strict = /<!ENTITY/i.test(markup) ? null : inertXml(markup, true);
  return strict && strict.getElementsByTagName("parsererror").length === 0 ? strict : inertDocument(markup);
}
