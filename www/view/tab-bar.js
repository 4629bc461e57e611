// The tabs over the right column. Their buttons are made once a language: to switch changes two of them, and is seen before
// the list that belongs to it.

import { arrange, byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { ACROSS, shownTab, tabsOf } from "./tabs.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Tab } from "../types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showTabBar(store, desk) {
  /** @type {Map<Tab, HTMLButtonElement>} */
  const buttons = new Map();
  /** @param {Tab} tab */
  const buttonOf = (tab) => {
    const button = buttons.get(tab) ?? newButton(tab, store, desk);
    buttons.set(tab, button);
    return button;
  };
  store.watch(
    (state) => [state.language],
    () => buttons.clear(),
  );
  store.watch(
    (state) => [shownTab(state), state.language, tabsOf(state).length],
    (state) => {
      const shown = shownTab(state);
      // On paper, where there are no tabs, this is the heading.
      Object.assign(byId("panel").dataset, { tab: shown, title: t(`tab.${shown}`) });
      const tabs = tabsOf(state).map((tab) => {
        const button = buttonOf(tab);
        button.setAttribute("aria-selected", String(tab === shown));
        button.tabIndex = tab === shown ? 0 : -1;
        return button;
      });
      arrange(byId("tabs"), tabs);
    },
  );
}

/**
 * @param {Tab} tab
 * @param {Store} store
 * @param {Desk} desk
 */
function newButton(tab, store, desk) {
  return h(
    "button",
    {
      type: "button",
      role: "tab",
      id: `tab-${tab}`,
      "data-focus": `tab-${tab}`,
      "data-tab": tab,
      class: ACROSS.includes(tab) ? "across" : null,
      "aria-controls": "tabpanel",
      onclick: () => desk.showTab(tab),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const tabs = tabsOf(store.state);
        const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
        desk.showTab(next);
        byId(`tab-${next}`).focus();
      },
    },
    t(`tab.${tab}`),
  );
}
