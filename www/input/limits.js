// What is read at most. Every limit is there so that no file can take the memory of the browser; each is told when it is met.

const MEGABYTE = 1024 * 1024;

/** Longest file that is read as a whole, in bytes. Higher: the browser itself runs short of memory; lower: long reports. */
export const MAX_FILE = 64 * MEGABYTE;

/** Longest file of which only parts are in memory at a time (archives, PDF), in bytes. */
export const MAX_CONTAINER = 1024 * MEGABYTE;

/** Longest file inside an archive once unpacked, in bytes. Counted while unpacking: what the archive states may be a lie. */
export const MAX_ENTRY = 64 * MEGABYTE;

/** Most that is unpacked of one file dropped, with all archives inside it, in bytes. */
export const MAX_UNPACKED = 512 * MEGABYTE;

/** Most files in an archive. */
export const MAX_ENTRIES = 5_000;

/** Archives within archives, and attached messages, are opened this deep. */
export const MAX_DEPTH = 3;

/** Most pages of a PDF. A page takes a few milliseconds; a file can state any number of them for nothing. */
export const MAX_PAGES = 3_000;

/** Longest text of one document, in UTF-16 units: what the page can still show and analyse. */
export const MAX_TEXT = 24_000_000;

/** Most files taken at once. */
export const MAX_FILES = 5_000;

/** Most text taken at once, in UTF-16 units: beyond this the browser runs short of memory while analysing. */
export const MAX_INTAKE = 100_000_000;

/**
 * A limit in bytes as a reader says it.
 * @param {number} bytes
 */
export function megabytes(bytes) {
  return Math.round(bytes / MEGABYTE);
}
