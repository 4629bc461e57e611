// Bytes of a text file to a string. The encoding is guessed; the reader sees the guess and may choose another.

/** What the reader may choose from: labels of the Encoding Standard. */
export const ENCODINGS = ["utf-8", "windows-1252", "iso-8859-15", "macintosh", "utf-16le", "utf-16be"];

/** How much of a file is looked at for a guess, in bytes. */
const SAMPLE = 65_536;

/** A text has fewer control characters than this share of its bytes; what has more is not text. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * The likeliest encoding of `bytes`, or null for what is no text at all.
 * @param {Uint8Array} bytes
 * @returns {string | null}
 */
export function guessEncoding(bytes) {
  const marked = byteOrderMark(bytes) ?? wideEncoding(bytes);
  if (marked) return marked;
  if (isBinary(bytes)) return null;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding a label of the Encoding Standard
 * @returns {string}
 */
export function decode(bytes, encoding) {
  return new TextDecoder(encoding).decode(bytes);
}

/** @param {Uint8Array} bytes */
function byteOrderMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/**
 * UTF-16 without a mark: in Latin text every second byte is zero.
 * @param {Uint8Array} bytes
 */
function wideEncoding(bytes) {
  const sample = bytes.subarray(0, SAMPLE & ~1);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return null;
}

/** @param {Uint8Array} bytes */
function isBinary(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls > sample.length * MAX_CONTROL_SHARE;
}

/** @param {Uint8Array} bytes */
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
