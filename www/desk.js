// What the reader can do: every change of the state has its name here.

import { CoreError } from "./core/client.js";
import { Refusal } from "./input/refusal.js";
import { isBlank } from "./input/text.js";
import { newArticle } from "./model/article.js";
import { withAsides } from "./model/asides.js";
import { activeMarks } from "./model/derived.js";
import { stepBack, stepForth, withStep } from "./model/history.js";
import { allLayers, LAYERS } from "./model/layers.js";
import { nextWhere } from "./model/walk.js";

/**
 * @import { Core } from "./core/client.js"
 * @import { Draft } from "./input/file.js"
 * @import { Intake } from "./input/intake.js"
 * @import { Store } from "./store.js"
 * @import { Article, Aside, Correction, Language, Layer, Mark, Notice, State, Subject, Tab, Term, TextRange } from "./types.js"
 */

/** The reader is at no mark and no card is open. */
const NOWHERE = { current: null, selected: null, spot: null };

/** The reader's desk: articles, what is selected in them, what was corrected. */
export class Desk {
  #store;
  #core;
  #lastNotice = 0;
  /** @type {Intake | null} */
  #intake = null;

  /**
   * @param {Store} store
   * @param {Core} core
   */
  constructor(store, core) {
    this.#store = store;
    this.#core = core;
  }

  get state() {
    return this.#store.state;
  }

  // ---- Articles

  /**
   * Opens drafts as new articles and reads the first of them.
   * @param {Draft[]} drafts
   */
  add(drafts) {
    const [first] = this.#append(drafts);
    if (first) this.open(first.id);
    else if (drafts.length > 0) this.notify("refusal.blank", {});
  }

