// How far the reading of many files is.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/** Reading that takes longer than this is shown; anything shorter would only flicker. */
const SHOWN_AFTER_MS = 300;

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showReading(store, desk) {
  const root = byId("reading");
  const text = h("span", {});
  const stop = h("button", { type: "button", class: "quiet", onclick: () => desk.stopReading() });
  fill(root, text, stop);
  let timer = 0;
  store.watch(
    (state) => [state.reading, state.language],
    ({ reading }) => {
      if (!reading) {
        clearTimeout(timer);
        timer = 0;
        root.hidden = true;
        return;
      }
      timer ||= setTimeout(() => (root.hidden = false), SHOWN_AFTER_MS);
      const { done, total, name } = reading;
      text.textContent = t("reading", { name, at: done + 1, count: total });
      stop.textContent = t("action.cancel");
    },
  );
}
