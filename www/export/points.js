// Offsets in code points, for tools that count so (Python, brat).

/**
 * A function from UTF-16 offsets to code-point offsets. Quick when asked in ascending order.
 * @param {string} text
 * @returns {(offset: number) => number}
 */
export function codePoints(text) {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) at = points = 0;
    while (at < offset && at < text.length) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}
