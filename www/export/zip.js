// Several texts in one file: a zip archive (APPNOTE.TXT of PKWARE) whose entries are stored as they are.

import { crc32 } from "../crc32.js";

/** Version of the format that whoever reads it has to know, and the flag of names in UTF-8. */
const VERSION = 20;
const UTF8_NAME = 0x800;

/** 1 January 1980, the first day that the format knows: the same texts make the same file. */
const DAY = 0x21;

/**
 * @param {{ name: string, text: string }[]} files their names all differ
 * @returns {Blob}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const file of files) {
    const [name, content] = [encoder.encode(file.name), encoder.encode(file.text)];
    // What both records of an entry have: version, flags, method, time, day, checksum, both sizes, length of the name and of more.
    const facts = [[VERSION, 2], [UTF8_NAME, 2], [0, 2], [0, 2], [DAY, 2], [crc32(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]];
    const entry = record([[0x04034b50, 4], ...facts]);
    // Made by; then comment, disk, attributes, and where the entry begins.
    directory.push(record([[0x02014b50, 4], [VERSION, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
    parts.push(entry, name, content);
    offset += entry.length + name.length + content.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([[0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [length, 4], [offset, 4], [0, 2]]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/**
 * Numbers one after the other, the lowest byte first.
 * @param {number[][]} fields each a number and its bytes
 */
function record(fields) {
  return Uint8Array.from(fields.flatMap(([value = 0, bytes = 0]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff)));
}
