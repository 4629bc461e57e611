// A modal dialog with a title and a close button.

import { byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { icon } from "../icons.js";

/**
 * Opens a dialog; it leaves the document when it is closed, and focus goes back to where it was.
 * @param {string} title
 * @param {...(import("../dom.js").Child | import("../dom.js").Child[])} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, ...content) {
  const before = document.activeElement;
  const close = h(
    "button",
    { type: "button", class: "quiet square", "aria-label": t("action.close"), onclick: () => dialog.close() },
    icon("close"),
  );
  const dialog = h(
    "dialog",
    { "aria-labelledby": "dialog-title" },
    h("header", {}, h("h2", { id: "dialog-title", tabIndex: -1, autofocus: true }, title), close),
    h("div", { class: "content" }, ...content),
  );
  // What is behind a modal dialog can neither be seen well nor be heard: messages come to where the reader is.
  const notices = byId("notices");
  const home = notices.parentElement;
  const next = notices.nextSibling;
  dialog.addEventListener("close", () => {
    if (dialog.contains(notices)) home?.insertBefore(notices, next);
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
  // A click beside the dialog closes it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector("header")?.after(notices);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
