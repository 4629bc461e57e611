// Chips of which one is chosen, above a view that it draws anew.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** All articles, or the one being read. */
/** @type {[value: boolean, key: string][]} */
export const ARTICLES = [
  [true, "scope.articles.all"],
  [false, "scope.articles.one"],
];

/**
 * @template T
 * @param {string} label key of the name of the group
 * @param {[value: T, key: string][]} options
 * @param {T} chosen
 * @param {(value: T, chip: HTMLElement) => void} choose
 */
export function choiceChips(label, options, chosen, choose) {
  return h(
    "div",
    { class: "chips", role: "group", "aria-label": t(label) },
    options.map(([value, key]) =>
      h(
        "button",
        {
          type: "button",
          class: "chip",
          "data-focus": key,
          "aria-pressed": String(value === chosen),
          onclick: (/** @type {MouseEvent} */ event) => choose(value, /** @type {HTMLElement} */ (event.currentTarget)),
        },
        t(key),
      ),
    ),
  );
}

/**
 * Draws the view around a control anew; focus stays with the control.
 * @param {HTMLElement} control
 * @param {string} selector of the view
 * @param {() => HTMLElement} make
 */
export function redraw(control, selector, make) {
  const key = control.getAttribute("data-focus");
  const fresh = make();
  control.closest(selector)?.replaceWith(fresh);
  /** @type {HTMLElement | null} */ (fresh.querySelector(`[data-focus="${CSS.escape(key ?? "")}"]`))?.focus();
}
