// A drawing of the page as a file: its style sheets stay behind, so what they say is written into the drawing.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { save } from "./save.js";

/** What style sheets decide of a shape or a text. */
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight"];

/**
 * A button that saves the drawing that stands in the same view, as it is shown then.
 * @param {string} view selector of the view
 * @param {string} name key of the name of the file, without its ending
 */
export function svgButton(view, name) {
  const button = h("button", {
    type: "button",
    onclick: () => {
      const drawing = button.closest(view)?.querySelector("svg");
      if (drawing) save(`${t(name)}.svg`, svgFile(drawing, t(name)), "image/svg+xml");
    },
  });
  button.textContent = t("drawing.save");
  return button;
}

/**
 * @param {SVGElement} drawing
 * @param {string} title
 * @returns {string} what the file holds
 */
function svgFile(drawing, title) {
  const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
  const shown = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, i) => {
    const style = getComputedStyle(/** @type {Element} */ (shown[i]));
    for (const property of STYLES) {
      const value = style.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    for (const { name } of [...element.attributes])
      if (name === "class" || name === "tabindex" || name.startsWith("data-")) element.removeAttribute(name);
  });
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  copy.removeAttribute("aria-hidden");
  copy.removeAttribute("class");
  const { namespaceURI } = drawing;
  const named = document.createElementNS(namespaceURI, "title");
  named.textContent = title;
  const ground = document.createElementNS(namespaceURI, "rect");
  const view = (copy.getAttribute("viewBox") ?? `0 0 ${width} ${height}`).split(" ");
  ["x", "y", "width", "height"].forEach((side, i) => ground.setAttribute(side, view[i] ?? "0"));
  ground.setAttribute("fill", groundOf(drawing));
  copy.prepend(named, ground);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/**
 * The colour behind an element.
 * @param {Element} element
 */
function groundOf(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return "white";
}
