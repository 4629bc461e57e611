// How far a correction reaches: here, in this article, always. The next correction of the same sort begins with the choice
// made last, but for "always", which is chosen anew each time: it changes articles that nobody looks at.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/**
 * @import { Store } from "../store.js"
 * @import { Scope } from "../types.js"
 * @typedef {"name" | "voice"} Sort a name or figure, wrong wherever it is written so; or who says a quote, which tells nothing
 *   of other quotes
 */

/** @type {Record<Sort, readonly Scope[]>} */
const SCOPES = { name: ["here", "article", "always"], voice: ["here", "article"] };

/** @type {Record<Sort, Scope>} */
const chosen = { name: "article", voice: "here" };

/** @param {Store} store */
export function forgetAlways(store) {
  store.watch(
    (state) => [state.made],
    ({ made }) => {
      if (made.some(({ scope }) => scope === "always")) chosen.name = "article";
    },
  );
}

/**
 * The scope chosen last.
 * @param {Sort} [sort]
 */
export function chosenScope(sort = "name") {
  return chosen[sort];
}

/**
 * @param {string} name of the group, its own in the document
 * @param {Sort} [sort]
 */
export function scopeChoice(name, sort = "name") {
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", { class: "visually-hidden" }, t("scope.title")),
    SCOPES[sort].map((scope) =>
      h(
        "label",
        {},
        h("input", {
          type: "radio",
          name,
          value: scope,
          checked: scope === chosen[sort],
          onchange: () => (chosen[sort] = scope),
        }),
        h("span", {}, t(`scope.${scope}`)),
      ),
    ),
  );
}
