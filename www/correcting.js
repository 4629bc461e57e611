// What the reader corrects, and the terms that the reader brings along.

import { activeAnalysis, activeMarks } from "./model/derived.js";
import { stepBack, stepForth, withStep } from "./model/history.js";
import { NOWHERE, Reading } from "./reading.js";

/**
 * @import { Correction, State, SubjectType, Term } from "./types.js"
 * @typedef {{ type: SubjectType, start: number, end: number }} Place of a thing of the analysis
 */

/** An article under the hands of the reader. */
export class Correcting extends Reading {
  /**
   * Corrects; several corrections made together are undone together.
   * @param {...Correction} corrections
   */
  correct(...corrections) {
    const before = this.state;
    const place = placeAfter(before, corrections);
    this.store.setInTurn({ ...withStep(before, corrections), ...NOWHERE, made: corrections });
    if (place) this.#selectAt(place);
  }

  /**
   * Shows the card of what stands at a place.
   * @param {Place} place
   */
  #selectAt({ type, start, end }) {
    if (type === "quote") {
      const index = activeAnalysis(this.state)?.quotes.findIndex((quote) => quote.start === start && quote.end === end);
      if (index !== undefined && index !== -1) this.select({ type, index });
      return;
    }
    const mark = activeMarks(this.state)
      ?.within(start, end)
      .find((now) => now.type === type);
    if (mark) this.select(mark, mark);
  }

  undo() {
    const back = stepBack(this.state);
    if (back) this.store.setInTurn({ ...back, ...NOWHERE, made: [] });
  }

  redo() {
    const forth = stepForth(this.state);
    if (forth) this.store.setInTurn({ ...forth, ...NOWHERE, made: this.state.undone.at(-1) ?? [] });
  }

  // ---- Own terms

  /** @param {readonly Term[]} terms */
  setTerms(terms) {
    this.store.set({ terms, refusals: [], ...NOWHERE });
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
    this.store.set({ refusals });
  }
}

/**
 * What has a card after corrections: what had one and is still there under whatever name, or what was marked with a value or a
 * speaker, which the reader may want to see.
 * @param {State} state before them
 * @param {readonly Correction[]} corrections
 * @returns {Place | null}
 */
function placeAfter(state, corrections) {
  const [first] = corrections;
  if (first?.start !== undefined && first.end !== undefined) {
    const { start, end } = first;
    if (first.action === "quantify") return { type: "figure", start, end };
    if (first.action === "quote") return { type: "quote", start, end };
    if (first.action === "requote") return { type: "quote", start: start - first.lead, end: start - first.lead + first.to.length };
  }
  const { selected, spot, current } = state;
  if (!selected || corrections.some(({ action }) => action === "reject")) return null;
  const place = selected.type === "quote" ? spot : activeMarks(state)?.all[current ?? -1];
  return place ? { type: selected.type, start: place.start, end: place.end } : null;
}
