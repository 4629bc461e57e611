// The help: what one can do, keys, how to verify that nothing leaves, limits.

import { COMPLETE } from "../core/asset.js";
import { byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { openDialog } from "./dialog.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 */

/** Keys and what they do, as the help lists them. */
const KEYS = [
  [["J", "K"], "walk"],
  [["N", "P"], "mentions"],
  [["1", "…", "9"], "layers"],
  [["0"], "all"],
  [["Enter"], "card"],
  [["/"], "find"],
  [["S", "⇧ S"], "select"],
  [["X"], "reject"],
  [["T"], "retag"],
  [["M"], "merge"],
  [["B"], "bounds"],
  [["U", "⇧ U", "Ctrl Z"], "undo"],
  [["E"], "export"],
  [["F6", "⇧ F6"], "columns"],
  [["Esc"], "back"],
  [["?"], "help"],
];

/**
 * @param {Store} store
 * @param {Desk} desk
 * @param {() => Promise<void>} openLimits
 * @returns {() => void} opens the help
 */
export function showHelp(store, desk, openLimits) {
  const open = () => {
    const shortcuts = h("input", {
      type: "checkbox",
      checked: store.state.shortcuts,
      onchange: () => desk.setShortcuts(shortcuts.checked),
    });
    const dialog = openDialog(
      t("help.title"),
      h(
        "ul",
        { class: "can" },
        ["read", "check", "mark", "carry"].map((what) => h("li", {}, t(`help.can.${what}`))),
      ),
      h("h3", {}, t("help.keyboard")),
      h("label", { class: "check" }, shortcuts, t("help.shortcuts")),
      h(
        "dl",
        { class: "keys" },
        KEYS.map(([keys, what]) =>
          h(
            "div",
            {},
            h(
              "dt",
              {},
              [keys].flat().map((key) => (key === "…" ? "…" : h("kbd", {}, key))),
            ),
            h("dd", {}, t(`help.key.${what}`)),
          ),
        ),
      ),
      h("h3", { id: "help-verify" }, t("help.verify")),
      h(
        "ul",
        {},
        ["1", "2", "3"].map((n) => h("li", {}, t(`help.verify.${n}`))),
      ),
      h("h3", {}, t("help.limits")),
      h("p", {}, t("help.limits.1")),
      h(
        "p",
        {},
        h(
          "button",
          {
            type: "button",
            class: "linklike",
            onclick: () => {
              dialog.hidePopover();
              void openLimits();
            },
          },
          t("limits.open"),
        ),
      ),
      // Of a single file they are a part.
      COMPLETE && h("p", {}, h("a", { href: "pkg/THIRD-PARTY.txt", target: "_blank" }, t("help.licences"))),
    );
  };
  const openAtVerify = () => {
    open();
    document.getElementById("help-verify")?.scrollIntoView({ block: "start" });
  };
  byId("help-button").addEventListener("click", open);
  byId("verify").addEventListener("click", openAtVerify);
  byId("requests").addEventListener("click", openAtVerify);
  return open;
}
