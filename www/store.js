// The one place where the page's state lives. Views ask to be called when what they show changes.

/** @import { State } from "./types.js" */

/**
 * @template T
 * @typedef {{ select: (state: State) => readonly T[], listen: (state: State) => void, last: readonly T[] | null }} Subscription
 */

/** Holds the state; a change replaces the object, never a part of it. */
export class Store {
  #state;
  /** @type {Subscription<unknown>[]} */
  #subscriptions = [];
  #scheduled = false;

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
  }

  get state() {
    return this.#state;
  }

  /**
   * Takes over the given fields. Views are told once all changes of the running task are made.
   * @param {Partial<State>} change
   */
  set(change) {
    this.#state = { ...this.#state, ...change };
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#tell());
  }

  /**
   * Calls `listen` now and whenever one of the selected values is another one than before.
   * @param {(state: State) => readonly unknown[]} select
   * @param {(state: State) => void} listen
   */
  watch(select, listen) {
    this.#subscriptions.push({ select, listen, last: select(this.#state) });
    listen(this.#state);
  }

  #tell() {
    this.#scheduled = false;
    for (const subscription of this.#subscriptions) {
      const values = subscription.select(this.#state);
      if (same(values, subscription.last)) continue;
      subscription.last = values;
      subscription.listen(this.#state);
    }
  }
}

/**
 * @param {readonly unknown[]} values
 * @param {readonly unknown[] | null} others
 */
function same(values, others) {
  return others !== null && values.length === others.length && values.every((value, i) => Object.is(value, others[i]));
}
