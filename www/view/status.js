// The bottom line: how long the analysis took, and how many requests were made since the page was ready.

import { byId } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";

/** @import { Store } from "../store.js" */

/**
 * @param {Store} store
 * @param {Promise<unknown>} loaded settled when the page has loaded what it needs
 */
export function showStatus(store, loaded) {
  let ready = false;
  let requests = 0;
  const show = () => {
    const { elapsed, analysis } = activeArticle(store.state) ?? {};
    const done = elapsed !== undefined && t("status.elapsed", { elapsed: Math.max(1, Math.round(elapsed)) });
    const rules = analysis?.entities_by === "rules" && t("status.rulesOnly");
    byId("status-text").textContent = done
      ? [done, rules].filter(Boolean).join(" · ")
      : t(ready ? "status.ready" : "status.loading");
    byId("requests").textContent = t("status.requests", { count: requests });
  };
  store.follow((state) => [activeArticle(state)?.elapsed, state.active, state.language], show);
  const settled = () => {
    ready = true;
    show();
    // Counts what the browser itself reports, from now on.
    const since = performance.now();
    new PerformanceObserver((list) => {
      requests += list.getEntries().filter(({ name, startTime }) => startTime > since && /^https?:/.test(name)).length;
      show();
    }).observe({ type: "resource" });
  };
  loaded.then(settled, settled);
}
