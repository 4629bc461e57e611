// Says what a correction has done, with the way back beside it: the mark is gone from sight when it is rejected.

import { byId, fill, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { figureOf } from "../model/figure-value.js";
import { valueText } from "../model/values.js";
import { leaveLater } from "./leave-later.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Correction, Language } from "../types.js"
 */

/** Signs of what was corrected that are shown. */
const SHOWN = 60;

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showCorrectionNote(store, desk) {
  const root = byId("corrected");
  let keep = () => {};
  const undo = () => {
    desk.undo();
    // The button goes, and the mark is back in the text.
    byId("text").focus({ preventScroll: true });
  };
  store.watch(
    (state) => [state.made, state.active],
    ({ made: [first], language }) => {
      keep();
      root.hidden = true;
      if (!first) return;
      fill(
        root,
        h("span", {}, t(`corrected.${first.action}`, { form: short(first.form), other: otherOf(first, language) }), reachOf(first)),
        h("button", { type: "button", onclick: undo }, t("action.cancel")),
      );
      root.hidden = false;
      keep = leaveLater(root, () => (root.hidden = true));
    },
  );
}

/**
 * A whole quote would fill the note.
 * @param {string} form
 */
function short(form) {
  return form.length > SHOWN ? `${form.slice(0, SHOWN).toWellFormed()}…` : form;
}

/**
 * What else changed, out of sight.
 * @param {Correction} correction
 */
function reachOf(correction) {
  if (correction.scope === "always") return ` ${t("corrected.always")}`;
  const { from } = /** @type {{ from?: string | null }} */ (correction);
  return correction.action === "attribute" && correction.scope === "article" && ` ${t("corrected.voice", { from: from ?? "" })}`;
}

/**
 * @param {Correction} correction
 * @param {Language} language
 */
function otherOf(correction, language) {
  if (correction.action === "quantify" || correction.action === "revalue")
    return valueText(figureOf({ start: 0, end: 0, text: "" }, correction.value), language);
  if (correction.action === "attribute") return correction.speaker ?? t("quotes.nobody");
  if (correction.action === "requote") {
    const { form, to, kind } = correction;
    return to === form ? t(`quotes.${kind}`) : t("quoted", { text: short(to) });
  }
  if (correction.action === "merge") return correction.into;
  if (correction.action === "split") return correction.from;
  if (correction.action === "resize") return correction.to;
  if (correction.action === "retag" || correction.action === "mark") return t(`layer.${correction.kind}.one`);
  return "";
}
