// The session dialog: remember or not, save and open, rules, erase.

import { byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { isCorrection, portable } from "../model/rules.js";
import { sessionFrom, sessionOf } from "../session.js";
import { openDialog } from "./dialog.js";
import { save } from "./save.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { State } from "../types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showSession(store, desk) {
  byId("session-button").addEventListener("click", () => {
    const remember = h("input", {
      type: "checkbox",
      checked: store.state.remember,
      onchange: () => desk.setRemember(remember.checked),
    });
    const always = store.state.corrections.filter(({ scope }) => scope === "always");
    /** @param {string} label @param {() => void} action @param {boolean} [disabled] */
    const button = (label, action, disabled = false) =>
      h("button", { type: "button", disabled, onclick: action }, t(label));
    const dialog = openDialog(
      t("session.title"),
      h("label", { class: "check" }, remember, t("session.remember")),
      h("p", { class: "hint" }, t("session.remember.hint")),
      appearance(store, desk),
      h(
        "div",
        { class: "buttons column" },
        button(
          "session.save",
          () => save("depeche.json", JSON.stringify(sessionOf(store.state)), "application/json"),
          store.state.articles.length === 0,
        ),
        button("session.load", () => pickJson(desk, "refusal.session", (value) => loadSession(value, desk, dialog))),
        button(
          "session.rules.save",
          () =>
            save(
              "corrections.json",
              JSON.stringify({ version: 1, corrections: always.map(portable) }, null, 2),
              "application/json",
            ),
          always.length === 0,
        ),
        button("session.rules.load", () => pickJson(desk, "refusal.rules", (value) => loadRules(value, desk, dialog))),
        h(
          "button",
          {
            type: "button",
            class: "danger",
            disabled: store.state.articles.length + store.state.corrections.length === 0,
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
    dialog.close();
    desk.clear();
    desk.notify("session.clear.done", {}, "note");
    return;
  }
  button.dataset["sure"] = "true";
  button.textContent = t("session.clear.sure");
}

/**
 * @param {unknown} value
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 */
function loadSession(value, desk, dialog) {
  const session = sessionFrom(value);
  if (!session) return false;
  dialog.close();
  desk.restore(session);
  return true;
}

/**
 * @param {unknown} value
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 */
function loadRules(value, desk, dialog) {
  const { corrections } = /** @type {{ corrections?: unknown }} */ (value ?? {});
  if (!Array.isArray(corrections) || !corrections.every(isCorrection)) return false;
  dialog.close();
  desk.correct(...corrections.map((correction) => ({ ...correction, scope: /** @type {const} */ ("always") })));
  desk.notify("notice.rules", { count: corrections.length }, "note");
  return true;
}

/**
 * Asks for a file and hands on the value in it.
 * @param {Desk} desk
 * @param {string} refusal key of the message for a file that is something else
 * @param {(value: unknown) => boolean} take says whether the value was what it should be
 */
function pickJson(desk, refusal, take) {
  const input = h("input", { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      if (take(JSON.parse(await file.text()))) return;
    } catch {
      // Not JSON at all: the same message.
    }
    desk.notify(refusal, { name: file.name });
  });
  input.click();
}