  /**
   * Reads files and opens what is in them; tells of each that it cannot read.
   * @param {Iterable<File>} files
   */
  async addFiles(files) {
    // A list that the browser gives may be emptied by it while the readers are fetched.
    const list = [...files].map((file) => ({ name: file.name, blob: file }));
    const { Intake } = await import("./input/intake.js");
    let opened = false;
    const intake = new Intake({
      add: (drafts) => {
        const [first] = this.#append(drafts, opened);
        if (first && !opened) this.open(first.id);
        opened ||= first !== undefined;
      },
      refuse: (refusal) => this.notify(refusal.key, refusal.values),
      progress: (reading) => this.#store.set({ reading }),
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
   * @returns {Article[]} those with a text
   */
  #append(drafts, later = false) {
    const articles = drafts.filter(({ text }) => !isBlank(text)).map(newArticle);
    this.#store.set({ articles: [...this.state.articles, ...articles] });
    articles.forEach(({ id }, i) => this.#analyze(id, later || i > 0));
    return articles;
  }

  /** @param {string | null} id null shows the empty box */
  open(id) {
    this.#store.set({ active: id, sheet: false, ...NOWHERE });
  }

  /** @param {string} id */
  remove(id) {
    this.#core.cancel(id);
    const { articles, active } = this.state;
    const place = articles.findIndex((article) => article.id === id);
    const rest = articles.filter((article) => article.id !== id);
    this.#store.set({ articles: rest });
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
    this.#store.set(NOWHERE);
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
      this.#store.set(NOWHERE);
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
    this.#store.set(NOWHERE);
    this.#analyze(id);
  }

  /** @param {string} id */
  analyzeAgain(id) {
    this.#analyze(id);
  }

  /** @param {string} id */
  stop(id) {
    this.#core.cancel(id);
  }

  // ---- Reading

  /** @param {Tab} tab */
  showTab(tab) {
    this.#store.set({ tab, selected: null, spot: null });
  }

  /** @param {boolean} sheet */
  showSheet(sheet) {
    this.#store.set({ sheet });
  }

  /**
   * Shows the card of a thing, at the mention given or at the one nearest to where the reader is.
   * @param {Subject | null} subject
   * @param {Mark} [mark]
   */
  select(subject, mark) {
    if (!subject) {
      this.#store.set({ selected: null, spot: null });
      return;
    }
    const all = activeMarks(this.state)?.all ?? [];
    const from = all[this.state.current ?? -1]?.start ?? 0;
    const own = all.filter(({ type, index }) => type === subject.type && index === subject.index);
    const at = mark ?? own.find(({ start }) => start >= from) ?? own[0];
    this.#store.set({
      selected: { type: subject.type, index: subject.index },
      current: at ? all.indexOf(at) : null,
      spot: null,
      layers: at ? { ...this.state.layers, [at.layer]: true } : this.state.layers,
    });
  }

  /** Shows the card of the mark that the reader is at. */
  selectCurrent() {
    const mark = activeMarks(this.state)?.all[this.state.current ?? -1];
    if (mark) this.select(mark, mark);
  }

  /**
   * Goes to a place of the text that is no mark: a sentence.
   * @param {TextRange} spot
   */
  goTo({ start, end }) {
    this.#store.set({ ...NOWHERE, spot: { start, end }, sheet: false });
  }

  /** Nothing selected, no mark walked to. */
  leave() {
    this.#store.set(NOWHERE);
  }

  /**
   * Goes to the next (1) or previous (-1) mark of the layers shown.
   * @param {1 | -1} step
   */
  walk(step) {
    this.#walk(step, ({ layer }) => this.state.layers[layer]);
  }

  /**
   * Goes to the next or previous mention of the same thing.
   * @param {1 | -1} step
   */
  walkMentions(step) {
    const { current, selected } = this.state;
    const subject = activeMarks(this.state)?.all[current ?? -1] ?? selected;
    if (subject) this.#walk(step, ({ type, index }) => type === subject.type && index === subject.index);
  }

  /**
   * @param {1 | -1} step
   * @param {(mark: Mark) => boolean} wanted
   */
  #walk(step, wanted) {
    const all = activeMarks(this.state)?.all ?? [];
    const { current, selected } = this.state;
    const at = nextWhere(all, current, step, wanted);
    const mark = all[at ?? -1];
    if (!mark) return;
    this.#store.set({
      ...NOWHERE,
      current: at,
      selected: selected && { type: mark.type, index: mark.index },
    });
  }

  // ---- Layers and appearance

  /** @param {Layer} layer */
  toggleLayer(layer) {
    const { layers } = this.state;
    this.#store.set({ layers: { ...layers, [layer]: !layers[layer] } });
  }

  /**
   * Shows this layer alone, or all when it is alone already.
   * @param {Layer} layer
   */
  isolateLayer(layer) {
    const alone = LAYERS.every((other) => this.state.layers[other] === (other === layer));
    const only = /** @type {State["layers"]} */ (Object.fromEntries(LAYERS.map((other) => [other, other === layer])));
    this.#store.set({ layers: alone ? allLayers() : only });
  }

  /** Shows all layers, or none when all are shown. */
  toggleAllLayers() {
    const all = LAYERS.every((layer) => this.state.layers[layer]);
    const none = /** @type {State["layers"]} */ (Object.fromEntries(LAYERS.map((layer) => [layer, false])));
    this.#store.set({ layers: all ? none : allLayers() });
  }

  /** @param {boolean} markedMode */
  setMarkedMode(markedMode) {
    this.#store.set({ markedMode });
  }

  /** @param {Language} language */
  setLanguage(language) {
    this.#store.set({ language });
  }

  /** @param {State["theme"]} theme */
  setTheme(theme) {
    this.#store.set({ theme });
  }

  /** @param {boolean} shortcuts */
  setShortcuts(shortcuts) {
    this.#store.set({ shortcuts });
  }

  /** @param {boolean} remember */
  setRemember(remember) {
    this.#store.set({ remember });
  }

  /** @param {string} query */
  search(query) {
    this.#store.set({ query });
  }

  // ---- Corrections

  /**
   * Corrects; several corrections made together are undone together.
   * @param {...Correction} corrections
   */
  correct(...corrections) {
    const before = this.state;
    const mark = activeMarks(before)?.all[before.current ?? -1];
    const stays = before.selected?.type === "entity" && corrections.every(({ action }) => action !== "reject");
    this.#store.set({ ...withStep(before, corrections), ...NOWHERE });
    if (!stays || !mark) return;
    // The card goes on with the name that stands there now.
    const now = activeMarks(this.state)?.within(mark.start, mark.end);
    const again = now?.find(({ type }) => type === "entity");
    if (again) this.select(again, again);
  }

  undo() {
    const back = stepBack(this.state);
    if (back) this.#store.set({ ...back, ...NOWHERE });
  }

  redo() {
    const forth = stepForth(this.state);
    if (forth) this.#store.set({ ...forth, ...NOWHERE });
  }

  // ---- Own terms

  /** @param {readonly Term[]} terms */
  setTerms(terms) {
    this.#store.set({ terms, refusals: [], ...NOWHERE });
  }

  /**
   * Adds terms to the list; one that is there already takes the new kind.
   * @param {readonly Term[]} terms
   */
  addTerms(terms) {
    const key = (/** @type {Term} */ { form, pattern }) => `${pattern} ${form}`;
    this.setTerms([...new Map([...this.state.terms, ...terms].map((term) => [key(term), term])).values()]);
  }

  /** @param {State["refusals"]} refusals */
  setRefusals(refusals) {
    this.#store.set({ refusals });
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
    if (this.state.active === id) this.#store.set(NOWHERE);
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
    this.#store.set({ notices: [...this.state.notices, notice] });
  }

  /** @param {number} id */
  dismiss(id) {
    this.#store.set({ notices: this.state.notices.filter((notice) => notice.id !== id) });
  }

  /** Forgets every article and correction. */
  clear() {
    for (const { id } of this.state.articles) this.#core.cancel(id);
    this.#store.set({ articles: [], corrections: [], undone: [], steps: [], notices: [], terms: [], refusals: [] });
    this.open(null);
  }

  /**
   * Takes up what was kept.
   * @param {Pick<State, "articles" | "corrections" | "terms" | "active">} session
   */
  restore({ articles, corrections, terms, active }) {
    this.#store.set({ articles, corrections, terms, refusals: [], steps: corrections.map(() => 1), undone: [] });
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
    this.#store.set({
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
    const options = {
      reference_date: article.referenceDate || undefined,
      language: article.language === "auto" ? undefined : article.language,
    };
    try {
      const onStage = (/** @type {Article["stage"]} */ stage) => {
        if (this.state.active === id) this.#change(id, { stage });
      };
      const { analysis, words, elapsed } = await this.#core.analyze(id, article.text, options, { onStage, batch });
      this.#change(id, { status: "done", stage: undefined, analysis, words, elapsed });
      if (this.state.active === id) this.#store.set(NOWHERE);
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
