// What may still tell who is meant, to be checked one by one: each word can be hidden too.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";

/**
 * @import { Left } from "../../model/anonymise/left.js"
 */

/** Words of a group shown before "show all". */
const SHOWN = 24;

/** Signs of the text on each side of a word. */
const AROUND = 28;

const REASONS = /** @type {const} */ (["part", "address", "capital", "kept", "start"]);

/**
 * @param {readonly Left[]} left
 * @param {string} text the original
 * @param {ReadonlySet<string>} words hidden by the reader
 * @param {(form: string, hide: boolean) => void} change
 */
export function checklist(left, text, words, change) {
  /** @param {string} form @param {boolean} checked @param {string} context */
  const box = (form, checked, context) =>
    h(
      "label",
      { title: context },
      h("input", {
        type: "checkbox",
        checked,
        "data-focus": `left-${form}`,
        onchange: (/** @type {Event} */ event) => change(form, /** @type {HTMLInputElement} */ (event.target).checked),
      }),
      h("span", {}, form),
    );
  const groups = REASONS.map((reason) => {
    const found = left.filter((it) => it.reason === reason);
    if (found.length === 0) return null;
    const entry = (/** @type {Left} */ { form, ranges }) =>
      h("li", {}, box(form, false, context(text, ranges[0])), ranges.length > 1 && h("span", { class: "count" }, `× ${ranges.length}`));
    const list = h("ul", {}, found.slice(0, SHOWN).map(entry));
    const more = h(
      "button",
      {
        type: "button",
        class: "small",
        onclick: () => {
          list.append(...found.slice(SHOWN).map(entry));
          more.remove();
        },
      },
      t("anonymise.more", { count: found.length }),
    );
    return h("div", {}, h("h4", {}, t(`anonymise.left.${reason}`)), list, found.length > SHOWN && more);
  });
  return [
    h("h3", {}, t("anonymise.left")),
    h("p", { class: "hint" }, t("anonymise.left.hint")),
    words.size > 0 &&
      h(
        "div",
        {},
        h("h4", {}, t("anonymise.left.hidden")),
        h("ul", {}, [...words].map((form) => h("li", {}, box(form, true, form)))),
      ),
    ...groups,
    left.length === 0 && h("p", { class: "empty" }, t("anonymise.left.none")),
  ];
}

/**
 * A word in its line.
 * @param {string} text
 * @param {{ start: number, end: number }} [range]
 */
function context(text, range) {
  if (!range) return "";
  const around = text.slice(Math.max(0, range.start - AROUND), range.end + AROUND).toWellFormed();
  return `…${around.replace(/\s+/g, " ")}…`;
}
