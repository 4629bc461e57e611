// The middle column: the text of the article being read, with the marks in it.

import { byId } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle, activeMarks, marksOf } from "../model/derived.js";
import { allLayers } from "../model/layers.js";
import { search } from "../model/search.js";
import { copyMarked } from "./copy.js";
import { Highlights, SUPPORTED } from "./highlights.js";
import { marksAt } from "./hit.js";
import { markedLine } from "./marked.js";
import { reveal, uncover } from "./reveal.js";
import { isPhone } from "./sheet.js";
import { Strip } from "./strip.js";
import { TextView } from "./text.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Analysis, State, TextRange } from "../types.js"
 */

/** Shows the active article. */
export class Reader {
  #desk;
  #root = byId("text");
  #scroller = byId("reader");
  #text = new TextView(this.#root);
  #highlights = SUPPORTED ? new Highlights(this.#text) : null;
  #strip = new Strip(byId("strip"), (share) => this.#goToShare(share));
  /** @type {TextRange[]} */
  #found = [];
  #foundAt = -1;

  /**
   * @param {Store} store
   * @param {Desk} desk
   */
  constructor(store, desk) {
    this.#desk = desk;
    store.watch(
      (state) => [activeArticle(state)?.id, activeArticle(state)?.text, ...this.#elementInputs(state)],
      (state) => this.#layOut(state),
    );
    store.watch(
      (state) => [activeArticle(state)?.analysis],
      (state) => this.#setKinds(state),
    );
    store.watch(
      (state) => [this.#laidOut, activeAnalysis(state)],
      (state) => this.#showMarks(state),
    );
    store.watch(
      (state) => [state.layers],
      (state) => this.#highlights?.switch(state.layers),
    );
    store.watch(
      (state) => [this.#laidOut, activeAnalysis(state), state.current, state.selected, state.spot],
      (state) => this.#showCurrent(state),
    );
    // A sheet that opens may cover what was tapped.
    store.watch(
      (state) => [state.sheet],
      (state) => state.sheet && this.#showCurrent(state),
    );
    store.watch(
      (state) => [this.#laidOut, activeAnalysis(state), state.query, state.language],
      (state) => this.#search(state),
    );
    store.follow(
      (state) => [activeAnalysis(state), state.layers, state.current, state.selected],
      (state) => this.#drawStrip(state),
    );
    // Whoever pasted or typed goes on with the keyboard in the text. To focus it has the browser lay out the page at once:
    // it follows, so that this is done once.
    store.follow(
      (state) => [state.active],
      ({ active }) => {
        const { activeElement } = document;
        if (active !== null && (activeElement === document.body || activeElement?.closest("#compose"))) this.focus();
      },
    );
    copyMarked(this.#root, this.#text, store);
    this.#listen();
  }

  /** The text laid out. */
  get text() {
    return this.#text;
  }

  /** Changes when the text has been laid out anew. */
  #laidOut = 0;

  /** Focus to the text. */
  focus() {
    this.#root.focus({ preventScroll: true });
  }

  /** What the reader selected in the text. */
  selection() {
    return this.#text.selection();
  }

  /**
   * Selects words of the text.
   * @param {TextRange} range
   */
  select(range) {
    const dom = this.#text.domRange(range);
    if (!dom) return;
    document.getSelection()?.setBaseAndExtent(dom.startContainer, dom.startOffset, dom.endContainer, dom.endOffset);
    this.#reveal(range);
  }

  /**
   * Has the end of a range stand above a line of the window.
   * @param {TextRange} range
   * @param {number} line
   */
  uncover(range, line) {
    const dom = this.#text.domRange(range);
    if (dom) uncover(dom, this.#scroller, line);
  }

  /**
   * Goes to the next or previous place that the search found.
   * @param {1 | -1} step
   */
  showFound(step) {
    const count = this.#found.length;
    if (count === 0) return;
    this.#foundAt = this.#foundAt < 0 && step < 0 ? count - 1 : (this.#foundAt + step + count) % count;
    const range = this.#found[this.#foundAt];
    if (!range) return;
    this.#highlights?.overlay("current", [range]);
    this.#reveal(range);
    byId("search-count").textContent = t("search.at", { at: this.#foundAt + 1, count });
  }

  /**
   * What else has the text laid out anew: marks that are elements.
   * @param {State} state
   */
  #elementInputs(state) {
    return this.#highlights && !state.markedMode
      ? [false]
      : [activeAnalysis(state), state.layers, state.language, state.markedMode];
  }

  /** @param {State} state */
  #layOut(state) {
    const article = activeArticle(state);
    const marks = activeMarks(state);
    const asElements = marks && (state.markedMode || !this.#highlights);
    // While another article is written there is none: what is printed then is blank.
    const none = state.articles.length > 0 ? { text: "", paragraphs: [] } : rehearsal();
    const { text, paragraphs } = article ? { text: article.text, paragraphs: article.analysis?.paragraphs ?? [] } : none;
    this.#text.show(
      text,
      paragraphs,
      asElements ? (line) => markedLine(line, marks, state.layers, state.markedMode) : undefined,
    );
    this.#root.classList.toggle("marked", state.markedMode);
    this.#laidOut += 1;
  }

  /** @param {State} state */
  #setKinds(state) {
    const article = activeArticle(state);
    // Another language has every line shaped and broken anew: until it is known that of the article before stands.
    const language = article?.analysis?.language ?? (this.#root.lang || state.language);
    if (this.#root.lang !== language) this.#root.lang = language;
    if (article?.analysis) this.#text.setKinds(article.analysis.paragraphs);
  }

  /** @param {State} state */
  #showMarks(state) {
    this.#highlights?.show(state.markedMode ? null : activeMarks(state));
  }

  /** @param {State} state */
  #showCurrent(state) {
    const marks = activeMarks(state);
    const mark = marks?.all[state.current ?? -1] ?? null;
    // A quote has a place and no mark.
    const subject = state.spot ? null : (state.selected ?? mark);
    const spots = state.spot ? [state.spot] : [];
    this.#highlights?.overlay("mentions", (subject && marks?.of(subject)) ?? spots);
    this.#highlights?.overlay("current", mark ? [mark] : []);
    const there = mark ?? state.spot;
    if (there) this.#reveal(there);
  }

  /** @param {State} state */
  #search(state) {
    const article = activeArticle(state);
    this.#found = search(article?.text ?? "", activeAnalysis(state), state.query, state.language);
    this.#foundAt = -1;
    this.#highlights?.overlay("found", this.#found);
    byId("search-count").textContent = state.query.trim() ? t("search.count", { count: this.#found.length }) : "";
  }

  /** @param {State} state */
  #drawStrip(state) {
    const marks = activeMarks(state);
    const all = marks?.all ?? [];
    const current = all[state.current ?? -1] ?? null;
    const subject = state.spot ? null : state.selected;
    const drawn = subject && marks ? marks.of(subject) : all;
    const layers = subject ? allLayers() : state.layers;
    this.#strip.draw(drawn, layers, activeArticle(state)?.text.length ?? 0, current);
  }

  /** @param {number} share */
  #goToShare(share) {
    const length = activeArticle(this.#desk.state)?.text.length ?? 0;
    const start = Math.min(length - 1, Math.floor(share * length));
    // Blank lines are not laid out; the next line is.
    this.#reveal({ start, end: start + 200 });
  }

  /**
   * Scrolls a range into view if it is not in it.
   * @param {TextRange} range
   */
  #reveal(range) {
    const dom = this.#text.domRange(range);
    if (dom) reveal(dom, this.#scroller, this.#covered());
  }

  /** Height at the bottom of the window that lies under the phone's sheet. */
  #covered() {
    return isPhone() && this.#desk.state.sheet ? byId("panel").offsetHeight : 0;
  }

  // ---- Pointer

  #listen() {
    this.#root.addEventListener("click", (event) => {
      if (!document.getSelection()?.isCollapsed) return;
      const [mark] = this.#at(event);
      if (mark) this.#desk.select(mark, mark);
      else this.#desk.leave();
    });
    let asked = 0;
    this.#root.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "mouse" || asked) return;
      asked = requestAnimationFrame(() => {
        asked = 0;
        this.#hover(event);
      });
    });
    this.#root.addEventListener("pointerleave", () => this.#hover(null));
  }

  /** @param {PointerEvent | null} event */
  #hover(event) {
    const marks = event ? this.#at(event) : [];
    this.#root.classList.toggle("over", marks.length > 0);
    this.#highlights?.overlay("hover", marks.slice(0, 1));
  }

  /** @param {MouseEvent} event */
  #at(event) {
    const { state } = this.#desk;
    const analysis = activeAnalysis(state);
    return analysis ? marksAt({ x: event.clientX, y: event.clientY }, this.#text, marksOf(analysis), state.layers) : [];
  }
}

/**
 * What is laid out unseen before the first article, so that the typefaces are there when it comes.
 * @returns {{ text: string, paragraphs: Analysis["paragraphs"] }}
 */
function rehearsal() {
  const title = t("compose.title");
  return {
    text: `${title}\n${t("compose.subtitle")}`,
    paragraphs: [{ start: 0, end: title.length, kind: "title" }],
  };
}
