// The phone's bar, which has all tabs and opens the panel as a sheet over the text; it scrolls sideways to the one shown.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { shownTab, tabsOf } from "./tabs.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Tab } from "../types.js"
 */

/** Whether the panel is a sheet now; the style sheets say where. */
export function isPhone() {
  return getComputedStyle(byId("panel")).position === "fixed";
}

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showSheet(store, desk) {
  const panel = byId("panel");
  // On a phone a tapped mark shows its card at once.
  store.watch(
    (state) => [state.selected],
    ({ selected, sheet }) => {
      if (selected && !sheet) desk.showSheet(true);
    },
  );
  store.watch(
    (state) => [state.sheet],
    ({ sheet }) => {
      panel.classList.toggle("open", sheet);
      document.body.classList.toggle("covered", sheet);
    },
  );
  /** @param {Tab} tab */
  const show = (tab) => {
    desk.showTab(tab);
    desk.showSheet(true);
  };
  store.follow(
    (state) => [shownTab(state), state.sheet, state.selected, state.language, tabsOf(state).length],
    (state) => {
      const open = state.sheet && !state.selected;
      const button = (/** @type {string} */ key, /** @type {boolean} */ pressed, /** @type {() => void} */ onclick) =>
        h("button", { type: "button", "data-focus": key, "aria-pressed": String(pressed), onclick }, t(`tab.${key}`));
      const bar = byId("bottom-bar");
      const { scrollLeft } = bar;
      fill(
        bar,
        button("text", !state.sheet, () => desk.showSheet(false)),
        tabsOf(state).map((tab) => button(tab, open && shownTab(state) === tab, () => show(tab))),
      );
      bar.scrollLeft = scrollLeft;
      bar.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "center" });
    },
  );
  byId("sheet-close").addEventListener("click", () => desk.showSheet(false));
}
