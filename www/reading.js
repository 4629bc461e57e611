// What the reader can do with an article that is shown: tabs, marks, layers, search.

import { learn } from "./i18n/index.js";
import { activeAnalysis, activeMarks } from "./model/derived.js";
import { allLayers, SWITCHES } from "./model/layers.js";
import { nextWhere } from "./model/walk.js";
import { Telling } from "./telling.js";

/**
 * @import { Language, Mark, State, Subject, Switch, Tab, TextRange } from "./types.js"
 */

/** The reader is at no mark and no card is open. */
export const NOWHERE = { current: null, selected: null, spot: null };

/** An article under the eyes of the reader. */
export class Reading extends Telling {
  /** @param {Tab} tab */
  showTab(tab) {
    this.store.setInTurn({ tab, selected: null, spot: null });
  }

  /** @param {boolean} sheet */
  showSheet(sheet) {
    this.store.set({ sheet });
  }

  /**
   * Shows the card of a thing, at the mention given or at the one nearest to where the reader is.
   * @param {Subject | null} subject
   * @param {Mark} [mark]
   */
  select(subject, mark) {
    if (!subject) {
      this.store.setInTurn({ selected: null, spot: null });
      return;
    }
    if (subject.type === "quote") return this.#selectQuote(subject.index);
    const all = activeMarks(this.state)?.all ?? [];
    const from = all[this.state.current ?? -1]?.start ?? 0;
    const own = all.filter(({ type, index }) => type === subject.type && index === subject.index);
    const at = mark ?? own.find(({ start }) => start >= from) ?? own[0];
    this.store.setInTurn({
      selected: { type: subject.type, index: subject.index },
      current: at ? all.indexOf(at) : null,
      spot: null,
      // The same object unless it changes: legend, bars and highlights are then left as they are.
      layers: at && !this.state.layers[at.layer] ? { ...this.state.layers, [at.layer]: true } : this.state.layers,
    });
  }

  /**
   * Shows the card of a quote, which has no mark: its place is a spot.
   * @param {number} index
   */
  #selectQuote(index) {
    const quote = activeAnalysis(this.state)?.quotes[index];
    if (!quote) return;
    const { start, end } = quote;
    this.store.setInTurn({ selected: { type: "quote", index }, current: null, spot: { start, end } });
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
    this.store.set({ ...NOWHERE, spot: { start, end }, sheet: false });
  }

  /** Nothing selected, no mark walked to. */
  leave() {
    this.store.set(NOWHERE);
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
    this.store.set({
      ...NOWHERE,
      current: at,
      selected: selected && { type: mark.type, index: mark.index },
    });
  }

  // ---- Layers and appearance

  /** @param {Switch} layer */
  toggleLayer(layer) {
    const { layers } = this.state;
    this.store.set({ layers: { ...layers, [layer]: !layers[layer] } });
  }

  /**
   * Shows this layer alone, or all when it is alone already.
   * @param {Switch} layer
   */
  isolateLayer(layer) {
    const alone = SWITCHES.every((other) => this.state.layers[other] === (other === layer));
    const only = /** @type {State["layers"]} */ (Object.fromEntries(SWITCHES.map((other) => [other, other === layer])));
    this.store.set({ layers: alone ? allLayers() : only });
  }

  /** Shows all layers, or none when all are shown. */
  toggleAllLayers() {
    const all = SWITCHES.every((layer) => this.state.layers[layer]);
    const none = /** @type {State["layers"]} */ (Object.fromEntries(SWITCHES.map((layer) => [layer, false])));
    this.store.set({ layers: all ? none : allLayers() });
  }

  /** @param {boolean} markedMode */
  setMarkedMode(markedMode) {
    this.store.set({ markedMode });
  }

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

  /** @param {string} query */
  search(query) {
    this.store.set({ query });
  }
}
