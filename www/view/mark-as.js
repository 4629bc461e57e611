// Marking by hand: select plain text, say what it is: a name of some type, a figure, somebody's words.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeAnalysis, activeArticle } from "../model/derived.js";
import { figureValueFrom } from "../model/figure-value.js";
import { KINDS } from "../model/layers.js";
import { givesWay } from "../model/quote-corrections.js";
import { unquoted, withoutSpaces } from "../model/selection.js";
import { figureForm } from "./figure-form.js";
import { dot } from "./lists.js";
import { quoteForm } from "./quote-form.js";
import { chosenScope, scopeChoice } from "./scope.js";
import { isPhone } from "./sheet.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Article, Figure, FigureValue, TextRange } from "../types.js"
 * @import { Reader } from "./reader.js"
 * @typedef {{ article: Article, range: TextRange, form: string }} Chosen words of an article
 */

/** Nobody is called by more signs than this, and no figure is so long. */
const LONGEST_NAME = 120;

/** A longer selection is for copying. */
const LONGEST_QUOTE = 4_000;

/** The core answers in a few milliseconds; a wait longer than this is shown. */
const PATIENCE = 300;

/** A selection that has not changed for so long, in milliseconds, is the one meant: text that scrolled sooner would slip away from the finger. */
const SETTLED_MS = 400;

/** The bar that says what selected words can be marked as. */
export class MarkAs {
  #bar = byId("mark-as");
  #store;
  #desk;
  #reader;
  /** The words that a form asks more about: they stay chosen while the focus is in its fields. */
  /** @type {TextRange | null} */
  #asked = null;
  #settling = 0;
  /** Numbers the questions to the core: only the answer to the last one counts. */
  #question = 0;

