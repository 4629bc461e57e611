// What the page tells the reader: messages, and when they are taken back.

/**
 * @import { Store } from "./store.js"
 * @import { Notice } from "./types.js"
 */

/** What can tell the reader something. */
export class Telling {
  /** @readonly */
  store;
  #lastNotice = 0;

  /** @param {Store} store */
  constructor(store) {
    this.store = store;
  }

  get state() {
    return this.store.state;
  }

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
  withdraw(key) {
    if (this.state.notices.some((notice) => notice.key === key))
      this.store.set({ notices: this.state.notices.filter((notice) => notice.key !== key) });
  }

  /** @param {number} id */
  dismiss(id) {
    this.store.set({ notices: this.state.notices.filter((notice) => notice.id !== id) });
  }
}
