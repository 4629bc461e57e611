// Marking by hand: select plain text, say what it is.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { activeArticle } from "../model/derived.js";
import { KINDS } from "../model/layers.js";
import { dot } from "./lists.js";
import { chosenScope, scopeChoice } from "./scope.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Reader } from "./reader.js"
 */

/** Nobody is called by more signs than this; a longer selection is for copying. */
const LONGEST_NAME = 120;

/**
 * @param {Store} store
 * @param {Desk} desk
 * @param {Reader} reader
 */
export function showMarkAs(store, desk, reader) {
  const bar = byId("mark-as");
  const update = () => {
    const article = activeArticle(store.state);
    const range = article?.analysis ? reader.selection() : null;
    const form = range && article ? article.text.slice(range.start, range.end) : "";
    const wanted = form.trim() === form && form.length > 0 && form.length <= LONGEST_NAME && !form.includes("\n");
    bar.hidden = !wanted;
    if (!wanted || !article || !range) return;
    const buttons = KINDS.map((kind) =>
      h(
        "button",
        {
          type: "button",
          class: "small",
          onclick: () => {
            const place = { article: article.id, ...range };
            desk.correct({ action: "mark", form, kind, scope: chosenScope(), ...place });
            document.getSelection()?.removeAllRanges();
          },
        },
        dot(kind),
        t(`layer.${kind}.one`),
      ),
    );
    fill(bar, h("span", { class: "label" }, t("correct.mark")), buttons, scopeChoice("mark-scope"));
  };
  document.addEventListener("selectionchange", update);
  // A press on the bar must not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
}
