// The page's own files when it is a single file: in elements of the page, packed by gzip and written in base 85.

/** The digits: the printable signs of ASCII that mean nothing in markup. The build writes with the same. */
const DIGITS = "!#$%()*+,.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";

const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;

/**
 * A file of the page.
 * @param {string} name from the folder of the page
 * @returns {Promise<Response>}
 */
export async function asset(name) {
  const element = holder(name);
  if (!element) throw new Error(`${name}: not in this file`);
  const packed = new Blob([decoded(element.textContent ?? "", Number(element.dataset["length"]))]);
  const bytes = packed.stream().pipeThrough(new DecompressionStream("gzip"));
  // Compiled while it is unpacked, as from a server.
  return new Response(bytes, { headers: name.endsWith(".wasm") ? { "Content-Type": "application/wasm" } : {} });
}

/** Whether every reader of files came along: that of PDF is too large for a single file. */
export const COMPLETE = false;

/** What such a script is: browsers start no module as a worker of a page that is a file. */
export const WORKER_TYPE = /** @type {WorkerType} */ ("classic");

/**
 * A script that starts a worker of the page.
 * @param {string} name from the folder of the page
 */
export function workerSource(name) {
  const text = holder(name)?.textContent;
  if (!text) throw new Error(`${name}: not in this file`);
  return text;
}

/**
 * The languages that there are models for.
 * @returns {Promise<string[]>}
 */
export async function modelLanguages() {
  const names = [...document.querySelectorAll("[data-asset^='pkg/'][data-asset$='.bin']")];
  return names.map((element) => (element.getAttribute("data-asset") ?? "").slice("pkg/".length, -".bin".length));
}

/** @param {string} name @returns {HTMLElement | null} */
function holder(name) {
  return document.querySelector(`[data-asset="${CSS.escape(name)}"]`);
}

/**
 * Five digits are four bytes, the first the highest.
 * @param {string} text
 * @param {number} length of the result: the last bytes may be padding
 */
function decoded(text, length) {
  const bytes = new Uint8Array((text.length / 5) * 4);
  const view = new DataView(bytes.buffer);
  for (let at = 0, to = 0; to < bytes.length; at += 5, to += 4) {
    let value = 0;
    for (let i = at; i < at + 5; i += 1) value = value * 85 + (VALUES[text.charCodeAt(i)] ?? 0);
    view.setUint32(to, value);
  }
  return bytes.subarray(0, length);
}
