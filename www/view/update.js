// Tells of a newer version of the page, and lets the reader take it when it suits.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { keepOffline, receiveFiles } from "../core/offline.js";
import { handOver } from "../session.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showUpdates(store, desk) {
  const root = byId("update");
  receiveFiles((files) => void desk.addFiles(files));
  /** @type {(() => Promise<void>) | null} */
  let takeOver = null;
  const show = () => {
    root.hidden = takeOver === null;
    fill(
      root,
      h("span", {}, t("update.ready")),
      h("button", { type: "button", "data-focus": "update", onclick: () => void update() }, t("update.do")),
      h("button", { type: "button", class: "quiet", onclick: () => (root.hidden = true) }, t("update.later")),
    );
  };
  const update = async () => {
    try {
      await handOver(store);
    } catch {
      // Without a place to keep the articles for a moment they would be lost: the version can wait.
      desk.notify("notice.storage", {});
      return;
    }
    await takeOver?.();
  };
  store.watch((state) => [state.language], show);
  keepOffline((start) => {
    takeOver = start;
    show();
  }).catch(() => {
    // The page works as well without: in private windows of some browsers, or where storage is full.
  });
}
