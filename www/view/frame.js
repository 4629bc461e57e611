// The frame around the columns: what is shown when, themes and language.

import { byId } from "../dom.js";

/**
 * @import { Desk } from "../desk.js"
 * @import { Store } from "../store.js"
 * @import { Language, State } from "../types.js"
 */

/**
 * @param {Store} store
 * @param {Desk} desk
 */
export function showFrame(store, desk) {
  const { body, documentElement } = document;
  store.watch(
    (state) => [state.active === null, state.articles.length > 0],
    (state) => {
      body.classList.toggle("empty", state.active === null);
      body.classList.toggle("has-articles", state.articles.length > 0);
    },
  );

  store.watch(
    (state) => [state.theme],
    ({ theme }) => {
      if (theme === "auto") documentElement.removeAttribute("data-theme");
      else documentElement.setAttribute("data-theme", theme);
      /** @type {HTMLSelectElement} */ (byId("theme")).value = theme;
    },
  );
  byId("theme").addEventListener("change", (event) => {
    desk.setTheme(/** @type {State["theme"]} */ (/** @type {HTMLSelectElement} */ (event.target).value));
  });

  /** @type {NodeListOf<HTMLButtonElement>} */
  const languages = document.querySelectorAll("[data-language]");
  for (const button of languages)
    button.addEventListener("click", () => desk.setLanguage(/** @type {Language} */ (button.dataset["language"])));
  store.watch(
    (state) => [state.language],
    ({ language }) => {
      for (const button of languages)
        button.setAttribute("aria-pressed", String(button.dataset["language"] === language));
    },
  );

  const [undo, redo] = /** @type {HTMLButtonElement[]} */ ([byId("undo"), byId("redo")]);
  undo?.addEventListener("click", () => desk.undo());
  redo?.addEventListener("click", () => desk.redo());
  store.watch(
    (state) => [state.steps.length, state.undone.length],
    ({ steps, undone }) => {
      if (undo) undo.disabled = steps.length === 0;
      if (redo) redo.disabled = undone.length === 0;
      body.classList.toggle("corrected", steps.length + undone.length > 0);
    },
  );

  const marked = /** @type {HTMLInputElement} */ (byId("marked-mode"));
  marked.addEventListener("change", () => desk.setMarkedMode(marked.checked));
  store.watch(
    (state) => [state.markedMode],
    ({ markedMode }) => (marked.checked = markedMode),
  );
}
