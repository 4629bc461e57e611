// Keeps every article in step with the reader's own terms: a changed list, a new text, and its places are found anew.

import { OwnTerms } from "./core/terms.js";

/**
 * @import { Desk } from "./desk.js"
 * @import { Store } from "./store.js"
 * @import { Article, State } from "./types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function findTerms(store, desk) {
  const finder = new OwnTerms();
  let running = false;

  /** Works off what is behind, one article after the other, the one being read first. */
  const catchUp = async () => {
    if (running) return;
    running = true;
    for (let article = behind(store.state); article; article = behind(store.state)) {
      const { terms } = store.state;
      const { id, text } = article;
      const matches = await finder.find(text).catch((error) => {
        desk.notify(error.reason === "slow" ? "terms.slow" : "terms.failed", {});
        return [];
      });
      desk.setOwn(id, text, { terms, matches });
    }
    running = false;
  };

  store.watch(
    (state) => [state.terms],
    async ({ terms }) => {
      desk.withdraw("terms.");
      const refusals = await finder.set([...terms]).catch(() => []);
      if (store.state.terms !== terms) return;
      desk.setRefusals(refusals);
      void catchUp();
    },
  );
  store.watch(
    (state) => [state.articles],
    () => void catchUp(),
  );
}

/**
 * The next article whose places are not those of the list.
 * @param {State} state
 * @returns {Article | undefined}
 */
function behind({ articles, active, terms }) {
  const open = articles.filter(({ own, analysis }) => analysis && (own?.terms ?? NONE) !== terms);
  const waiting = open.filter(({ own }) => own || terms.length > 0);
  return waiting.find(({ id }) => id === active) ?? waiting[0];
}

/** @type {readonly never[]} */
const NONE = [];
