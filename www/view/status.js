// The bottom line: how long the analysis took, and how many requests were made since the page was ready.

import { byId } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";

/** @import { Store } from "../store.js" */

/** Where the files of the page are. */
const FOLDER = new URL("./", document.baseURI).href;

/**
 * @param {Store} store
 * @param {Promise<unknown>} loaded settled when the page has loaded what it needs
 */
export function showStatus(store, loaded) {
  let ready = false;
  /** Files of the page itself that were loaded since it was ready, and anything else that was asked for. */
  const requests = { own: 0, other: 0 };
  const show = () => {
    const { elapsed, analysis } = activeArticle(store.state) ?? {};
    const done = elapsed !== undefined && t("status.elapsed", { elapsed: Math.max(1, Math.round(elapsed)) });
    const rules = analysis?.entities_by === "rules" && t("status.rulesOnly");
    byId("status-text").textContent = done
      ? [done, rules].filter(Boolean).join(" · ")
      : t(ready ? "status.ready" : "status.loading");
    const { own, other } = requests;
    byId("requests").textContent =
      own > 0 && other === 0 ? t("status.own", { count: own }) : t("status.requests", { count: other + own });
  };
  store.follow((state) => [activeArticle(state)?.elapsed, state.active, state.language], show);
  const settled = () => {
    ready = true;
    show();
    // Counts what the browser itself reports, from now on.
    const since = performance.now();
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (startTime <= since || !/^https?:/.test(name)) continue;
        // What a file is asked for by carries nothing: no words behind a question mark.
        if (name.startsWith(FOLDER) && !name.includes("?")) requests.own += 1;
        else requests.other += 1;
      }
      show();
    }).observe({ type: "resource" });
  };
  loaded.then(settled, settled);
}
