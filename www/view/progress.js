// How far the analysis of the article is, with a way to stop it; why it failed, with a way to try again.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Article } from "../types.js"
 */

/** Progress is shown for work that takes longer than this; anything shorter would only flicker. */
const PROGRESS_AFTER_MS = 300;

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showProgress(store, desk) {
  const root = byId("progress");
  let timer = 0;
  let working = { id: "", since: 0 };

  /** @param {Article} article being analysed */
  const showStage = ({ id, stage }) => {
    const show = () => {
      root.hidden = false;
      fill(
        root,
        h("span", { class: "spinner", "aria-hidden": "true" }),
        h("span", { role: "status" }, t(`stage.${stage ?? "waiting"}`)),
        h("button", { type: "button", class: "quiet", onclick: () => desk.stop(id) }, t("action.cancel")),
      );
    };
    if (!root.hidden) show();
    clearTimeout(timer);
    const since = id === working.id ? working.since : performance.now();
    working = { id, since };
    timer = setTimeout(show, Math.max(0, PROGRESS_AFTER_MS - (performance.now() - since)));
  };

  /** @param {Article | null} article not being analysed */
  const showOutcome = (article) => {
    clearTimeout(timer);
    working = { id: "", since: 0 };
    const message = article && messageOf(article);
    root.hidden = !message;
    fill(
      root,
      message && h("span", { role: "alert" }, message),
      message && h("button", { type: "button", class: "quiet", onclick: () => desk.analyze(article.id) }, t("action.retry")),
    );
  };

  store.watch(
    (state) => [activeArticle(state)?.status, activeArticle(state)?.stage, activeArticle(state)?.id, state.language],
    (state) => {
      const article = activeArticle(state);
      byId("reader").setAttribute("aria-busy", String(article?.status === "working"));
      if (article?.status === "working") showStage(article);
      else showOutcome(article);
    },
  );
}

/** @param {Article} article */
function messageOf({ status, failure }) {
  if (status === "failed") return t(failure ?? "failure.failed");
  return status === "stopped" ? t("failure.stopped") : "";
}
