// The icons: outlines on a grid of 20 by 20. In the page itself, because a browser asks for a sprite file again and again.

import { svg } from "./dom.js";

/** @type {Record<string, string>} */
const OUTLINES = {
  search: "M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M13.2 13.2l4 4",
  close: "m5.5 5.5 9 9m0-9-9 9",
  plus: "M10 4v12M4 10h12",
  back: "M12.5 4.5 7 10l5.5 5.5",
  forth: "M7.5 4.5 13 10l-5.5 5.5",
  previous: "m5 12.5 5-5 5 5",
  next: "m5 7.5 5 5 5-5",
  edit: "M4 16h3l9-9-3-3-9 9zM11.5 5.5l3 3",
  undo: "M7 4 3.5 7.5 7 11M4 7.500h8a4.5 4.5 0 0 1 0 9H8",
  redo: "m13 4 3.5 3.500L13 11M16 7.500H8a4.5 4.5 0 0 0 0 9h4",
  help: "M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0M7.8 7.800a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.600M10 14v.1",
  lock: "M4.5 9h11v7.5h-11zM7 9V6.500a3 3 0 0 1 6 0V9",
};

/**
 * An icon, for the eye only.
 * @param {string} name
 */
export function icon(name) {
  return svg(
    "svg",
    { class: "icon", "aria-hidden": "true", viewBox: "0 0 20 20" },
    svg("path", { d: OUTLINES[name] ?? "" }),
  );
}

/** Draws the icons of the document: elements with `data-icon`. */
export function drawIcons() {
  for (const place of document.querySelectorAll("[data-icon]"))
    place.replaceWith(icon(place.getAttribute("data-icon") ?? ""));
}
