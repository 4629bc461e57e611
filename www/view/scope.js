// How far a correction reaches: here, in this article, always. One choice, which the next correction begins with.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** @import { Scope } from "../types.js" */

/** @type {readonly Scope[]} */
const SCOPES = ["here", "article", "always"];

/** @type {Scope} */
let chosen = "article";

/** The scope chosen last. */
export function chosenScope() {
  return chosen;
}

/**
 * @param {string} name of the group, its own in the document
 * @param {readonly Scope[]} [scopes] those that make sense
 */
export function scopeChoice(name, scopes = SCOPES) {
  // What is shown is no choice: the next correction begins with the reader's own again.
  const shown = scopes.includes(chosen) ? chosen : "article";
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", { class: "visually-hidden" }, t("scope.title")),
    scopes.map((scope) =>
      h(
        "label",
        {},
        h("input", {
          type: "radio",
          name,
          value: scope,
          checked: scope === shown,
          onchange: () => (chosen = scope),
        }),
        h("span", {}, t(`scope.${scope}`)),
      ),
    ),
  );
}
