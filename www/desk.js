// What the reader can do: every change of the state has its name here, or in one of the modules that this one builds on:
// analysing.js, correcting.js, reading.js, telling.js.

import { Analysing } from "./analysing.js";
import { withWords } from "./i18n/index.js";
import { isBlank } from "./input/text.js";
import { forgetAll } from "./memory.js";
import { newArticle } from "./model/article.js";
import { LONG } from "./model/split.js";
import { NOWHERE } from "./reading.js";

/**
 * @import { Draft } from "./input/file.js"
 * @import { Intake } from "./input/intake.js"
 * @import { Article, Correction, State } from "./types.js"
 */

/** Texts up to so long, in UTF-16 units, … */
const SHORT = 20_000;
/** … are analysed within so long on most machines, in milliseconds: they are then shown once, with their marks. */
const USUALLY_ANALYSED_MS = 60;

/** The reader's desk: what comes to lie on it, what is kept of it, and how it is cleared. */
export class Desk extends Analysing {
  /** @type {Intake | null} */
  #intake = null;

  // ---- Articles

  /**
   * Opens drafts as new articles and reads the first of them.
   * @param {Draft[]} drafts
   */
  add(drafts) {
    this.withdraw("refusal.");
    const [first] = this.#append(drafts);
    if (first) this.open(first.id);
    else if (drafts.length > 0 && drafts.every(({ text }) => isBlank(text))) this.notify("refusal.blank", {});
  }

  /**
   * Reads files and opens what is in them; tells of each that it cannot read.
   * @param {Iterable<File>} files
   */
  async addFiles(files) {
    // Whoever tries others is done with those that were refused.
    this.withdraw("refusal.");
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
    articles.forEach(({ id }, i) => this.analyze(id, later || i > 0));
    return articles;
  }

  /** @param {string | null} id null shows the empty box */
  open(id) {
    const coming = this.state.articles.find((article) => article.id === id && article.status === "working");
    const patience = coming && coming.text.length <= SHORT ? USUALLY_ANALYSED_MS : 0;
    this.store.setInTurn({ active: id, sheet: false, made: [], ...NOWHERE }, patience);
  }

  /** @param {string} id */
  remove(id) {
    this.stop(id);
    const { articles, active } = this.state;
    const place = articles.findIndex((article) => article.id === id);
    const rest = articles.filter((article) => article.id !== id);
    this.store.set({ articles: rest });
    if (active === id) this.open((rest[place] ?? rest.at(-1))?.id ?? null);
  }

  // ---- Session

  /** @param {boolean} remember */
  setRemember(remember) {
    this.store.set({ remember });
  }

  /** Forgets every article, every correction, and what was looked for in them. */
  clear() {
    for (const { id } of this.state.articles) this.stop(id);
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
      this.notify("notice.open", { count: articles.length - added.length }, "done");
    const first = added.find(({ id }) => id === active) ?? added[0];
    if (first) this.open(first.id);
    for (const { id } of added) this.analyze(id, id !== first?.id);
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
    for (const { id } of articles) this.analyze(id, id !== active);
  }
}

/** @param {Draft} draft */
function isLong({ text }) {
  return text.length > LONG;
}
