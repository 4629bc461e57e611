// What the reader can do: every change of the state has its name here, in correcting.js or in reading.js.

import { CoreError } from "./core/client.js";
import { Correcting } from "./correcting.js";
import { learn, withWords } from "./i18n/index.js";
import { Refusal } from "./input/refusal.js";
import { isBlank } from "./input/text.js";
import { forgetAll } from "./memory.js";
import { analyzeOptions, dated, newArticle } from "./model/article.js";
import { withAsides } from "./model/asides.js";
import { prepareMarks } from "./model/derived.js";
import { LONG } from "./model/split.js";
import { NOWHERE } from "./reading.js";

/**
 * @import { Core } from "./core/client.js"
 * @import { Draft } from "./input/file.js"
 * @import { Intake } from "./input/intake.js"
 * @import { Store } from "./store.js"
 * @import { Analysis, Article, Aside, Correction, Figure, Language, Notice, State } from "./types.js"
 */

/** An article is analysed within so long on most machines, in milliseconds: the lists beside it are then drawn once. */
const USUALLY_ANALYSED_MS = 60;

/** The marks of a longer text are put in order in steps, in UTF-16 units: 200,000 of them take some 10 ms. */
const MANY_MARKS = 200_000;

/** The reader's desk: articles, what is selected in them, what was corrected. */
export class Desk extends Correcting {
  #core;
  #lastNotice = 0;
  /** @type {Intake | null} */
  #intake = null;

  /**
   * @param {Store} store
   * @param {Core} core
   */
  constructor(store, core) {
    super(store);
    this.#core = core;
  }

  // ---- Articles

  /**
   * Opens drafts as new articles and reads the first of them.
   * @param {Draft[]} drafts
   */
  add(drafts) {
    const [first] = this.#append(drafts);
    if (first) {
      this.#withdraw("refusal.blank");
      this.open(first.id);
    } else if (drafts.length > 0 && drafts.every(({ text }) => isBlank(text))) this.notify("refusal.blank", {});
  }

  /**
   * Reads files and opens what is in them; tells of each that it cannot read.
   * @param {Iterable<File>} files
   */
  async addFiles(files) {
    // A list that the browser gives may be emptied by it while the readers are fetched.
    const list = [...files].map((file) => ({ name: file.name, blob: file }));
    const { Intake } = await withWords(import("./input/intake.js"), "desk");
    let opened = false;
    const intake = new Intake({
      add: (drafts) => {
        const [first] = this.#append(drafts, opened);
        if (first && !opened) this.open(first.id);
        opened ||= first !== undefined;
      },
      refuse: (refusal) => this.notify(refusal.key, refusal.values),
      progress: (reading) => this.store.set({ reading }),
    });
    this.#intake = intake;
    await intake.read(list);
  }

  /** Stops the reading of files; what was read stays. */
  stopReading() {
    this.#intake?.cancel();
  }

