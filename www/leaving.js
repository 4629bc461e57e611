// Leaving the page: before work that is kept nowhere goes with it the browser asks, and a page that comes back empty says so.

import { byId } from "./dom.js";

/**
 * @import { Desk } from "./desk.js"
 * @import { Store } from "./store.js"
 * @import { State } from "./types.js"
 */

/** Set for this tab while articles are open; says nothing of them, and outlives the page as the tab does. */
const OPEN = "open";

/** @type {readonly unknown[]} the reader's work as it was when it was last taken away as a file */
let saved = [];
/** Whether a text was typed or changed by hand since then. */
let typed = false;
/** Whether the session was kept on this device when that was last tried. */
let kept = false;

/** @param {State} state */
const workOf = ({ corrections, terms }) => [corrections, terms];

/**
 * Notes that all of it now stands in a file, or is kept until the page is there again; but for what stands in the box.
 * @param {State} state
 */
export function noteSaved(state) {
  saved = workOf(state);
  typed &&= draft() !== "";
}

/** @param {boolean} done whether the session could be kept on this device, as the reader wishes */
export function noteKept(done) {
  kept = done;
}

/**
 * Whether closing the page would lose what the reader did. Pasted articles do not count: they stand elsewhere, and most who
 * close the page are done with them.
 * @param {State} state
 */
function wouldLose(state) {
  if (typed && draft() !== "") return true;
  if (state.remember && kept) return false;
  const work = workOf(state);
  const changed = work.some((part, i) => part !== saved[i]) && state.corrections.length + state.terms.length > 0;
  return changed || (typed && state.articles.length > 0);
}

/** What stands in the empty box. */
function draft() {
  return /** @type {HTMLTextAreaElement} */ (byId("compose-text")).value;
}

/** @param {Store} store */
export function askBeforeLeaving(store) {
  addEventListener("input", ({ target, inputType }) => {
    if (target instanceof HTMLTextAreaElement && !String(inputType).startsWith("insertFrom")) typed = true;
  });
  store.watch(
    ({ articles }) => [articles.length === 0],
    ({ articles }) => {
      if (articles.length === 0 && draft() === "") typed = false;
    },
  );
  addEventListener("beforeunload", (event) => {
    if (wouldLose(store.state)) event.preventDefault();
  });
}

/**
 * Tells of articles that were open in this tab before it was unloaded, by the reader or by a browser short of memory, and
 * that nobody asked to keep.
 * @param {Store} store
 * @param {Desk} desk
 */
export function tellWhatIsGone(store, desk) {
  try {
    if (sessionStorage.getItem(OPEN) && store.state.articles.length === 0) desk.notify("notice.gone", {}, "note");
    store.watch(
      ({ articles }) => [articles.length > 0],
      ({ articles }) => {
        if (articles.length === 0) return sessionStorage.removeItem(OPEN);
        sessionStorage.setItem(OPEN, "true");
        desk.withdraw("notice.gone");
      },
    );
  } catch {
    // Where nothing may be kept, nothing is told.
  }
}
