// What the reader corrects, and the terms that the reader brings along.

import { activeMarks } from "./model/derived.js";
import { stepBack, stepForth, withStep } from "./model/history.js";
import { NOWHERE, Reading } from "./reading.js";

/** @import { Correction, State, Term } from "./types.js" */

/** An article under the hands of the reader. */
export class Correcting extends Reading {
  /**
   * Corrects; several corrections made together are undone together.
   * @param {...Correction} corrections
   */
  correct(...corrections) {
    const before = this.state;
    const mark = activeMarks(before)?.all[before.current ?? -1];
    const stays = before.selected?.type === "entity" && corrections.every(({ action }) => action !== "reject");
    this.store.set({ ...withStep(before, corrections), ...NOWHERE, made: corrections });
    if (!stays || !mark) return;
    // The card goes on with the name that stands there now.
    const now = activeMarks(this.state)?.within(mark.start, mark.end);
    const again = now?.find(({ type }) => type === "entity");
    if (again) this.select(again, again);
  }

  undo() {
    const back = stepBack(this.state);
    if (back) this.store.set({ ...back, ...NOWHERE, made: [] });
  }

  redo() {
    const forth = stepForth(this.state);
    if (forth) this.store.set({ ...forth, ...NOWHERE, made: this.state.undone.at(-1) ?? [] });
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
