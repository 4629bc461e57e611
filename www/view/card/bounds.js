// Where a mention or a quote begins and ends, moved by words.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { icon } from "../../icons.js";
import { extents } from "../../model/extent.js";

/** @import { TextRange } from "../../types.js" */

/** Words that are longer than twice this are shown by their two ends, in UTF-16 units: more makes the card jump. */
const END = 24;

/**
 * @param {string} text
 * @param {TextRange} range as it is
 * @param {(range: TextRange) => void} change
 */
export function bounds(text, range, change) {
  const to = extents(text, range);
  /** @param {string} label @param {"back" | "forth"} sign @param {TextRange | null} other */
  const button = (label, sign, other) =>
    h(
      "button",
      {
        type: "button",
        class: "quiet square",
        disabled: !other,
        "data-focus": label,
        "aria-label": t(label),
        title: t(label),
        onclick: () => other && change(other),
      },
      icon(sign),
    );
  return h(
    "div",
    { class: "bounds", id: "bounds", role: "group", "aria-label": t("correct.bounds") },
    h("span", { class: "label" }, t("correct.bounds")),
    h(
      "span",
      { class: "extent" },
      button("correct.longerBefore", "back", to.longerBefore),
      button("correct.shorterBefore", "forth", to.shorterBefore),
      h("q", {}, ends(text.slice(range.start, range.end))),
      button("correct.shorterAfter", "back", to.shorterAfter),
      button("correct.longerAfter", "forth", to.longerAfter),
    ),
  );
}

/** @param {string} words */
function ends(words) {
  if (words.length <= 2 * END) return words;
  return `${words.slice(0, END).toWellFormed().trimEnd()} … ${words.slice(-END).toWellFormed().trimStart()}`;
}
