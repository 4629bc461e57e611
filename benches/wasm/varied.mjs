// News without end that does not repeat itself: the golden articles over and over with other words in them. Text that only
// repeats itself has ever fewer new words and phrases the longer it is, and so takes less memory than news.

/** Words with fewer letters stay where they stand: they hold the sentences together. */
const LETTERS = 4;

/** So do those that are more than one in so many: « dans », « cette ». */
const ONE_IN = 1_000;

/**
 * How the number of different words grows: nearly as this power of the length (Heaps's law), the sooner the more from the
 * start. Higher, and there are more; 0 to 1, and 0 and above. With these a quarter, a half and 1 MB have as many different words
 * as French news to 5 %, and are held in as much memory.
 */
const POWER = 0.62;
const START = 500;

/** Numbers from 0 up to 1, the same each time (mulberry32). */
function chance() {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What was said so far, and what may be said next. */
class Speech {
  /** @type {string[]} the words as they came */
  #said = [];
  /** @type {Set<string>} */
  #different = new Set();
  #random;

  /** @param {() => number} random */
  constructor(random) {
    this.#random = random;
  }

  /** @param {string} word */
  say(word) {
    this.#said.push(word);
    this.#different.add(word);
    return word;
  }

  /** A word that was said, the likelier the more often, or a new one (Pitman and Yor 1997; what was said is not
   * discounted). */
  next() {
    const fresh = (START + POWER * this.#different.size) / (START + this.#said.length);
    return this.say(this.#random() < fresh ? this.#make() : this.#any());
  }

  #any() {
    return this.#said[Math.floor(this.#random() * this.#said.length)] ?? '';
  }

  /** The front of one word and the back of another. */
  #make() {
    const [front, back] = [this.#any(), this.#any()];
    return front.slice(0, Math.ceil(front.length / 2)) + back.slice(Math.floor(back.length / 2)).toLowerCase();
  }
}

/**
 * For each piece of the articles whether another word may stand there: none where it stays, else 0, or 1 of words with a capital.
 * @param {string[]} pieces
 */
function places(pieces) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const isCommon = (/** @type {string} */ piece) => (counts.get(piece) ?? 0) * ONE_IN > pieces.length;
  const stays = (/** @type {string} */ piece) => piece.length < LETTERS || !/^\p{L}/u.test(piece) || isCommon(piece);
  return pieces.map((piece) => (stays(piece) ? null : Number(piece[0] !== piece[0]?.toLowerCase())));
}

/**
 * So many bytes of it, or a letter less; the articles come first as they are.
 * @param {string} articles
 * @param {number} bytes
 */
export function varied(articles, bytes) {
  const pieces = articles.match(/\p{L}+|\P{L}+/gu) ?? [];
  const place = places(pieces);
  const random = chance();
  const speech = [new Speech(random), new Speech(random)];
  const long = new Uint8Array(bytes);
  for (let length = 0, first = true; length < bytes; first = false) {
    const round = pieces.map((piece, at) => {
      const words = speech[place[at] ?? -1];
      if (!words) return piece;
      return first ? words.say(piece) : words.next();
    });
    const encoded = new TextEncoder().encode(round.join(''));
    long.set(encoded.subarray(0, bytes - length), length);
    length += encoded.length;
  }
  // Not in the middle of a letter.
  return new TextDecoder().decode(long).replace(/\uFFFD$/, '');
}
