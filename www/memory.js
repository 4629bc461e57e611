// What is remembered beside the state: filters, what was looked at last, words of articles. It goes when the reader erases all.

/** @type {Set<() => void>} */
const remembered = new Set();

/**
 * Something that is made when it is first asked for, and anew after all was erased.
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function remember(make) {
  /** @type {{ value: T } | null} */
  let kept = null;
  remembered.add(() => (kept = null));
  return () => (kept ??= { value: make() }).value;
}

/** Forgets all of it. */
export function forgetAll() {
  for (const forget of remembered) forget();
}
