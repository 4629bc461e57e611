// Asks what to do with a text that is too long to be read in one go.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { firstLine } from "../input/text.js";
import { partsOf } from "../model/split.js";
import { allClosed, openDialog } from "./dialog.js";

/**
 * @import { Draft } from "../input/file.js"
 */

/**
 * Asks when no other dialog is open: one that opens closes another, and the text would be lost with it.
 * @param {Draft} draft
 * @returns {Promise<Draft[] | null>} what is to be opened; null where the reader has closed the question
 */
export async function askToSplit(draft) {
  await allClosed();
  const parts = partsOf(draft.text);
  const size = Math.round(draft.text.length / 1e6);
  const titled = parts.map((text, i) => ({
    ...draft,
    text,
    origin: undefined,
    title: t("long.part", { title: draft.title || firstLine(draft.text), at: i + 1, of: parts.length }),
  }));
  return new Promise((resolve) => {
    /** @param {Draft[]} drafts */
    const take = (drafts) => () => {
      resolve(drafts);
      dialog.hidePopover();
    };
    const dialog = openDialog(
      t("long.title"),
      h("p", {}, t("long.text", { size })),
      h(
        "div",
        { class: "buttons end" },
        h("button", { type: "button", onclick: take([draft]) }, t("long.whole")),
        h(
          "button",
          { type: "button", class: "primary", onclick: take(titled) },
          t("long.split", { count: parts.length }),
        ),
      ),
    );
    dialog.addEventListener("toggle", ({ newState }) => newState === "closed" && resolve(null));
  });
}
