// The session dialog: remember or not, save and open, rules, erase.

import { byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { noteSaved } from "../leaving.js";
import { sessionFrom } from "../model/session-file.js";
import { sessionOf } from "../session.js";
import { openDialog } from "./dialog.js";
import { loadRules, pickJson, saveRules } from "./rules-file.js";
import { save } from "./save.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { State } from "../types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 * @param {() => void} openTerms
 */
export function showSession(store, desk, openTerms) {
  byId("session-button").addEventListener("click", () => {
    const remember = h("input", {
      type: "checkbox",
      checked: store.state.remember,
      onchange: () => desk.setRemember(remember.checked),
    });
    const { articles, corrections, terms } = store.state;
    const always = corrections.some(({ scope }) => scope === "always") || terms.length > 0;
    /** @param {string} label @param {() => void} action @param {boolean} [disabled] */
    const button = (label, action, disabled = false) =>
      h("button", { type: "button", disabled, onclick: action }, t(label));
    const dialog = openDialog(
      t("session.title"),
      h("label", { class: "check" }, remember, t("session.remember")),
      h("p", { class: "hint" }, t("session.remember.hint")),
      appearance(store, desk),
      h("h3", {}, t("session.file")),
      h(
        "div",
        { class: "buttons" },
        button("session.save", () => saveSession(store.state), articles.length === 0),
        button("session.load", () => pickJson(desk, "refusal.session", (value) => loadSession(value, desk, dialog))),
      ),
      h("h3", {}, t("session.rules")),
      h("p", { class: "hint" }, t("session.rules.hint")),
      h(
        "div",
        { class: "buttons" },
        button("terms.open", () => {
          dialog.hidePopover();
          openTerms();
        }),
        button("session.rules.save", () => saveRules(store.state), !always),
        button("session.rules.load", () => loadRules(desk, () => dialog.hidePopover())),
      ),
      h(
        "div",
        { class: "buttons end" },
        h(
          "button",
          {
            type: "button",
            class: "danger",
            disabled: articles.length + corrections.length + terms.length === 0,
            onclick: (/** @type {Event} */ event) => confirmClear(event, desk, dialog),
          },
          t("session.clear"),
        ),
      ),
    );
  });
}

/**
 * The choice of the theme: on a phone the masthead has no room for it.
 * @param {Store} store
 * @param {Desk} desk
 */
function appearance(store, desk) {
  const select = h(
    "select",
    { onchange: () => desk.setTheme(/** @type {State["theme"]} */ (select.value)) },
    ["auto", "light", "dark"].map((theme) => h("option", { value: theme }, t(`app.theme.${theme}`))),
  );
  select.value = store.state.theme;
  return h("label", { class: "field" }, h("span", {}, t("session.appearance")), select);
}

/**
 * The second press erases; the first says what it will do.
 * @param {Event} event
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 */
function confirmClear(event, desk, dialog) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  if (button.dataset["sure"]) {
    dialog.hidePopover();
    desk.clear();
    desk.notify("session.clear.done", {}, "done");
    return;
  }
  button.dataset["sure"] = "true";
  button.textContent = t("session.clear.sure");
}

/** @param {State} state */
function saveSession(state) {
  save("depeche.json", JSON.stringify(sessionOf(state)), "application/json");
  noteSaved(state);
}

/**
 * @param {unknown} value
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 */
function loadSession(value, desk, dialog) {
  const session = sessionFrom(value);
  if (!session) return false;
  dialog.hidePopover();
  desk.withdraw("notice.unread");
  const alone = desk.state.articles.length + desk.state.corrections.length + desk.state.terms.length === 0;
  desk.join(session);
  if (session.unread > 0) desk.notify("notice.unread", { count: session.unread });
  if (alone) noteSaved(desk.state);
  return true;
}
