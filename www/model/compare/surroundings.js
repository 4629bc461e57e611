// What stands around a figure: the words of its sentence, each with how much it says of this figure.

import { concept } from "./concepts.js";
import { nameKey } from "../fold.js";

/**
 * @import { TextRange } from "../../types.js"
 * @typedef {TextRange & { entity: number }} Named a mention, with the index of its entity
 * @typedef {TextRange & { key: string }} Amount a figure, with a key that equal ones have in common
 */

/** Words on each side of a figure that say what it is about; further ones count less and less. 6 to 16. */
const REACH = 12;

// What keeps of a word's weight when something stands between it and the figure; 0 to 1, lower binds a figure to its clause.

// Of each: lower, words of the next clause say nothing any more; higher, they are taken for this figure's. Tuned on the pairs of
// tests/compare, by tests/wasm/pairs.test.mjs.

/** Another figure: what stands beyond is said of that one. 0.3 to 0.8. */
const PAST_FIGURE = 0.5;
/** A semicolon, a colon, a bracket, a dash. 0.3 to 0.7. */
const PAST_STOP = 0.45;
/** A comma may end a clause or a mere list. 0.6 to 1. */
const PAST_COMMA = 0.8;
/** A word that begins another clause, or the other half of one. 0.5 to 0.9. */
const PAST_LINK = 0.7;

/** Who said it says little of what it is. 0.3 to 0.8. */
const PAST_SPEECH = 0.5;

const SPEECH = new Set(
  `said says saying told tells according warned announced reported selon dit declare indique indiquait precise affirme assure
  annonce explique rapporte`.split(/\s+/),
);

const LINKS = new Set(
  "and but while whereas with versus against et mais alors tandis contre dont quand lorsque puis".split(" "),
);

/** Words, and what may end a clause. */
const PIECES = /[\p{L}\p{N}]+|[;:()–—,]/gu;

/** What a word of a name counts for: many figures are about one name. Lower: names say less; 0.2 to 1. */
const OF_NAME = 0.5;

/** A name as near as this is what the figure is about, or has it. Lower: that of another clause; 0.6 to 0.9. */
const BESIDE = 0.7;

/**
 * The concepts around a figure, each with its nearness: 1 beside it, less the more words, figures and clauses stand between;
 * and the name that stands nearest.
 * @param {string} text
 * @param {TextRange} sentence
 * @param {TextRange} figure
 * @param {readonly Amount[]} others figures of the sentence, this one among them
 * @param {readonly Named[]} mentions names of the sentence
 * @returns {{ words: Map<string, number>, name: number | null }}
 */
export function surroundings(text, sentence, figure, others, mentions) {
  const before = pieces(text, sentence.start, figure.start).reverse();
  const after = pieces(text, figure.end, sentence.end);
  /** @type {Map<string, number>} */
  const words = new Map();
  /** @type {{ entity: number | null, nearness: number }} */
  let nearest = { entity: null, nearness: BESIDE };
  for (const side of [before, after]) {
    let kept = 1;
    let distance = 0;
    /** @type {Amount | undefined} */
    let within;
    /** @type {Named | undefined} */
    let named;
    for (const { text: piece, at } of side) {
      const other = others.find(({ start, end }) => start <= at && at < end);
      if (other) {
        // Two figures that say the same beside others bring these together: « les moins de 35 ans ».
        if (other !== within) {
          words.set(`= ${other.key}`, kept * (1 - distance / REACH));
          kept *= PAST_FIGURE;
        }
        within = other;
        continue;
      }
      within = undefined;
      kept *= barrier(piece);
      const word = concept(piece);
      if (!word) continue;
      const nearness = kept * (1 - distance / REACH);
      const mention = mentions.find(({ start, end }) => start <= at && at < end);
      words.set(word, Math.max(words.get(word) ?? 0, mention ? nearness * OF_NAME : nearness));
      if (mention && nearness > nearest.nearness) nearest = { entity: mention.entity, nearness };
      // A name counts as one word, however many it has.
      if (!mention || mention !== named) distance += 1;
      named = mention;
      if (distance === REACH) break;
    }
  }
  return { words, name: nearest.entity };
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function pieces(text, from, to) {
  return [...text.slice(from, to).matchAll(PIECES)].map((match) => ({ text: match[0], at: from + match.index }));
}

/** @param {string} piece */
function barrier(piece) {
  if (piece === ",") return PAST_COMMA;
  if (piece.length === 1 && ";:()–—".includes(piece)) return PAST_STOP;
  const word = nameKey(piece);
  return SPEECH.has(word) ? PAST_SPEECH : LINKS.has(word) ? PAST_LINK : 1;
}
