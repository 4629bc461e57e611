// For each file named: its bytes as they are, after gzip and after brotli, on a line. Node has both compressors built in;
// as crates they would cost every first build of xtask half a minute.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  // The highest quality is the default of brotli, but not of gzip.
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
}
