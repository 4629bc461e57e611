// Bytes of a text file to a string. The encoding is guessed; the reader sees the guess and may choose another.

/** What the reader may choose from: labels of the Encoding Standard. */
export const ENCODINGS = [
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "utf-16le",
  "utf-16be",
];

/** Signs beyond ASCII that French and English texts have; an encoding that yields these is likelier than one that does not. */
const USUAL = new Set("àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ’‘“”«»–—…•°€£§·\u00A0");

/** As many characters in UTF-8 for each byte that is not, and the text is in UTF-8 with some damage. */
const SOUND_PER_BROKEN = 4;

/** How much of a file is looked at for a guess, in bytes. */
const SAMPLE = 65_536;

/** A text has fewer control characters than this share of its bytes; what has more is not text. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * The likeliest encoding of `bytes`, or null for what is no text at all.
 * @param {Uint8Array} bytes
 * @param {string} [stated] what the file or its envelope says; believed unless it cannot be
 * @returns {string | null}
 */
export function guessEncoding(bytes, stated) {
  const marked = byteOrderMark(bytes) ?? wideEncoding(bytes);
  if (marked) return marked;
  if (isBinary(bytes)) return null;
  if (isUtf8(bytes)) return "utf-8";
  const known = stated && labelOf(stated);
  if (known && known !== "utf-8") return known;
  return isDamagedUtf8(bytes) ? "utf-8" : likeliest(bytes);
}

/**
 * The encoding of a web page or XML text by what it states in its first bytes.
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
export function statedEncoding(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4_096));
  return /(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
}

/**
 * The name that the Encoding Standard gives a label; null when it knows none.
 * @param {string} label
 */
export function labelOf(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
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

/** @param {Uint8Array} bytes */
function isDamagedUtf8(bytes) {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  const broken = text.split("\uFFFD").length - 1;
  let sound = 0;
  for (const sign of text) if (sign > "\u007F" && sign !== "\uFFFD") sound += 1;
  return sound >= broken * SOUND_PER_BROKEN;
}

/**
 * The encoding of one byte a sign in which the sample reads best.
 * @param {Uint8Array} bytes
 */
function likeliest(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = ["windows-1252", "iso-8859-15", "macintosh"].map((encoding) => {
    let score = 0;
    for (const sign of new TextDecoder(encoding).decode(sample)) if (sign > "\u007F") score += USUAL.has(sign) ? 1 : -1;
    return { encoding, score };
  });
  // The first of equals: Windows is the most common by far.
  return candidates.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}
