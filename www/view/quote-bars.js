// Bars in the margin beside what somebody is quoted with: a colour and the initials of each speaker.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle } from "../model/derived.js";
import { voices } from "../model/quotes.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Quote, State } from "../types.js"
 * @import { Voice } from "../model/quotes.js"
 * @import { TextView } from "./text.js"
 * @typedef {{ quote: Quote, index: number, voice: Voice, at: number }} Said `at` is the place of the speaker among the voices
 * @typedef {{ said: Said, top: number, bottom: number }} Span
 */

/** Colours of speakers; further ones begin anew, and nobody named has none. */
const COLOURS = 6;

/**
 * The colour of a speaker and the letters that stand for them, where they have any.
 * @param {Voice} voice
 * @param {number} at its place among the voices
 */
export function voiceSign(voice, at) {
  const named = isNamed(voice);
  // For the eye: who cannot see them hears the name.
  return h("span", {
    class: `voice ${named ? `voice-${(at % COLOURS) + 1}` : ""}`,
    "data-letters": voice.letters,
  });
}

/**
 * The bars from top to bottom. A quote that goes on below one that stands within it has a bar above it and one below.
 * @template {{ top: number, bottom: number }} Span
 * @param {readonly Span[]} spans in text order, the outer before the inner
 * @returns {Span[]}
 */
export function inRows(spans) {
  /** @type {Span[]} */
  const rows = [];
  /** @type {Span[]} what goes on below, the innermost last */
  let rests = [];
  const resume = (/** @type {number} */ until) => {
    for (let rest = rests.at(-1); rest && rest.top < until; rest = rests.at(-1)) {
      rests.pop();
      rows.push(rest);
      rests = below(rests, rest.bottom);
    }
  };
  for (const span of spans) {
    const own = { ...span };
    resume(own.top);
    const before = rows.at(-1);
    if (before && own.top < before.bottom && own.bottom < before.bottom) {
      rests.push({ ...before });
      before.bottom = own.top;
      if (before.bottom <= before.top) rows.pop();
    }
    rests = below(rests, own.bottom);
    rows.push(own);
  }
  resume(Infinity);
  return rows;
}

/**
 * What is left of spans below a line.
 * @template {{ top: number, bottom: number }} Span
 * @param {readonly Span[]} spans
 * @param {number} line
 */
function below(spans, line) {
  return spans.map((span) => ({ ...span, top: Math.max(span.top, line) })).filter(({ top, bottom }) => top < bottom);
}

/**
 * Bars of quotes that share lines share their height, each as many parts of it as there are quotes.
 * @param {{ top: number, bottom: number }[]} spans in text order; changed
 */
export function partOverlaps(spans) {
  for (let i = 1; i < spans.length; i += 1) {
    // All that begin within what the one before covers of its last line.
    const [before, own] = [spans[i - 1], spans[i]];
    if (!before || !own || own.top >= before.bottom) continue;
    let last = i;
    while (last + 1 < spans.length && (spans[last + 1]?.top ?? Infinity) <= own.top) last += 1;
    const bottom = Math.min(before.bottom, ...spans.slice(i, last + 1).map((span) => span.bottom));
    const part = (bottom - own.top) / (last - i + 2);
    const { top } = own;
    before.bottom = top + part;
    for (let j = i; j <= last; j += 1) {
      const span = spans[j];
      if (!span) continue;
      span.top = top + part * (j - i + 1);
      if (j < last) span.bottom = span.top + part;
    }
    i = last;
  }
}

/** Least height of what is pressed, in pixels. */
const TARGET = 24;

/**
 * What can be pressed of each bar: more than the bar where that is low, as far as no other begins.
 * @param {readonly { top: number, bottom: number }[]} spans in text order, none overlapping
 */
export function targets(spans) {
  let last = -Infinity;
  return spans.map(({ top, bottom }, i) => {
    const missing = Math.max(0, TARGET - (bottom - top));
    const [before, after] = [Math.max(0, top - last), Math.max(0, (spans[i + 1]?.top ?? Infinity) - bottom)];
    const below = Math.min(after, Math.max(missing / 2, missing - before));
    const above = Math.min(before, missing - below);
    last = bottom + below;
    return { above, below };
  });
}

