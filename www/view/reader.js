// The middle column: the article being read, its facts, its text with the marks in it.

import { byId, fill, h } from "../dom.js";
import { languageName, t } from "../i18n/index.js";
import { ENCODINGS } from "../input/decode.js";
import { activeAnalysis, activeArticle, activeMarks, marksOf } from "../model/derived.js";
import { allLayers } from "../model/layers.js";
import { search } from "../model/search.js";
import { copyMarked } from "./copy.js";
import { Highlights, SUPPORTED } from "./highlights.js";
import { marksAt } from "./hit.js";
import { markedLine } from "./marked.js";
import { isPhone } from "./sheet.js";
import { Strip } from "./strip.js";
import { TextView } from "./text.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Analysis, Article, State, TextRange } from "../types.js"
 */

/** Progress is shown for work that takes longer than this; anything shorter would only flicker. */
const PROGRESS_AFTER_MS = 300;

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
      (state) => [activeArticle(state), state.language],
      (state) => this.#showFacts(activeArticle(state)),
    );
    store.watch(
      (state) => [activeArticle(state)?.status, activeArticle(state)?.stage, activeArticle(state)?.id, state.language],
      (state) => this.#showProgress(activeArticle(state)),
    );
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
    this.#printMarked();
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
    if (!dom) return;
    // A section off screen has no layout until it is near: bring it in first.
    const section = dom.startContainer.parentElement?.closest(".section");
    if (section?.classList.contains("lazy") && dom.getClientRects().length === 0)
      section.scrollIntoView({ block: "nearest" });
    const [box, frame] = [dom.getBoundingClientRect(), this.#scroller.getBoundingClientRect()];
    const top = Math.max(frame.top, 0);
    const bottom = Math.min(frame.bottom, window.innerHeight) - this.#covered();
    if (box.top >= top + 40 && box.bottom <= bottom - 40) return;
    const target =
      this.#scroller.scrollHeight > this.#scroller.clientHeight + 1 ? this.#scroller : document.scrollingElement;
    const distance = box.top - top - (bottom - top) / 3;
    // Over a long way there is nothing to follow with the eye, and every section on it would be laid out.
    const far = Math.abs(distance) > 4 * (bottom - top);
    const still = far || matchMedia("(prefers-reduced-motion: reduce)").matches;
    target?.scrollBy({ top: distance, behavior: still ? "instant" : "smooth" });
  }

  /** Height at the bottom of the window that lies under the phone's sheet. */
  #covered() {
    return isPhone() && this.#desk.state.sheet ? byId("panel").offsetHeight : 0;
  }

  /** On paper the marks are elements with their type in words: colour alone may be lost there. */
  #printMarked() {
    let before = false;
    addEventListener("beforeprint", () => {
      before = this.#desk.state.markedMode;
      this.#desk.setMarkedMode(true);
    });
    addEventListener("afterprint", () => this.#desk.setMarkedMode(before));
  }

  // ---- Facts and progress

  // The controls are part of the document and only their values change, so that a date can be typed without losing focus.

  /** @param {Article | null} article */
  #showFacts(article) {
    if (!article) return;
    const { analysis, origin, encoding = "utf-8" } = article;
    const date = /** @type {HTMLInputElement} */ (byId("reference-date"));
    if (date.value !== article.referenceDate) date.value = article.referenceDate;
    byId("date-origin").textContent = article.dateOrigin === "user" ? "" : t(`facts.origin.${article.dateOrigin}`);
    choices("article-language", article.language, [
      [
        "auto",
        analysis && article.language === "auto"
          ? t("facts.detected", { language: languageName(analysis.language) })
          : t("facts.detect"),
      ],
      ["fr", languageName("fr")],
      ["en", languageName("en")],
    ]);
    byId("encoding-fact").hidden = !origin;
    choices(
      "encoding",
      encoding,
      (ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS]).map((label) => [label, label]),
    );
    const notes = [
      analysis &&
        !analysis.supported &&
        t("facts.unsupported", { language: languageName(analysis.language), rules: languageName(analysis.rules) }),
    ];
    fill(
      byId("notes"),
      notes.filter(Boolean).map((note) => h("p", { class: "note" }, String(note))),
    );
  }

  #progressTimer = 0;

  /** @param {Article | null} article */
  #showProgress(article) {
    const root = byId("progress");
    this.#scroller.setAttribute("aria-busy", String(article?.status === "working"));
    if (article?.status === "working") {
      const { id, stage } = article;
      const show = () => {
        root.hidden = false;
        fill(
          root,
          h("span", { class: "spinner", "aria-hidden": "true" }),
          h("span", {}, t(`stage.${stage ?? "waiting"}`)),
          h("button", { type: "button", class: "quiet", onclick: () => this.#desk.stop(id) }, t("action.cancel")),
        );
      };
      if (!root.hidden) show();
      clearTimeout(this.#progressTimer);
      const since = article.id === this.#workingOn.id ? this.#workingOn.since : performance.now();
      this.#workingOn = { id, since };
      this.#progressTimer = setTimeout(show, Math.max(0, PROGRESS_AFTER_MS - (performance.now() - since)));
      return;
    }
    clearTimeout(this.#progressTimer);
    this.#workingOn = { id: "", since: 0 };
    const message =
      article?.status === "failed"
        ? t(article.failure ?? "failure.failed")
        : article?.status === "stopped"
          ? t("failure.stopped")
          : "";
    root.hidden = !message;
    fill(
      root,
      message && h("span", { role: "alert" }, message),
      message &&
        article &&
        h(
          "button",
          { type: "button", class: "quiet", onclick: () => this.#desk.analyzeAgain(article.id) },
          t("action.retry"),
        ),
    );
  }

  #workingOn = { id: "", since: 0 };

  // ---- Pointer

  #listen() {
    /** @param {string} id @param {(article: string, value: string) => void} change */
    const onChange = (id, change) =>
      byId(id).addEventListener("change", (event) => {
        const { active } = this.#desk.state;
        if (active) change(active, valueOf(event));
      });
    onChange("reference-date", (article, date) => this.#desk.setReferenceDate(article, date));
    onChange("article-language", (article, language) =>
      this.#desk.setArticleLanguage(article, /** @type {Article["language"]} */ (language)),
    );
    onChange("encoding", (article, encoding) => void this.#desk.setEncoding(article, encoding));
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

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
}

/**
 * Gives a select its options, unless it has them.
 * @param {string} id
 * @param {string} value
 * @param {[string, string][]} options value and name of each
 */
function choices(id, value, options) {
  const select = /** @type {HTMLSelectElement} */ (byId(id));
  const same = options.every(([option, name], i) => select.options[i]?.value === option && select.options[i].text === name);
  if (!same || select.options.length !== options.length)
    fill(
      select,
      options.map(([option, name]) => h("option", { value: option }, name)),
    );
  if (select.value !== value) select.value = value;
}
