// The phone's bar of tabs, which opens the panel as a sheet over the text.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { TABS, shownTab } from "./tabs.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/** As many as a narrow phone has room for; the sheet has all of them. */
const BAR = TABS.slice(0, 4);

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
    ({ sheet }) => panel.classList.toggle("open", sheet),
  );
  store.follow(
    (state) => [shownTab(state), state.sheet, state.selected, state.language],
    (state) => {
      const text = h(
        "button",
        {
          type: "button",
          "data-focus": "text",
          "aria-pressed": String(!state.sheet),
          onclick: () => desk.showSheet(false),
        },
        t("tab.text"),
      );
      const tabs = BAR.map((tab) =>
        h(
          "button",
          {
            type: "button",
            "data-focus": tab,
            "aria-pressed": String(state.sheet && shownTab(state) === tab && !state.selected),
            onclick: () => {
              desk.showTab(tab);
              desk.showSheet(true);
            },
          },
          t(`tab.${tab}`),
        ),
      );
      fill(byId("bottom-bar"), text, tabs);
    },
  );
  byId("sheet-close").addEventListener("click", () => desk.showSheet(false));
}
