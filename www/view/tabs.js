// Which tabs there are, and which is shown.

/** @import { State, Tab } from "../types.js" */

/**
 * Those of the article being read.
 * @type {readonly Tab[]}
 */
export const TABS = ["overview", "names", "figures", "keywords", "quotes"];

/**
 * Those that show all articles together; they stand in a row of their own.
 * @type {readonly Tab[]}
 */
export const ACROSS = ["timeline", "map", "network", "compare"];

/**
 * The tabs of the articles there are: to compare takes two.
 * @param {State} state
 * @returns {readonly Tab[]}
 */
export function tabsOf({ articles }) {
  const several = articles.filter(({ analysis }) => analysis).length > 1;
  return [...TABS, ...(several ? ACROSS : ACROSS.filter((tab) => tab !== "compare"))];
}

/**
 * The tab shown: the one chosen, as long as it is there.
 * @param {State} state
 * @returns {Tab}
 */
export function shownTab(state) {
  return tabsOf(state).includes(state.tab) ? state.tab : "overview";
}
