// Asks what to do with a text that is too long to be read in one go.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { firstLine } from "../input/text.js";
import { partsOf } from "../model/split.js";
import { openDialog } from "./dialog.js";

/**
 * @import { Draft } from "../input/file.js"
 */

/**
 * @param {Draft} draft
 * @param {(drafts: Draft[]) => void} add
 */
export function askToSplit(draft, add) {
  const parts = partsOf(draft.text);
  const size = Math.round(draft.text.length / 1e6);
  /** @param {Draft[]} drafts */
  const take = (drafts) => () => {
    dialog.hidePopover();
    add(drafts);
  };
  const titled = parts.map((text, i) => ({
    ...draft,
    text,
    origin: undefined,
    title: t("long.part", { title: draft.title || firstLine(draft.text), at: i + 1, of: parts.length }),
  }));
  const dialog = openDialog(
    t("long.title"),
    h("p", {}, t("long.text", { size })),
    h(
      "div",
      { class: "buttons end" },
      h("button", { type: "button", onclick: take([draft]) }, t("long.whole")),
      h("button", { type: "button", class: "primary", onclick: take(titled) }, t("long.split", { count: parts.length })),
    ),
  );
}
