// PDF (ISO 32000): Mozilla's pdf.js finds the pieces of text and where they stand; lines, columns and paragraphs are put
// together here. The library is fetched with the first PDF, runs in a worker of its own, and reads the file piece by piece.

import { COMPLETE } from "../core/asset.js";
import { startWorker } from "../core/trust.js";
import { dayIn } from "./day.js";
import { Lines } from "./lines.js";
import { MAX_PAGES, MAX_TEXT } from "./limits.js";
import { linesOf } from "./pdf-layout.js";
import { paragraphsOf } from "./pdf-paragraphs.js";
import { findRunning } from "./pdf-running.js";
import { collapse } from "./text.js";

/**
 * @import { Draft } from "./file.js"
 * @import { Piece, PdfLine } from "./pdf-layout.js"
 * @import { Source } from "./source.js"
 */

/**
 * What is used of pdf.js.
 * @typedef {{ str: string, transform: number[], width: number, height: number }} TextItem
 * @typedef {{ getViewport(how: { scale: number }): { width: number, height: number, transform: number[] }, getTextContent(how: object): Promise<{ items: TextItem[] }>, cleanup(): void }} PdfPage
 * @typedef {{ numPages: number, getPage(number: number): Promise<PdfPage>, getMetadata(): Promise<{ info: Record<string, unknown> }> }} PdfDocument
 * @typedef {{ getDocument(how: object): { promise: Promise<PdfDocument>, destroy(): Promise<void> }, PDFWorker: new (how: object) => unknown, PDFDataRangeTransport: new (length: number, data: Uint8Array | null) => { onDataRange(begin: number, chunk: Uint8Array | null): void } }} PdfLibrary
 */

/** Fewer signs a page than this, and the pages are pictures. */
const MIN_SIGNS = 8;

/** How much of the file is read at a time, in bytes. */
const CHUNK = 256 * 1024;

/** Titles that programs write and nobody means. */
const NO_TITLE =
  /^(microsoft|untitled|sans titre|document\d*$|powerpoint)|\.(docx?|odt|indd|qxd|qxp|pub|pdf|rtf|tmp)$/i;

/**
 * @param {Source} source
 * @returns {Promise<Draft>}
 */
export async function readPages(source) {
  const library = await load(source);
  const worker = startWorker("pkg/pdf/pdf.worker.js");
  try {
    const document = await open(source, library, worker);
    if (document.numPages > MAX_PAGES)
      throw source.refusal("refusal.pages", { count: document.numPages, limit: MAX_PAGES });
    const pages = await readAll(source, document);
    const { info } = await document.getMetadata();
    return draftOf(source, pages, info);
  } finally {
    worker.terminate();
  }
}

/** @param {Source} source */
async function load(source) {
  if (!COMPLETE) throw source.refusal("refusal.single", { format: "PDF" });
  const address = "../pkg/pdf/pdf.js";
  try {
    return /** @type {PdfLibrary} */ (await import(address));
  } catch {
    throw source.refusal("refusal.reader", { format: "PDF" });
  }
}

/**
 * @param {Source} source
 * @param {PdfLibrary} library
 * @param {Worker} worker
 */
async function open(source, { getDocument, PDFWorker, PDFDataRangeTransport }, worker) {
  const { size } = source.blob;
  class FileRange extends PDFDataRangeTransport {
    /** @param {number} begin @param {number} end */
    requestDataRange(begin, end) {
      // A file that went away gives no bytes, and pdf.js then says that the document is damaged.
      source.slice(begin, end).then(
        (bytes) => this.onDataRange(begin, bytes),
        () => this.onDataRange(begin, new Uint8Array(end - begin)),
      );
    }
    abort() {}
  }
  try {
    return await getDocument({
      range: new FileRange(size, await source.slice(0, Math.min(CHUNK, size))),
      length: size,
      rangeChunkSize: CHUNK,
      worker: new PDFWorker({ port: worker, verbosity: 0 }),
      // Only the text is wanted: no fonts, no pictures, no scripts, nothing fetched.
      disableAutoFetch: true,
      disableStream: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw source.refusal(
      /** @type {Error} */ (error).name === "PasswordException" ? "refusal.locked" : "refusal.damaged",
    );
  }
}

/**
 * The lines of each page.
 * @param {Source} source
 * @param {PdfDocument} document
 */
async function readAll(source, document) {
  /** @type {PdfLine[][]} */
  const pages = [];
  let signs = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (source.shared.cancelled) throw source.refusal("refusal.cancelled");
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const pieces = items.map((item) => pieceOf(item, transform)).filter((piece) => piece !== null);
    pages.push(linesOf(pieces, { width, height }));
    page.cleanup();
    for (const { str } of items) signs += str.length;
    if (signs > MAX_TEXT) throw source.refusal("refusal.long", { limit: MAX_TEXT });
  }
  if (signs < MIN_SIGNS * document.numPages) throw source.refusal("refusal.scanned");
  return pages;
}

/**
 * A piece of text with its place on the page as it is shown, from the top left.
 * @param {TextItem} item
 * @param {number[]} view
 * @returns {Piece | null} null for white space, and for what is written upwards in a margin
 */
function pieceOf({ str, transform, width }, view) {
  const text = str.replaceAll("\0", "");
  if (!text.trim()) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = view;
  const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = transform;
  const [across, up] = [a * ta + c * tb, b * ta + d * tb];
  if (Math.abs(up) > Math.abs(across)) return null;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  return { text, x: a * x + c * y + e, y: b * x + d * y + f, width, size };
}

/**
 * @param {Source} source
 * @param {PdfLine[][]} pages
 * @param {Record<string, unknown>} info
 * @returns {Draft}
 */
function draftOf(source, pages, info) {
  const running = findRunning(pages);
  const lines = new Lines();
  const body = pages.map((page) => page.filter((line) => !running.has(line)));
  /** @type {Set<string>} */
  const told = new Set();
  for (const line of running) {
    const text = collapse(line.text);
    if (!told.has(text)) lines.putAside("running", text);
    told.add(text);
  }
  for (const paragraph of paragraphsOf(body.flat())) lines.add(paragraph);
  const stated = collapse(String(info["Title"] ?? ""));
  const empty = body.filter((page) => page.length === 0).length;
  return {
    text: lines.text,
    title: stated && !NO_TITLE.test(stated) ? stated : largest(body[0] ?? []),
    file: source.name,
    date: dayIn(String(info["CreationDate"] ?? "").replace(/^D:(\d{8}).*$/, "$1")),
    author: collapse(String(info["Author"] ?? "")),
    asides: lines.asides,
    remarks: empty > 0 ? [{ key: "remark.pages", values: { count: empty, total: pages.length } }] : [],
  };
}

/**
 * The lines in the largest letters, when these are larger than most.
 * @param {PdfLine[]} page
 */
function largest(page) {
  const sizes = page.map(({ size }) => size).sort((a, b) => a - b);
  const [top = 0, usual = 0] = [sizes.at(-1), sizes[sizes.length >> 1]];
  if (top < usual * 1.2) return "";
  const lines = page.filter(({ size, text }) => size > top * 0.95 && /\p{L}{2}/u.test(text));
  return collapse(
    lines
      .slice(0, 4)
      .map(({ text }) => text)
      .join(" "),
  );
}
