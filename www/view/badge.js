// The number that stands for an article where several are shown together.

import { h } from "../dom.js";

/** @param {number} index of the article */
export function badge(index) {
  return h("span", { class: "badge" }, String(index + 1));
}