/** Keeps the bars beside the lines that they belong to. */
export class QuoteBars {
  #desk;
  #text;
  #root = h("div", { id: "quote-bars" });
  /** @type {Said[]} in text order */
  #said = [];
  /** @type {Span[]} what the bars stand for */
  #drawn = [];
  /** The language of their labels. */
  #language = "";
  #asked = 0;

  /**
   * @param {Store} store
   * @param {Desk} desk
   * @param {TextView} text
   */
  constructor(store, desk, text) {
    this.#desk = desk;
    this.#text = text;
    byId("text").before(this.#root);
    store.follow(
      (state) => [activeAnalysis(state), state.layers, state.language, state.markedMode],
      (state) => this.#take(state),
    );
    // Lines move when the column is narrower, when more of the text is laid out, and when types are written out.
    new ResizeObserver(() => this.#soon()).observe(byId("text"));
    byId("reader").addEventListener("scroll", () => this.#soon(), { passive: true });
  }

  /** @param {State} state */
  #take(state) {
    const [article, analysis] = [activeArticle(state), activeAnalysis(state)];
    const found = article && analysis && state.layers.quote ? voices(article.text, analysis) : [];
    this.#said = found
      .flatMap((voice, at) => voice.quotes.map(({ quote, index }) => ({ quote, index, voice, at })))
      .sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
    this.#soon();
  }

  /** Once the text is laid out. */
  #soon() {
    if (this.#asked) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#draw();
    });
  }

  #draw() {
    const top = this.#root.getBoundingClientRect().top;
    const near = [...this.#text.near].flatMap((section) => this.#text.bounds(section) ?? []);
    const shown = this.#said.filter(({ quote }) => near.some(({ start, end }) => quote.start < end && quote.end > start));
    // Read first, then written: one layout for all.
    const spans = inRows(
      shown.flatMap((said) => {
        const box = this.#text.domRange(said.quote)?.getBoundingClientRect();
        return box && box.height > 0 ? [{ said, top: box.top - top, bottom: box.bottom - top }] : [];
      }),
    );
    partOverlaps(spans);
    // Most often the column was scrolled, or something else corrected: the bars look as they looked.
    const [before, { language }] = [this.#drawn, this.#desk.state];
    this.#drawn = spans;
    if (language === this.#language && looksSame(spans, before)) return;
    this.#language = language;
    const rooms = targets(spans);
    fill(
      this.#root,
      spans.map((span, i) => this.#bar(span, i, rooms[i] ?? { above: 0, below: 0 })),
    );
  }

  /**
   * @param {Span} span
   * @param {number} i its place among those drawn
   * @param {{ above: number, below: number }} room that can be pressed, too
   */
  #bar({ said: { quote, voice, at }, top, bottom }, i, { above, below }) {
    const label = t(`quotes.bar.${quote.kind}`, { name: voice.name });
    const bar = h(
      "button",
      {
        type: "button",
        class: `bar ${quote.kind}`,
        // The tab of quotes has the same for the keyboard.
        tabIndex: -1,
        title: label,
        "aria-label": label,
        onclick: () => {
          // What is drawn may be another quote's by now.
          const said = this.#drawn[i]?.said;
          if (said) this.#desk.select({ type: "quote", index: said.index });
        },
      },
      voiceSign(voice, at),
    );
    bar.style.top = `${top - above}px`;
    bar.style.height = `${bottom - top + above + below}px`;
    bar.style.setProperty("--above", `${above}px`);
    bar.style.setProperty("--below", `${below}px`);
    return bar;
  }
}

/**
 * Whether bars stand at the same places and say the same.
 * @param {Span[]} spans
 * @param {Span[]} others
 */
function looksSame(spans, others) {
  const look = (/** @type {Span} */ { said: { quote, voice, at }, top, bottom }) =>
    [top, bottom, quote.kind, at, voice.name, voice.letters].join();
  return spans.map(look).join("\n") === others.map(look).join("\n");
}

/** @param {Voice} voice */
function isNamed({ entity, quotes }) {
  return entity !== null || Boolean(quotes[0]?.quote.speaker);
}
