// A reader of zip archives whose entries are stored, written for the tests: it goes from entry to entry, not by the directory at the
// end, which it then compares with what it met.

import { crc32 } from 'node:zlib';

/**
 * @param {Buffer} bytes
 * @returns {Record<string, string>} the texts by their names
 */
export function unzip(bytes) {
  /** @type {Record<string, string>} */
  const files = {};
  let at = 0;
  for (; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, length, more] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    if (method !== 0) throw new Error(`packed by method ${method}`);
    const start = at + 30 + length + more;
    const content = bytes.subarray(start, start + size);
    const name = bytes.toString('utf8', at + 30, at + 30 + length);
    if (crc32 && crc32(content) !== bytes.readUInt32LE(at + 14)) throw new Error(`${name} has another checksum`);
    files[name] = content.toString('utf8');
    at = start + size;
  }
  const names = [];
  const directory = at;
  for (; bytes.readUInt32LE(at) === 0x02014b50; at += 46 + bytes.readUInt16LE(at + 28))
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  if (bytes.readUInt32LE(at) !== 0x06054b50 || bytes.readUInt32LE(at + 16) !== directory) throw new Error('no end of the directory');
  if (names.join() !== Object.keys(files).join()) throw new Error(`the directory names ${names}`);
  return files;
}
