// The way back: a text under pseudonyms and its key give the original.

import { h } from "../../dom.js";
import { t } from "../../i18n/index.js";
import { keyFrom, restored } from "../../model/anonymise/replace.js";
import { pickJson } from "../rules-file.js";
import { save } from "../save.js";

/**
 * @import { Desk } from "../../desk.js"
 * @import { Key } from "../../model/anonymise/replace.js"
 */

/** @param {Desk} desk */
export function wayBack(desk) {
  /** @type {Key | null} */
  let key = null;
  const text = h("textarea", { rows: 5, spellcheck: false, "aria-label": t("anonymise.back.text"), placeholder: t("anonymise.back.text") });
  const told = h("p", { class: "hint", role: "status" });
  const give = h("button", { type: "button", class: "primary", disabled: true, onclick: () => giveBack() }, t("anonymise.back.do"));
  const ready = () => (give.disabled = !key || text.value === "");
  text.addEventListener("input", ready);
  /** The text of a file as it is: what is shown in a field has other ends of lines. */
  let whole = "";
  text.addEventListener("input", () => (whole = text.value));
  const file = h("input", {
    type: "file",
    accept: ".txt,text/plain",
    hidden: true,
    onchange: async () => {
      const [first] = file.files ?? [];
      if (!first) return;
      whole = await first.text();
      text.value = whole;
      ready();
    },
  });
  const giveBack = () => {
    if (!key) return;
    const original = restored(whole, key);
    told.textContent = t(original.exact ? "anonymise.back.exact" : "anonymise.back.changed");
    save(`${t("anonymise.back.file")}.txt`, original.text, "text/plain");
  };
  const pickKey = () =>
    pickJson(desk, "refusal.key", (value) => {
      key = keyFrom(value);
      if (key) told.textContent = t("anonymise.back.key", { count: key.names.length });
      ready();
      return key !== null;
    });
  return h(
    "details",
    { class: "way-back" },
    h("summary", {}, t("anonymise.back")),
    h("p", { class: "hint" }, t("anonymise.back.hint")),
    text,
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", onclick: () => file.click() }, t("anonymise.back.open")),
      h("button", { type: "button", onclick: pickKey }, t("anonymise.back.pick")),
      give,
      file,
    ),
    told,
  );
}
