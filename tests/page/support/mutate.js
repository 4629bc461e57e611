// Damage to files, the same in every run: bytes changed, and documents whose elements nest as no program nests them.

/**
 * Numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain).
 * @param {number} seed
 */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {() => number} next
 * @param {readonly T[]} list not empty
 * @returns {T}
 */
function choose(next, list) {
  return /** @type {T} */ (list[Math.floor(next() * list.length)]);
}

/**
 * `bytes` with one to eight changes: a bit, a byte, a piece cut out, doubled or moved, the end cut off.
 * @param {Buffer} bytes
 * @param {() => number} next
 */
export function mutated(bytes, next) {
  let result = Buffer.from(bytes);
  const at = () => Math.floor(next() * result.length);
  const piece = () => {
    const start = at();
    return { start, end: Math.min(result.length, start + 1 + Math.floor(next() * 64)) };
  };
  for (let change = 0; change <= next() * 8 && result.length > 1; change += 1) {
    const { start, end } = piece();
    const [before, within, after] = [result.subarray(0, start), result.subarray(start, end), result.subarray(end)];
    switch (Math.floor(next() * 6)) {
      case 0:
        result[start] = (result[start] ?? 0) ^ (1 << Math.floor(next() * 8));
        break;
      case 1:
        result[start] = choose(next, [0, 0x0a, 0x20, 0x22, 0x28, 0x3c, 0x5c, 0x7b, 0x80, 0xc3, 0xff]);
        break;
      case 2:
        result = Buffer.concat([before, after]);
        break;
      case 3:
        result = Buffer.concat([before, within, within, after]);
        break;
      case 4:
        result = Buffer.concat([after, within, before]);
        break;
      default:
        result = Buffer.from(before);
    }
  }
  return result;
}

/**
 * Well-formed markup of these elements, nested at random.
 * @param {readonly string[]} elements opening tags without brackets, as `text:span text:style-name="a"`
 * @param {() => number} next
 * @param {number} [depth]
 * @returns {string}
 */
export function tangled(elements, next, depth = 6) {
  const words = ['Talmont', ' ', 'le 3 mai', '12 %', '«', '\t', '1', '😀', '&amp;', '\u{ad}', '\n'];
  const children = Array.from({ length: Math.floor(next() * 5) }, () => {
    if (depth === 0 || next() < 0.3) return choose(next, words);
    const tag = choose(next, elements);
    return `<${tag}>${tangled(elements, next, depth - 1)}</${tag.split(' ')[0]}>`;
  });
  return children.join('');
}
