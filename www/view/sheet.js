// The phone's bar of tabs, which opens the panel as a sheet over the text.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { TABS, shownTab } from "./tabs.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Tab } from "../types.js"
 */

/** As many as a narrow phone has room for. */
const BAR = TABS.slice(0, 4);

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
  /** The tab behind "more": the one that was shown last of those without a button. */
  let other = TABS[BAR.length] ?? "overview";
  store.follow(
    (state) => [shownTab(state), state.sheet, state.selected, state.language],
    (state) => {
      const shown = shownTab(state);
      const open = state.sheet && !state.selected;
      /** @param {string} key @param {boolean} pressed @param {() => void} onclick */
      const button = (key, pressed, onclick) =>
        h("button", { type: "button", "data-focus": key, "aria-pressed": String(pressed), onclick }, t(`tab.${key}`));
      const text = button("text", !state.sheet, () => desk.showSheet(false));
      const tabs = BAR.map((tab) => button(tab, open && shown === tab, () => show(tab)));
      // The sheet has all tabs at its top.
      if (!BAR.includes(shown)) other = shown;
      const more = button("more", open && shown === other, () => show(other));
      fill(byId("bottom-bar"), text, tabs, more);
    },
  );
  byId("sheet-close").addEventListener("click", () => desk.showSheet(false));
}
