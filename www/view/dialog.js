// A dialog with a title and a close button, over a page that waits for it.
//
// `showModal` would have the browser style every element of the page anew before the dialog is seen. So it is shown as a
// popover, which Escape and a click beside it close, and the page behind it is switched off when it has been painted.

import { byId, h } from "../dom.js";
import { t } from "../i18n/index.js";
import { icon } from "../icons.js";
import { painted } from "../pause.js";

/** @type {WeakMap<Element, Element | null>} where the focus was before each dialog */
const origins = new WeakMap();

/**
 * Opens a dialog, which closes another one; `hidePopover` closes it. It leaves the document then, and focus goes back to where
 * it was.
 * @param {string} title
 * @param {...(import("../dom.js").Child | import("../dom.js").Child[])} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, ...content) {
  // From within a dialog, which this one closes, focus goes back to where that one would have given it.
  const within = document.activeElement?.closest("dialog");
  const before = (within && origins.get(within)) ?? document.activeElement;
  const close = h(
    "button",
    { type: "button", class: "quiet square", "aria-label": t("action.close"), onclick: () => dialog.hidePopover() },
    icon("close"),
  );
  const dialog = h(
    "dialog",
    { popover: "auto", "aria-modal": "true", "aria-labelledby": "dialog-title" },
    h("header", {}, h("h2", { id: "dialog-title", tabIndex: -1, autofocus: true }, title), close),
    h("div", { class: "content" }, ...content),
  );
  origins.set(dialog, before);
  // What is behind a dialog can neither be seen well nor be heard: messages come to where the reader is.
  const notices = byId("notices");
  // Before the browser gives the focus back.
  dialog.addEventListener("beforetoggle", ({ newState }) => newState === "closed" && switchPage(true));
  dialog.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    if (dialog.contains(notices)) byId("update").before(notices);
    dialog.remove();
    // After a click beside the dialog nothing has it.
    if (before instanceof HTMLElement && document.activeElement === document.body) before.focus({ preventScroll: true });
  });
  dialog.querySelector("header")?.after(notices);
  document.body.append(dialog);
  dialog.showPopover();
  void painted().then(() => dialog.matches(":popover-open") && switchPage(false));
  return dialog;
}

/**
 * Settled when no dialog is open.
 * @returns {Promise<void>}
 */
export function allClosed() {
  const open = document.querySelector("dialog:popover-open");
  if (!open) return Promise.resolve();
  return new Promise((resolve) => open.addEventListener("toggle", () => resolve(allClosed()), { once: true }));
}

/** @param {boolean} on whether what is not in a dialog can have the focus and be heard */
function switchPage(on) {
  for (const element of document.body.children)
    if (element instanceof HTMLElement && element.localName !== "dialog") element.inert = !on;
}
