// What the page cannot do, and how well it does what it can.

import { h } from "../dom.js";
import { languageName, t } from "../i18n/index.js";
import { SCORES } from "../model/scores.js";
import { openDialog } from "./dialog.js";

/** @import { Language } from "../types.js" */

/** @type {readonly Language[]} */
const LANGUAGES = ["fr", "en"];

/** Opens the dialog of the limits. */
export function open() {
  openDialog(
    t("limits.title"),
    h("p", {}, t("help.limits.1")),
    h(
      "ul",
      {},
      ["1", "2", "3", "4"].map((n) => h("li", {}, t(`limits.${n}`))),
    ),
    h("h3", {}, t("limits.scores")),
    h("p", { class: "hint" }, t("limits.scores.hint")),
    table(),
  );
}

function table() {
  const language = document.documentElement.lang;
  const decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 1 });
  const kinds = /** @type {const} */ (["near", "far"]);
  return h(
    "table",
    { class: "scores" },
    h("caption", { class: "visually-hidden" }, t("limits.scores")),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td"),
        LANGUAGES.map((code) => h("th", { scope: "colgroup", colSpan: 2 }, languageName(code))),
      ),
      h(
        "tr",
        {},
        h("td"),
        LANGUAGES.flatMap(() => kinds.map((kind) => h("th", { scope: "col", class: "number" }, t(`limits.${kind}`)))),
      ),
    ),
    h(
      "tbody",
      {},
      SCORES.map((score) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, t(score.what)),
          LANGUAGES.flatMap((code) =>
            kinds.map((kind) => {
              const value = score[code][kind];
              return h("td", { class: "number" }, value === null ? "–" : decimals.format(value));
            }),
          ),
        ),
      ),
    ),
  );
}