  /**
   * @param {Draft[]} drafts
   * @param {boolean} [later] whether others may be analysed before them
   * @returns {Article[]} those with a text; the reader is asked first what to do with one that is very long
   */
  #append(drafts, later = false) {
    for (const draft of drafts.filter(isLong)) void this.#askToSplit(draft);
    return this.#addAll(
      drafts.filter((draft) => !isLong(draft)),
      later,
    );
  }

  /** What is asked about long texts, one question after the other. */
  #questions = Promise.resolve();

  /** @param {Draft} draft */
  async #askToSplit(draft) {
    const { askToSplit } = await withWords(import("./view/long-text.js"));
    this.#questions = this.#questions.then(async () => {
      const parts = await askToSplit(draft);
      if (!parts) return this.notify("refusal.cancelled", { name: draft.title || draft.file });
      const [first] = this.#addAll(parts, false);
      if (first) this.open(first.id);
    });
  }

  /**
   * @param {Draft[]} drafts
   * @param {boolean} later
   */
  #addAll(drafts, later) {
    const articles = drafts.filter(({ text }) => !isBlank(text)).map(newArticle);
    this.store.setInTurn({ articles: [...this.state.articles, ...articles] });
    articles.forEach(({ id }, i) => this.#analyze(id, later || i > 0));
    return articles;
  }

  /** @param {string | null} id null shows the empty box */
  open(id) {
    const coming = this.state.articles.some((article) => article.id === id && article.status === "working");
    this.store.setInTurn({ active: id, sheet: false, made: [], ...NOWHERE }, coming ? USUALLY_ANALYSED_MS : 0);
  }

  /** @param {string} id */
  remove(id) {
    this.#core.cancel(id);
    const { articles, active } = this.state;
    const place = articles.findIndex((article) => article.id === id);
    const rest = articles.filter((article) => article.id !== id);
    this.store.set({ articles: rest });
    if (active === id) this.open((rest[place] ?? rest.at(-1))?.id ?? null);
  }

  /**
   * Gives an article another text.
   * @param {string} id
   * @param {string} text
   */
  rewrite(id, text) {
    if (isBlank(text)) return this.notify("refusal.blank", {});
    const fresh = newArticle({ text, file: "" });
    this.#change(id, {
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
    this.#analyze(id);
  }

  /**
   * @param {string} id
   * @param {Article["language"]} language
   */
  setArticleLanguage(id, language) {
    this.#change(id, { language });
    this.#analyze(id);
  }

  /**
   * @param {string} id
   * @param {string} referenceDate
   */
  setReferenceDate(id, referenceDate) {
    this.#change(id, { referenceDate, dateOrigin: "user" });
    this.#analyze(id);
  }

  /**
   * Reads the article's file anew under another encoding.
   * @param {string} id
   * @param {string} encoding
   */
  async setEncoding(id, encoding) {
    const article = this.#article(id);
    if (!article?.origin || !article.file) return;
    try {
      const { readAs } = await import("./input/file.js");
      const { text, title, asides } = newArticle(await readAs(article.file, article.origin, encoding));
      this.#change(id, { text, title, asides, encoding, analysis: undefined, own: undefined });
      this.store.set(NOWHERE);
      this.#analyze(id);
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
    const article = this.#article(id);
    if (article) this.#change(id, { ...facts, title: facts.title?.trim() || article.title });
  }

  /**
   * Puts passages that were left out back where they were.
   * @param {string} id
   * @param {readonly Aside[]} taken
   */
  takeBack(id, taken) {
    const article = this.#article(id);
    if (!article) return;
    this.#change(id, { ...withAsides(article, taken), analysis: undefined, own: undefined });
    this.store.set(NOWHERE);
    this.#analyze(id);
  }

  /** @param {string} id */
  analyzeAgain(id) {
    this.#analyze(id);
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
    this.#change(id, { own });
    if (this.state.active === id) this.store.set(NOWHERE);
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

  // ---- Settings

  /** @param {Language} language */
  async setLanguage(language) {
    try {
      await learn(language);
      this.store.set({ language });
    } catch {
      // The network is away: the page goes on in the language that it speaks.
    }
  }

  /** @param {State["theme"]} theme */
  setTheme(theme) {
    this.store.set({ theme });
  }

  /** @param {boolean} shortcuts */
  setShortcuts(shortcuts) {
    this.store.set({ shortcuts });
  }

  /** @param {boolean} remember */
  setRemember(remember) {
    this.store.set({ remember });
  }

  // ---- Messages

  /**
   * @param {string} key
   * @param {Notice["values"]} values
   * @param {Notice["tone"]} [tone]
   */
  notify(key, values, tone = "error") {
    this.#lastNotice += 1;
    const notice = { id: this.#lastNotice, key, values, tone };
    this.store.set({ notices: [...this.state.notices, notice] });
  }

  /**
   * Takes a message back that no longer holds.
   * @param {string} key
   */
  #withdraw(key) {
    if (this.state.notices.some((notice) => notice.key === key))
      this.store.set({ notices: this.state.notices.filter((notice) => notice.key !== key) });
  }

  /** @param {number} id */
  dismiss(id) {
    this.store.set({ notices: this.state.notices.filter((notice) => notice.id !== id) });
  }

  /** Forgets every article, every correction, and what was looked for in them. */
  clear() {
    for (const { id } of this.state.articles) this.#core.cancel(id);
    const none = { articles: [], corrections: [], undone: [], steps: [], notices: [], terms: [], refusals: [] };
    this.store.set({ ...none, query: "", tab: "overview" });
    forgetAll();
    this.open(null);
  }

  /**
   * Adds a session to what is open. Articles that are open already stay as they are, with the corrections made in them here.
   * @param {Pick<State, "articles" | "corrections" | "terms" | "active">} session
   */
  join({ articles, corrections, terms, active }) {
    const open = new Set(this.state.articles.map(({ id }) => id));
    const added = articles.filter(({ id }) => !open.has(id));
    const known = new Set(this.state.corrections.map((correction) => JSON.stringify(correction)));
    const isNew = (/** @type {Correction} */ correction) =>
      !known.has(JSON.stringify(correction)) && !(correction.scope !== "always" && open.has(correction.article ?? ""));
    const made = corrections.filter(isNew);
    this.store.set({
      articles: [...this.state.articles, ...added],
      corrections: [...this.state.corrections, ...made],
      steps: [...this.state.steps, ...made.map(() => 1)],
      undone: made.length > 0 ? [] : this.state.undone,
    });
    if (terms.length > 0) this.addTerms(terms);
    if (added.length < articles.length)
      this.notify("notice.open", { count: articles.length - added.length }, "note");
    const first = added.find(({ id }) => id === active) ?? added[0];
    if (first) this.open(first.id);
    for (const { id } of added) this.#analyze(id, id !== first?.id);
  }

  /**
   * Takes up what was kept. Whoever has pasted something meanwhile goes on reading it.
   * @param {Pick<State, "articles" | "corrections" | "terms" | "active">} session
   */
  restore(session) {
    const pasted = this.state.active;
    if (pasted !== null) {
      this.join(session);
      return this.open(pasted);
    }
    const { articles, corrections, terms, active } = session;
    this.store.set({ articles, corrections, terms, refusals: [], steps: corrections.map(() => 1), undone: [] });
    this.open(active ?? articles[0]?.id ?? null);
    for (const { id } of articles) this.#analyze(id, id !== active);
  }

  // ---- Within

  /** @param {string} id */
  #article(id) {
    return this.state.articles.find((article) => article.id === id);
  }

  /**
   * @param {unknown} error
   * @param {string} name
   */
  #refuse(error, name) {
    if (error instanceof Refusal) this.notify(error.key, error.values);
    else this.notify("refusal.unreadable", { name });
  }

  /**
   * @param {string} id
   * @param {Partial<Article>} change
   */
  #change(id, change) {
    this.store.setInTurn({
      articles: this.state.articles.map((article) => (article.id === id ? { ...article, ...change } : article)),
    });
  }

  /**
   * @param {string} id
   * @param {boolean} [batch]
   */
  async #analyze(id, batch = false) {
    const article = this.#article(id);
    if (!article) return;
    this.#change(id, { status: "working", stage: undefined, failure: undefined });
    const options = analyzeOptions(article);
    try {
      const onStage = (/** @type {Article["stage"]} */ stage) => {
        if (this.state.active === id) this.#change(id, { stage });
      };
      const { analysis, words, elapsed } = await this.#core.analyze(id, article.text, options, { onStage, batch });
      if (article.text.length > MANY_MARKS) await prepareMarks(analysis);
      // Asked for anew in the meantime: that one reports.
      if (this.#core.has(id)) return;
      // The places of the old marks are not those of the new ones.
      if (this.state.active === id) this.store.setInTurn(NOWHERE);
      const done = { status: /** @type {const} */ ("done"), stage: undefined, analysis, words, elapsed };
      this.#change(id, { ...done, ...dated(article, analysis) });
    } catch (error) {
      const reason = error instanceof CoreError ? error.reason : "failed";
      // A newer job for the same article took its place: that one reports.
      if (reason === "cancelled" && this.#core.has(id)) return;
      this.#change(
        id,
        reason === "cancelled"
          ? { status: "stopped", stage: undefined }
          : { status: "failed", stage: undefined, failure: `failure.${reason}` },
      );
    }
  }
}

/** @param {Draft} draft */
function isLong({ text }) {
  return text.length > LONG;
}
