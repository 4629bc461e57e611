// An article as the core reads it: its text, language and date, and its analysis, made anew when they change.

import { CoreError } from "./core/client.js";
import { Correcting } from "./correcting.js";
import { Refusal } from "./input/refusal.js";
import { isBlank } from "./input/text.js";
import { analyzeOptions, dated, newArticle } from "./model/article.js";
import { withAsides } from "./model/asides.js";
import { prepareMarks } from "./model/derived.js";
import { NOWHERE } from "./reading.js";

/**
 * @import { Core } from "./core/client.js"
 * @import { Store } from "./store.js"
 * @import { Analysis, Article, Aside, Figure } from "./types.js"
 */

/** The marks of a longer text are put in order in steps, in UTF-16 units: 200,000 of them take some 10 ms. */
const MANY_MARKS = 200_000;

/** Articles with the core behind them. */
export class Analysing extends Correcting {
  #core;

  /**
   * @param {Store} store
   * @param {Core} core
   */
  constructor(store, core) {
    super(store);
    this.#core = core;
  }

  // ---- What the core is asked

  /**
   * Has the core read an article, anew where it has been read.
   * @param {string} id
   * @param {boolean} [batch] whether others may be analysed before it
   */
  async analyze(id, batch = false) {
    const article = this.article(id);
    if (!article) return;
    this.change(id, { status: "working", stage: undefined, failure: undefined });
    const options = analyzeOptions(article);
    try {
      const onStage = (/** @type {Article["stage"]} */ stage) => {
        if (this.state.active === id) this.change(id, { stage });
      };
      const { analysis, words, elapsed } = await this.#core.analyze(id, article.text, options, { onStage, batch });
      if (article.text.length > MANY_MARKS) await prepareMarks(analysis);
      // Asked for anew in the meantime: that one reports.
      if (this.#core.has(id)) return;
      // The places of the old marks are not those of the new ones.
      if (this.state.active === id) this.store.setInTurn(NOWHERE);
      const done = { status: /** @type {const} */ ("done"), stage: undefined, analysis, words, elapsed };
      this.change(id, { ...done, ...dated(article, analysis) });
    } catch (error) {
      const reason = error instanceof CoreError ? error.reason : "failed";
      // A newer job for the same article took its place: that one reports.
      if (reason === "cancelled" && this.#core.has(id)) return;
      this.change(
        id,
        reason === "cancelled"
          ? { status: "stopped", stage: undefined }
          : { status: "failed", stage: undefined, failure: `failure.${reason}` },
      );
    }
  }

  /** @param {string} id */
  stop(id) {
    this.#core.cancel(id);
  }

  /**
   * The keywords that set articles apart, the most telling first.
   * @param {readonly Analysis[]} analyses
   * @param {number} limit how many of each
   */
  distinctive(analyses, limit) {
    return this.#core.distinctive(analyses, limit);
  }

  /**
   * The figures that the core reads in some words of an article, taken alone.
   * @param {Article} article
   * @param {string} words
   * @returns {Promise<Figure[]>} none where the core cannot be asked
   */
  async readAlone(article, words) {
    const options = { ...analyzeOptions(article), language: article.analysis?.rules };
    try {
      return (await this.#core.analyze("words", words, options)).analysis.figures;
    } catch {
      return [];
    }
  }

  // ---- What it is given

  /**
   * Gives an article another text.
   * @param {string} id
   * @param {string} text
   */
  rewrite(id, text) {
    if (isBlank(text)) return this.notify("refusal.blank", {});
    this.withdraw("refusal.");
    const fresh = newArticle({ text, file: "" });
    this.change(id, {
      text: fresh.text,
      title: fresh.title,
      analysis: undefined,
      own: undefined,
      origin: undefined,
      encoding: undefined,
      // Their places are those of the old text.
      asides: undefined,
    });
    this.store.set(NOWHERE);
    this.analyze(id);
  }

  /**
   * @param {string} id
   * @param {Article["language"]} language
   */
  setArticleLanguage(id, language) {
    this.change(id, { language });
    this.analyze(id);
  }

  /**
   * @param {string} id
   * @param {string} referenceDate
   */
  setReferenceDate(id, referenceDate) {
    this.change(id, { referenceDate, dateOrigin: "user" });
    this.analyze(id);
  }

  /**
   * Reads the article's file anew under another encoding.
   * @param {string} id
   * @param {string} encoding
   */
  async setEncoding(id, encoding) {
    const article = this.article(id);
    if (!article?.origin || !article.file) return;
    try {
      const { readAs } = await import("./input/file.js");
      const { text, title, asides } = newArticle(await readAs(article.file, article.origin, encoding));
      this.change(id, { text, title, asides, encoding, analysis: undefined, own: undefined });
      this.store.set(NOWHERE);
      this.analyze(id);
    } catch (error) {
      this.#refuse(error, article.file);
    }
  }

  /**
   * Says what an article is called, or who published or wrote it.
   * @param {string} id
   * @param {Partial<Pick<Article, "title" | "source" | "author">>} facts
   */
  describe(id, facts) {
    const article = this.article(id);
    if (article) this.change(id, { ...facts, title: facts.title?.trim() || article.title });
  }

  /**
   * Puts passages that were left out back where they were.
   * @param {string} id
   * @param {readonly Aside[]} taken
   */
  takeBack(id, taken) {
    const article = this.article(id);
    if (!article) return;
    this.change(id, { ...withAsides(article, taken), analysis: undefined, own: undefined });
    this.store.set(NOWHERE);
    this.analyze(id);
  }

  /**
   * Takes over where the own terms stand in an article, unless it has another text by now.
   * @param {string} id
   * @param {string} text
   * @param {NonNullable<Article["own"]>} own
   */
  setOwn(id, text, own) {
    const article = this.state.articles.find((candidate) => candidate.id === id);
    if (article?.text !== text) return;
    this.change(id, { own });
    if (this.state.active === id) this.store.set(NOWHERE);
  }

  // ---- Within

  /**
   * @param {unknown} error
   * @param {string} name
   */
  #refuse(error, name) {
    if (error instanceof Refusal) this.notify(error.key, error.values);
    else this.notify("refusal.unreadable", { name });
  }

  /**
   * @protected
   * @param {string} id
   */
  article(id) {
    return this.state.articles.find((article) => article.id === id);
  }

  /**
   * @protected
   * @param {string} id
   * @param {Partial<Article>} change
   */
  change(id, change) {
    this.store.setInTurn({
      articles: this.state.articles.map((article) => (article.id === id ? { ...article, ...change } : article)),
    });
  }
}
