// What the code of a wasm file is made of, by crate and module, in bytes before wasm-opt: `cargo xtask size --code`. Prints a
// table in Markdown, for the file as it was compiled and the one that the page loads.
//
// Functions are told by the names that rustc leaves in the file; what it inlines counts where it is inlined.

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const bytes = readFileSync(process.argv[2] ?? '');
let at = 8; // after the magic and the version

function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

function text() {
  const length = number();
  return bytes.toString('utf8', at, (at += length));
}

/** Bytes of each function, and their names by number: imported ones come first. */
const sizes = /** @type {number[]} */ ([]);
const names = /** @type {Map<number, string>} */ (new Map());

function readNames(/** @type {number} */ end) {
  while (at < end) {
    const kind = bytes[at++];
    const after = number() + at;
    if (kind === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), text());
    at = after;
  }
}

while (at < bytes.length) {
  const section = bytes[at++];
  const end = number() + at;
  if (section === 10)
    for (let count = number(); count > 0; count -= 1) {
      const size = number();
      sizes.push(size);
      at += size;
    }
  if (section === 0 && text() === 'name') readNames(end);
  at = end;
}

/** The parts of a mangled name: `_ZN7depeche5quote7extract17h…E`. @param {string} name */
function path(name) {
  const parts = [];
  let rest = name.startsWith('_ZN') ? name.slice(3) : '';
  for (let length = Number.parseInt(rest, 10); length > 0; length = Number.parseInt(rest, 10)) {
    rest = rest.slice(String(length).length);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts;
}

/** @param {string} name */
function group(name) {
  if (name.includes('__wbindgen_describe')) return null; // read and dropped by wasm-bindgen
  const [crate = 'what has no Rust name', module = '', inner = ''] = path(name);
  if (name.includes('5slice4sort')) return 'sorting, of the standard library, once for each type';
  if (crate === 'depeche') {
    const own = module === 'figure' && !/h[0-9a-f]{16}$/.test(inner) ? `figure/${inner}` : module;
    return `src/${own}`;
  }
  const generic = name.match(/(depeche|serde_wasm_bindgen|serde_core|chrono|unicode_normalization|hashbrown)(?:\.\.|$)/);
  if (generic?.[1] === 'depeche') return 'traits of the core’s own types';
  if (generic) return generic[1] ?? '';
  return crate.startsWith('_$LT$') || ['core', 'alloc', 'std'].includes(crate) ? 'the rest of the standard library' : crate;
}

const first = names.size - sizes.length;
/** @type {Map<string, number>} */
const groups = new Map();
for (const [index, size] of sizes.entries()) {
  const key = group(names.get(first + index) ?? '');
  if (key !== null) groups.set(key, (groups.get(key) ?? 0) + size);
}
const all = [...groups.values()].reduce((a, b) => a + b, 0);

/** Shares below this are told together, in percent. */
const LEAST = 1;

const share = (/** @type {number} */ size) => `${((size / all) * 100).toFixed(1)} %`;
const parts = [...groups].sort((a, b) => b[1] - a[1]);
const large = parts.filter(([, size]) => size * 100 >= all * LEAST);
const rest = parts.slice(large.length).reduce((sum, [, size]) => sum + size, 0);
const shipped = readFileSync(process.argv[3] ?? '');
const thousand = (/** @type {number} */ bytes) => Math.round(bytes / 1000).toLocaleString('en');
console.log(`${thousand(all)} KB of code as compiled; with its tables and after wasm-opt ${thousand(shipped.length)} KB,`);
console.log(`${thousand(brotliCompressSync(shipped).length)} KB after brotli.\n`);
console.log('| part | share |\n|---|---:|');
for (const [key, size] of large) console.log(`| ${key} | ${share(size)} |`);
console.log(`| everything smaller | ${share(rest)} |`);
