// The one place where the page's state lives. Views ask to be called when what they show changes.

import { inSteps, painted } from "./pause.js";

/** @import { State } from "./types.js" */

/**
 * @template T
 * @typedef {{ select: (state: State) => readonly T[], listen: (state: State) => void, last: readonly T[] | null, follows: boolean }} Subscription
 */

/** Views that follow are kept waiting at most so long while one change comes after the other, in milliseconds. */
const LONGEST_WAIT_MS = 150;

/** Holds the state; a change replaces the object, never a part of it. */
export class Store {
  #state;
  /** @type {Subscription<unknown>[]} */
  #subscriptions = [];
  #scheduled = false;
  /** Whether the views that follow are told of the changes of the running task, too. */
  #all = false;
  /** @type {{ since: number } | null} what the views that follow wait for, anew at every change */
  #waiting = null;
  /** How long all views wait for the next change, in milliseconds. */
  #patience = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} of the waiting for the next change */
  #timer;

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
  }

  get state() {
    return this.#state;
  }

  /**
   * Takes over the given fields. All views are told once all changes of the running task are made.
   * @param {Partial<State>} change
   */
  set(change) {
    this.#all = true;
    this.#take(change);
  }

  /**
   * Takes over fields that change much of what is seen: the views that follow are told when the others have been painted,
   * so that the text is there before the lists beside it.
   * @param {Partial<State>} change
   * @param {number} [patience] how long the next change may take: if it comes within so many milliseconds, all views are told
   *   of both at once, and the page is laid out and painted once
   */
  setInTurn(change, patience = 0) {
    this.#patience = Math.max(this.#patience, patience);
    this.#take(change);
  }

  /**
   * Calls `listen` now and whenever one of the selected values is another one than before.
   * @param {(state: State) => readonly unknown[]} select
   * @param {(state: State) => void} listen
   */
  watch(select, listen) {
    this.#subscribe(select, listen, false);
  }

  /**
   * The same for a view that a large change may reach a frame later than those that watch.
   * @param {(state: State) => readonly unknown[]} select
   * @param {(state: State) => void} listen
   */
  follow(select, listen) {
    this.#subscribe(select, listen, true);
  }

  /**
   * Does something once, when the state is first so.
   * @param {(state: State) => boolean} so
   * @param {() => void} act
   */
  once(so, act) {
    let done = false;
    this.watch(
      (state) => [so(state)],
      (state) => {
        if (done || !so(state)) return;
        done = true;
        act();
      },
    );
  }

  /**
   * @param {(state: State) => readonly unknown[]} select
   * @param {(state: State) => void} listen
   * @param {boolean} follows
   */
  #subscribe(select, listen, follows) {
    this.#subscriptions.push({ select, listen, last: select(this.#state), follows });
    listen(this.#state);
  }

  /** @param {Partial<State>} change */
  #take(change) {
    this.#state = { ...this.#state, ...change };
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#tell());
  }

  #tell() {
    clearTimeout(this.#timer);
    const [all, patience] = [this.#all, this.#patience];
    this.#scheduled = false;
    this.#all = false;
    this.#patience = 0;
    if (patience > 0 && !all) {
      // Those that follow are not told before those that watch.
      this.#waiting = null;
      this.#timer = setTimeout(() => this.#tell(), patience);
      return;
    }
    for (const subscription of this.#subscriptions) if (all || !subscription.follows) this.#tellOne(subscription);
    if (all) this.#waiting = null;
    else void this.#wait();
  }

  /** Has the views that follow told after the next frame, unless more comes before it. */
  async #wait() {
    const waiting = { since: this.#waiting?.since ?? performance.now() };
    this.#waiting = waiting;
    await painted();
    const newest = this.#waiting;
    if (!newest || (newest !== waiting && performance.now() - newest.since < LONGEST_WAIT_MS)) return;
    this.#waiting = null;
    await inSteps(this.#tellFollowers());
  }

  /** Tells the views that follow one after the other: each may take long. */
  *#tellFollowers() {
    for (const subscription of this.#subscriptions) {
      if (!subscription.follows) continue;
      this.#tellOne(subscription);
      yield;
    }
  }

  /** @param {Subscription<unknown>} subscription */
  #tellOne(subscription) {
    const values = subscription.select(this.#state);
    if (same(values, subscription.last)) return;
    subscription.last = values;
    subscription.listen(this.#state);
  }
}

/**
 * @param {readonly unknown[]} values
 * @param {readonly unknown[] | null} others
 */
function same(values, others) {
  return others !== null && values.length === others.length && values.every((value, i) => Object.is(value, others[i]));
}