  /**
   * @param {Store} store
   * @param {Desk} desk
   * @param {Reader} reader
   */
  constructor(store, desk, reader) {
    this.#store = store;
    this.#desk = desk;
    this.#reader = reader;
    document.addEventListener("selectionchange", () => this.#follow());
    store.watch(
      (state) => [state.active, activeArticle(state)?.text],
      () => this.#asked && this.#close(),
    );
    // A press on a button must not take the selection away; a field needs it.
    this.#bar.addEventListener("pointerdown", (event) => this.#asked || event.preventDefault());
    this.#bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.leave();
    });
  }

  /** Goes to the bar, if words are selected. */
  focus() {
    const [first] = this.#bar.hidden ? [] : this.#bar.querySelectorAll("button");
    first?.focus();
    return first !== undefined;
  }

  /** Gives the selection up, if words are selected. */
  leave() {
    const shown = !this.#bar.hidden;
    if (shown) this.#done();
    return shown;
  }

  /** @returns {Chosen | null} */
  #chosen() {
    const article = activeArticle(this.#store.state);
    const selected = article?.analysis ? this.#reader.selection() : null;
    if (!article || !selected) return null;
    const range = withoutSpaces(article.text, selected);
    const form = article.text.slice(range.start, range.end);
    return form && form.length <= LONGEST_QUOTE && !form.includes("\n") ? { article, range, form } : null;
  }

  /** What the reader selects next is what is to be marked, even while a form asks about other words. */
  #follow() {
    if (!this.#asked) return this.#offer();
    const range = this.#chosen()?.range;
    if (!range || (range.start === this.#asked.start && range.end === this.#asked.end)) return;
    this.#leavePlace();
    this.#forget();
    this.#asked = null;
    this.#offer();
  }

  /** @param {TextRange | null} range the words that it stands for; null hides it */
  #show(range) {
    this.#bar.hidden = !range;
    document.body.classList.toggle("marking", range !== null);
    clearTimeout(this.#settling);
    if (range && isPhone()) this.#settling = setTimeout(() => this.#reader.uncover(range, this.#bar.getBoundingClientRect().top), SETTLED_MS);
  }

  /** Shows what the selected words can be marked as. */
  #offer() {
    const chosen = this.#chosen();
    this.#show(chosen?.range ?? null);
    if (!chosen) return;
    const { form } = chosen;
    const short = form.length <= LONGEST_NAME;
    /** @param {string} layer @param {() => void} act */
    const button = (layer, act) =>
      h(
        "button",
        { type: "button", class: "small", "data-focus": layer, onclick: act },
        dot(layer),
        t(`layer.${layer}.one`),
      );
    fill(
      this.#bar,
      h("span", { class: "label" }, t("correct.mark")),
      short && KINDS.map((kind) => button(kind, () => this.#markName(chosen, kind))),
      short && button("figure", () => void this.#markFigure(chosen)),
      button("quote", () => this.#askQuote(chosen)),
      short && scopeChoice("mark-scope"),
    );
  }

  /**
   * @param {Chosen} chosen
   * @param {import("../types.js").EntityKind} kind
   */
  #markName({ article, range, form }, kind) {
    this.#desk.correct({ action: "mark", form, kind, scope: chosenScope(), article: article.id, ...range });
    this.#done();
  }

  /**
   * A figure comes to what the core reads in its words; where it reads none, or several, the reader is asked.
   * @param {Chosen} chosen
   */
  async #markFigure(chosen) {
    const { article, range, form } = chosen;
    // Words that mean another day in every article are no rule.
    const reach = (/** @type {FigureValue} */ { kind }) =>
      kind === "date" && chosenScope() === "always" ? "article" : chosenScope();
    /** @param {FigureValue} value */
    const mark = (value) => {
      this.#desk.correct({ action: "quantify", form, value, scope: reach(value), article: article.id, ...range });
      this.#done();
    };
    const figures = await this.#read(chosen);
    if (!figures) return;
    const [first] = figures;
    const value = figureValueFrom(first);
    if (value && figures.length === 1) return mark(value);
    const { language } = this.#store.state;
    const languages = { reader: language, article: article.analysis?.rules ?? language };
    this.#ask(chosen, "layer.figure.one", figureForm(value, languages, "correct.mark.do", mark, this.#cancel()));
  }

  /**
   * The figures that the core reads in some words.
   * @param {Chosen} chosen
   * @returns {Promise<Figure[] | null>} null where the reader did something else meanwhile
   */
  async #read({ article, range, form }) {
    this.#asked = range;
    const question = this.#forget();
    const slow = setTimeout(() => question === this.#question && this.#wait(), PATIENCE);
    const figures = await this.#desk.readAlone(article, form);
    clearTimeout(slow);
    if (question !== this.#question) return null;
    this.#forget();
    return figures;
  }

  /** Shows that an answer of the core is awaited. */
  #wait() {
    this.#bar.setAttribute("aria-busy", "true");
    this.#bar.append(h("span", { class: "spinner", "aria-hidden": "true" }));
  }

  /**
   * Awaits no answer any more.
   * @returns {number} of the question that may be asked now
   */
  #forget() {
    this.#bar.removeAttribute("aria-busy");
    this.#bar.querySelector(".spinner")?.remove();
    return (this.#question += 1);
  }

  /** @param {Chosen} chosen */
  #askQuote({ article, range, form }) {
    const analysis = activeAnalysis(this.#store.state);
    if (!analysis) return;
    const { kind, ...words } = unquoted(article.text, range);
    const said = article.text.slice(words.start, words.end);
    const act = (/** @type {"direct" | "indirect"} */ how, /** @type {string | null} */ speaker) => {
      const place = { article: article.id, ...words };
      this.#desk.correct({ action: "quote", form: said, kind: how, speaker, scope: "here", ...place });
      this.#done();
    };
    const asked = quoteForm(analysis, kind, act, this.#cancel());
    const [instead] = analysis.quotes.filter((quote) => givesWay(quote, words));
    if (instead) {
      const text = article.text.slice(instead.start, instead.end);
      asked.append(h("p", { class: "hint" }, t("correct.instead", { text })));
    }
    this.#ask({ article, range, form }, "layer.quote.one", asked);
  }

  #cancel() {
    return h("button", { type: "button", class: "quiet small", onclick: () => this.#done() }, t("action.cancel"));
  }

  /**
   * @param {Chosen} chosen
   * @param {string} what key of what the words are marked as
   * @param {HTMLFormElement} form
   */
  #ask({ range }, what, form) {
    this.#forget();
    this.#asked = range;
    // The selection goes with the focus: the words stay in sight as a place.
    this.#desk.goTo(range);
    fill(this.#bar, h("span", { class: "label" }, t("correct.mark.as", { what: t(what) })), form);
    this.#show(range);
    const field = /** @type {HTMLElement | null} */ (form.querySelector("input.speaker, input.number, select"));
    field?.focus();
  }

  /** Words were marked, or are not to be. */
  #done() {
    this.#leavePlace();
    this.#close();
    this.#reader.focus();
  }

  /** The words that a form asked about are no place of interest any more, unless a card is shown of them. */
  #leavePlace() {
    if (this.#asked && this.#store.state.selected === null) this.#desk.leave();
  }

  #close() {
    this.#forget();
    this.#asked = null;
    this.#show(null);
    document.getSelection()?.removeAllRanges();
  }
}
