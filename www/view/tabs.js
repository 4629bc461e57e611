// Which tabs there are, and which is shown.

import { comparable } from "./compare.js";

/** @import { State, Tab } from "../types.js" */

/**
 * Those that every article has.
 * @type {readonly Tab[]}
 */
export const TABS = ["overview", "names", "figures", "keywords", "quotes", "timeline"];

/**
 * The tabs of the articles there are: to compare takes two.
 * @param {State} state
 * @returns {readonly Tab[]}
 */
export function tabsOf(state) {
  return comparable(state).length > 1 ? [...TABS, "compare"] : TABS;
}

/**
 * The tab shown: the one chosen, as long as it is there.
 * @param {State} state
 * @returns {Tab}
 */
export function shownTab(state) {
  return tabsOf(state).includes(state.tab) ? state.tab : "overview";
}
