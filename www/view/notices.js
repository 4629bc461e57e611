// Messages: what could not be done, and what was. Each stays the same element for as long as it holds, so that a screen reader
// says it once.

import { arrange, byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { icon } from "../icons.js";
import { leaveLater } from "./leave-later.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Notice } from "../types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showNotices(store, desk) {
  const root = byId("notices");
  let language = store.state.language;
  /** @type {Map<number, HTMLElement>} by the notice's id */
  let shown = new Map();
  const all = h("button", { type: "button", class: "linklike all", onclick: () => desk.dismissAll() });

  /** @param {Notice} notice */
  const show = ({ id, key, values, tone }) => {
    // It asks for nothing.
    if (tone === "done") leaveLater(root, () => desk.dismiss(id));
    const close = h(
      "button",
      { type: "button", class: "quiet square", "aria-label": t("action.dismiss"), onclick: () => desk.dismiss(id) },
      icon("close"),
    );
    return h("div", { class: `notice ${tone}` }, h("p", {}, t(key, values)), close);
  };
  store.watch(
    (state) => [state.notices, state.language],
    (state) => {
      if (state.language !== language) shown = new Map();
      language = state.language;
      shown = new Map(state.notices.map((notice) => [notice.id, shown.get(notice.id) ?? show(notice)]));
      const focused = root.contains(document.activeElement);
      const label = t("action.dismiss.all");
      // Written anew it would be said anew.
      if (all.textContent !== label) all.textContent = label;
      arrange(root, shown.size > 1 ? [...shown.values(), all] : [...shown.values()]);
      if (focused && !root.contains(document.activeElement)) focusNear(root, state.active !== null);
    },
  );
}

/**
 * Gives the focus of a message that was closed to the next one, else to what the reader was at.
 * @param {HTMLElement} root
 * @param {boolean} reading whether an article is shown
 */
function focusNear(root, reading) {
  /** @type {HTMLElement | null} */
  const next = root.querySelector("button") ?? document.getElementById("dialog-title");
  (next ?? byId(reading ? "text" : "compose-text")).focus({ preventScroll: true });
}
