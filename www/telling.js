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
   * Says something; what was said already is said anew.
   * @param {string} key
   * @param {Notice["values"]} values
   * @param {Notice["tone"]} [tone]
   */
  notify(key, values, tone = "error") {
    this.#lastNotice += 1;
    const same = JSON.stringify([key, values]);
    const others = this.state.notices.filter((notice) => JSON.stringify([notice.key, notice.values]) !== same);
    this.store.set({ notices: [...others, { id: this.#lastNotice, key, values, tone }] });
  }

  /**
   * Takes messages back that no longer hold.
   * @param {string} topic what their keys begin with
   */
  withdraw(topic) {
    this.#keep(({ key }) => !key.startsWith(topic));
  }

  /** @param {number} id */
  dismiss(id) {
    this.#keep((notice) => notice.id !== id);
  }

  dismissAll() {
    this.#keep(() => false);
  }

  /** @returns {boolean} whether there was one */
  dismissLast() {
    const last = this.state.notices.at(-1);
    if (last) this.dismiss(last.id);
    return last !== undefined;
  }

  /** @param {(notice: Notice) => boolean} wanted */
  #keep(wanted) {
    const notices = this.state.notices.filter(wanted);
    if (notices.length < this.state.notices.length) this.store.set({ notices });
  }
}
