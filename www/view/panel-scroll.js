// How far down the right column stands: a new view begins at its top, and who comes back from a card finds the list as it was.

/** Keeps the place in a column that shows one view after the other. */
export class PanelScroll {
  #root;
  /** How far the column is scrolled. To ask it would have the browser lay out the page at once. */
  #at = 0;
  /** The list shown, and what stands over it. */
  #list = "";
  #card = "";
  /** Where the list was left. */
  #left = 0;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    root.addEventListener("scroll", () => (this.#at = root.scrollTop), { passive: true });
  }

  /**
   * Shows something else, and moves to where it is to be read.
   * @param {string} list
   * @param {string} card over it; empty without one
   * @param {() => void} show
   */
  change(list, card, show) {
    if (!this.#card) this.#left = this.#at;
    const back = this.#card && !card && list === this.#list;
    const same = list === this.#list && card === this.#card;
    show();
    [this.#list, this.#card] = [list, card];
    const wanted = back ? this.#left : 0;
    if (!same && wanted !== this.#at) this.#root.scrollTop = this.#at = wanted;
  }
}
